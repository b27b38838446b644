import { usePage } from '../../../../ui/index.ts';
import { referencePath, StateTag } from '../../../references/index.ts';
import type { RuleMark } from '../rule-marks.ts';

/** Warns at a measure of the rules that it leans on. */
export function RuleMarks({ marks }: { marks: readonly RuleMark[] }) {
  const { t, href } = usePage();
  if (marks.length === 0) return null;
  return (
    <ul class="plain" aria-label={t('plans.measure.rules')}>
      {marks.map(({ title, state, referenceId }, index) => (
        <li key={index}>
          <StateTag state={state} /> {referenceId ? <a href={href(referencePath(referenceId))}>{title}</a> : title}
        </li>
      ))}
    </ul>
  );
}
