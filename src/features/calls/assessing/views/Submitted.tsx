import { formats } from '../../../../platform/formats.ts';
import { DescriptionList, usePage } from '../../../../ui/index.ts';
import { AnswerList } from '../../applying/form/AnswerList.tsx';
import type { AnswerFile } from '../../applying/form/FileControl.tsx';
import type { FieldOptions } from '../../applying/form/StepFields.tsx';
import { withQuestions } from '../../applying/questions.ts';
import { SentMeasures } from '../../applying/views/SentMeasures.tsx';
import { applicationStep } from '../../moments.ts';
import type { Dossier } from '../dossiers.ts';

export type FilesByField = Readonly<Record<string, readonly AnswerFile[]>>;

export interface SubmittedProps {
  dossier: Dossier;
  files: FilesByField;
  /** Names of what was chosen. */
  options: FieldOptions;
}

/** What was sent in, as it was frozen then. */
export function Submitted({ dossier, files, options }: SubmittedProps) {
  const { t, language } = usePage();
  const { document, submission, versionNumber } = dossier;
  const sent = submission.document;
  const step = applicationStep(withQuestions(document)) ?? { fields: [] };
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
      <AnswerList fields={step.fields} answers={sent.answers} options={options} files={files} />
      <SentMeasures {...{ step, sent }} />
    </section>
  );
}
