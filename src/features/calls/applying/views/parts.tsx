import { Alert, type Crumb, type Tone, usePage } from '../../../../ui/index.ts';
import type { CallStep } from '../../document/schema.ts';
import type { Task } from '../dossier.ts';
import { localToSecond, toSecond } from '../moment-words.ts';
import { applicationPath, applicationsPath, receiptPath } from '../paths.ts';
import type { Submission } from '../store.ts';

/** Of a page of an application. */
export function useCrumbs(application?: { id: string; title: string }): Crumb[] {
  const { t, href } = usePage();
  const name = application?.title || t('applying.untitled');
  return [
    { href: href(applicationsPath), label: t('applying.mine.title') },
    ...(application ? [{ href: href(applicationPath(application.id)), label: name }] : []),
  ];
}

/** From when to when a step is open, each to the second. */
export function Period({ step: { opens, closes } }: { step: Pick<CallStep, 'opens' | 'closes'> }) {
  const { t, language } = usePage();
  if (!opens && !closes) return <>{t('applying.period.none')}</>;
  const values = {
    opens: opens ? localToSecond(opens, language) : '',
    closes: closes ? localToSecond(closes, language) : '',
  };
  return (
    <>
      {t(opens && closes ? 'applying.period.both' : opens ? 'applying.period.from' : 'applying.period.until', values)}
    </>
  );
}

/** The clock that counts, as it was when the page was made, and the last second. */
export function ServerClock({ now, closes }: { now: Date; closes: string | undefined }) {
  const { t, language } = usePage();
  return (
    <Alert>
      <p>
        {t('applying.clock.now', { now: toSecond(now, language) })}{' '}
        {closes && t('applying.clock.closes', { closes: localToSecond(closes, language) })}
      </p>
    </Alert>
  );
}

/** What was sent in by a step, each time with its receipt to read. */
export function TurnList({ id, turns }: { id: string; turns: readonly Submission[] }) {
  const { t, href, language } = usePage();
  return (
    <ul>
      {turns.map(({ stepId, turn, receipt, at }) => (
        <li key={turn}>
          <a href={href(receiptPath(id, stepId, turn))}>
            {t('applying.task.receiptHint', { receipt, at: toSecond(at, language) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

export const taskTones: Record<Task['state'], Tone> = {
  undated: 'info',
  upcoming: 'neutral',
  open: 'info',
  closed: 'warning',
  submitted: 'ok',
  later: 'neutral',
};
