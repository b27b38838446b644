import { MatrixTable } from '../../../ui/MatrixTable.tsx';
import { usePage } from '../../../ui/page.ts';
import { pillars } from '../document/codes.ts';
import type { PlanDocument } from '../document/schema.ts';
import { capital, wordsIn } from '../public/words.ts';

import { targetGroupCoverage } from './coverage.ts';

/** The target groups against the pillars, with the number of measures for them; groups without any are listed below. */
export function CoverageMatrix({ plan }: { plan: Pick<PlanDocument, 'goals'> }) {
  const { t, language } = usePage();
  const { list, code } = wordsIn(language);
  const rows = targetGroupCoverage(plan);
  const blanks = rows.filter(({ total }) => total === 0);
  return (
    <>
      <MatrixTable
        caption={t('synergies.coverage.caption')}
        corner={t('synergies.group')}
        columns={pillars.map((pillar) => ({ key: pillar, label: capital(code('pillar', pillar)) }))}
        rows={rows.map(({ group, measures }) => ({
          key: group,
          label: capital(code('targetGroup', group)),
          cells: Object.fromEntries(
            pillars
              .filter((pillar) => measures[pillar].length > 0)
              .map((pillar) => [
                pillar,
                { text: list(measures[pillar].map(({ title }) => title)), short: measures[pillar].length },
              ]),
          ),
        }))}
      />
      {blanks.length > 0 && (
        <p>
          {t('synergies.coverage.blanks', {
            groups: list(blanks.map(({ group }) => code('targetGroup', group))),
          })}
        </p>
      )}
    </>
  );
}
