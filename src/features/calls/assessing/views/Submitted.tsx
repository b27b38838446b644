import { formats } from '../../../../platform/formats.ts';
import { DescriptionList, usePage } from '../../../../ui/index.ts';
import { AnswerList } from '../../applying/form/AnswerList.tsx';
import type { AnswerFile } from '../../applying/form/FileControl.tsx';
import { applicationStep } from '../../moments.ts';
import type { Dossier } from '../dossiers.ts';

export type FilesByField = Readonly<Record<string, readonly AnswerFile[]>>;

/** What was sent in, as it was frozen then. */
export function Submitted({ dossier, files }: { dossier: Dossier; files: FilesByField }) {
  const { t, language } = usePage();
  const { document, submission, versionNumber } = dossier;
  const sent = submission.document;
  const costTypes = (document.rule?.costTypes ?? []).map(({ code, title }) => ({ value: code, label: title }));
  return (
    <section aria-labelledby="ingediend">
      <h2 id="ingediend">{t('assessing.submitted.title')}</h2>
      <DescriptionList
        items={[
          { term: t('assessing.submitted.lead'), details: sent.lead.organisation },
          {
            term: t('assessing.submitted.partners'),
            details: sent.partners.map(({ organisation }) => organisation).join(', '),
          },
          { term: t('assessing.field.receipt'), details: submission.receipt },
          { term: t('assessing.submitted.at'), details: formats(language).moment(submission.at) },
          { term: t('assessing.submitted.version'), details: String(versionNumber) },
        ]}
      />
      <AnswerList
        fields={applicationStep(document)?.fields ?? []}
        answers={sent.answers}
        options={{ costTypes }}
        files={files}
      />
    </section>
  );
}
