import { formats } from '../../../../platform/formats.ts';
import { toCents } from '../../../../platform/money.ts';
import { DescriptionList, usePage } from '../../../../ui/index.ts';
import { AnswerList } from '../../applying/form/AnswerList.tsx';
import type { AnswerFile } from '../../applying/form/FileControl.tsx';
import type { FieldOptions } from '../../applying/form/StepFields.tsx';
import { costsAsked } from '../../applying/measure-costs.ts';
import { withQuestions } from '../../applying/questions.ts';
import { MeasureBudget, MeasureCosts } from '../../applying/views/MeasureCosts.tsx';
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
        fields={applicationStep(withQuestions(document))?.fields ?? []}
        answers={sent.answers}
        options={options}
        files={files}
      />
      <Measures dossier={dossier} />
    </section>
  );
}

/** The measures of the plan that it pays for, with what the plan said that they cost. */
function Measures({ dossier: { document, submission } }: { dossier: Dossier }) {
  const { t } = usePage();
  const step = applicationStep(document);
  const { answers, measures: sent } = submission.document;
  if (sent.length === 0 || !step) return null;
  const measures = sent.map(({ measure, measureTitle = measure, planTitle = '', budget }) => ({
    ...{ title: measureTitle, planTitle },
    budget: budget === undefined ? null : toCents(budget),
  }));
  return (
    <>
      <h3>{t('applying.measures.title')}</h3>
      <ul>
        {measures.map(({ title, planTitle, budget }) => (
          <li key={title}>
            <b>{title}</b> <span class="note">{planTitle}</span> <MeasureBudget budget={budget} />
          </li>
        ))}
      </ul>
      <MeasureCosts asked={costsAsked(step, answers)} measures={measures} />
    </>
  );
}
