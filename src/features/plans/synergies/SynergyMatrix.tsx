import { MatrixTable } from '../../../ui/MatrixTable.tsx';
import { usePage } from '../../../ui/page.ts';
import { type Synergy, synergies } from '../document/codes.ts';
import type { PlanDocument } from '../document/schema.ts';
import { capital, wordsIn } from '../public/words.ts';
import { type SynergyRow, synergyMap } from './map.ts';

interface SynergyMatrixProps {
  plan: Pick<PlanDocument, 'goals' | 'leftOut'>;
  /** Where a goal is, as a finished address; without it goals are not links. */
  goalHref?(id: string): string;
}

/** The goals against digitalisation, circularity and the rest; what no goal names stands out, and is listed below. */
export function SynergyMatrix({ plan, goalHref }: SynergyMatrixProps) {
  const { t, language } = usePage();
  const { list, code } = wordsIn(language);
  const { rows, blanks } = synergyMap(plan);
  if (rows.length === 0) return <p class="note">{t('synergies.noGoals')}</p>;
  const nameOf = (synergy: Synergy) => (synergy === 'sdg' ? t('synergies.sdg') : capital(code('synergy', synergy)));
  const reasons = new Map(blanks.map(({ synergy, reason }) => [synergy, reason]));
  const cell = ({ met, sdgs }: SynergyRow, synergy: Synergy) => {
    if (!met.has(synergy)) return { leftOut: leftOutWords(reasons.get(synergy)) };
    const isNumbered = synergy === 'sdg' && sdgs.length > 0;
    return isNumbered
      ? { text: t('synergies.sdgs', { numbers: list(sdgs.map(String)) }), short: sdgs.length }
      : { text: t('synergies.met') };
  };
  const leftOutWords = (reason: string | undefined) => reason && t('synergies.leftOut', { reason });
  return (
    <>
      <MatrixTable
        caption={t('synergies.map.caption')}
        corner={t('synergies.goal')}
        columns={synergies.map((synergy) => ({ key: synergy, label: nameOf(synergy) }))}
        rows={rows.map((row) => ({
          key: row.goal.id,
          label: row.goal.title,
          href: goalHref?.(row.goal.id),
          cells: Object.fromEntries(synergies.map((synergy) => [synergy, cell(row, synergy)])),
        }))}
      />
      {blanks.length > 0 && (
        <>
          <p>{t('synergies.map.blanks')}</p>
          <ul>
            {blanks.map(({ synergy, reason }) => (
              <li key={synergy}>
                {nameOf(synergy)}
                {reason && `: ${leftOutWords(reason)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
