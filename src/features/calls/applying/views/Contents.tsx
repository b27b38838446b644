import { usePage } from '../../../../ui/index.ts';
import { type Cofinancing, CofinancingTable } from '../../cofinancing/index.ts';
import type { CallStep } from '../../document/schema.ts';
import type { Answered } from '../answers.ts';
import type { Dossier } from '../dossier.ts';
import { AnswerList } from '../form/AnswerList.tsx';
import type { AnswerFile } from '../form/FileControl.tsx';
import type { FieldOptions } from '../form/StepFields.tsx';
import { MeasureList, PartnerList } from './dossier-parts.tsx';

interface ContentsProps {
  dossier: Dossier;
  step: CallStep;
  answers: Answered;
  options: FieldOptions;
  files: Record<string, AnswerFile[]>;
  cofinancing: Cofinancing | null;
}

/** Everything that is confirmed or sent in, to read once more. */
export function Contents({ dossier, step, answers, options, files, cofinancing }: ContentsProps) {
  const { t } = usePage();
  const isApplication = step === dossier.step;
  return (
    <>
      <h2>{t('applying.contents.answers')}</h2>
      <AnswerList fields={step.fields} {...{ answers, options, files }} />
      {isApplication && (
        <>
          <h2>{t('applying.partners.title')}</h2>
          <PartnerList dossier={dossier} />
          <h2>{t('applying.measures.title')}</h2>
          <MeasureList dossier={dossier} />
          {cofinancing && (
            <>
              <h2>{t('applying.overview.money')}</h2>
              <CofinancingTable cofinancing={cofinancing} />
            </>
          )}
        </>
      )}
    </>
  );
}
