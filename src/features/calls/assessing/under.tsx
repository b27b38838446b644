import type { Services } from '../../../app.ts';
import { formats } from '../../../platform/formats.ts';
import { usePage } from '../../../ui/index.ts';
import { type Decision, selectDecisions } from './decision-store.ts';
import { publicDecision } from './granted.ts';
import { decisionPath } from './paths.ts';
import { GrantedTable } from './views/GrantedTable.tsx';

/** What was granted in a call, by decision, under what the call says itself; nothing before the first decision. */
export const grantedUnder =
  ({ db }: Pick<Services, 'db'>) =>
  async ({ id, code }: { id: string; code: string }) => {
    const decisions = await selectDecisions(db, id);
    return decisions.length === 0 ? null : <Granted code={code} decisions={decisions} />;
  };

/** What holds now: a later decision on the same application takes the place of an earlier one. */
const rowsNow = (decisions: readonly Decision[]) => [
  ...new Map(decisions.flatMap(({ document }) => document.rows.map((row) => [row.application, row]))).values(),
];

function Granted({ code, decisions }: { code: string; decisions: readonly Decision[] }) {
  const { t, href, language } = usePage();
  return (
    <section aria-labelledby="toegekend">
      <h2 id="toegekend">{t('assessing.decision.granted')}</h2>
      <GrantedTable {...publicDecision({ rows: rowsNow(decisions) })} />
      <ul>
        {decisions.map(({ number, body, decidedOn }) => (
          <li key={number}>
            <a href={href(decisionPath(code, number))}>{t('assessing.decision.name', { number })}</a>:{' '}
            {t('assessing.decision.lead', { body, date: formats(language).date(decidedOn) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
