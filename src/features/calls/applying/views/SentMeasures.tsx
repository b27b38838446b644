import { toCents } from '../../../../platform/money.ts';
import { usePage } from '../../../../ui/index.ts';
import type { CallStep } from '../../document/schema.ts';
import type { SubmittedDocument } from '../answers.ts';
import { costsAsked } from '../measure-costs.ts';
import { MeasureBudget, MeasureCosts } from './MeasureCosts.tsx';

/** The measures of the plan that what was sent in pays for, with what the plan said then that they cost. */
export function SentMeasures({ step, sent }: { step: Pick<CallStep, 'fields'>; sent: SubmittedDocument }) {
  const { t } = usePage();
  if (sent.measures.length === 0) return null;
  const measures = sent.measures.map(({ plan, measure, measureTitle = measure, planTitle = '', budget }) => ({
    ...{ key: `${plan}/${measure}`, title: measureTitle, planTitle },
    budget: budget === undefined ? null : toCents(budget),
  }));
  return (
    <>
      <h3>{t('applying.measures.title')}</h3>
      <ul>
        {measures.map(({ key, title, planTitle, budget }) => (
          <li key={key}>
            <b>{title}</b> <span class="note">{planTitle}</span> <MeasureBudget budget={budget} />
          </li>
        ))}
      </ul>
      <MeasureCosts asked={costsAsked(step, sent.answers)} measures={measures} />
    </>
  );
}
