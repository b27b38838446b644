import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { announce } from '../../platform/events.ts';
import { record } from '../../platform/journal.ts';
import type { Addressees } from '../../platform/tables.ts';
import type { TellChange } from './editing.ts';
import { dayOf } from './rules/days.ts';
import type { Mark } from './rules/state.ts';
import { findStandings, type Registered, type Standing, selectAdministrators } from './store.ts';
import type { PlansUsing } from './uses.ts';

interface Telling {
  clock: Clock;
  plansUsing: PlansUsing;
}

export const referencePath = (id: string): string => `/verwijzingen/${id}`;
const topicOf = (id: string) => `reference:${id}` as const;

/** What everyone who leans on a rule must know; the rest is the work of who looks after the register. */
const concernsAll = ['expired', 'changed', 'expires-soon'] as const;
const kinds: Partial<Record<Mark['state'], string>> = {
  expired: 'references.event.expired',
  changed: 'references.event.changed',
  unreachable: 'references.event.unreachable',
  'check-due': 'references.event.checkDue',
  'expires-soon': 'references.event.expiresSoon',
};

/**
 * Tells of every rule that turned since it is in the register, to who edits the guide and, when it concerns them, the plans that
 * use it, and to who follows it. A turn is named by its state and first day, so it is told once however often this runs, and on
 * the next run when a night was missed. Gives how many turns are news.
 */
export async function tellTurns(db: Database, { clock, plansUsing }: Telling): Promise<number> {
  const standings = await findStandings(db, today(clock));
  const turned = standings.flatMap((standing) =>
    standing.marks
      .filter(({ state, since }) => kinds[state] !== undefined && since >= dayOf(standing.createdAt))
      .map((mark) => ({ standing, mark })),
  );
  let news = 0;
  for (const { standing, mark } of turned) if (await tellTurn(db, { clock, plansUsing }, standing, mark)) news += 1;
  return news;
}

function tellTurn(db: Database, telling: Telling, standing: Standing, { state, since }: Mark): Promise<boolean> {
  const { id, title, owner, organisationId } = standing;
  const isForAll = concernsAll.some((one) => one === state);
  return db.transaction(async (tx) => {
    const isNews = await announce(tx, {
      key: `reference:${id}:${state}:${since}`,
      kind: kinds[state]!,
      values: { title, owner },
      path: referencePath(id),
      topics: isForAll ? [topicOf(id)] : [],
      to: await editorsOf(tx, standing, isForAll ? telling.plansUsing : undefined),
      at: telling.clock.now(),
    });
    // The entry also makes pages that were kept be made again.
    if (isNews) {
      const subject = { type: 'reference', id };
      await record(tx, { act: 'reference.turned', subject, viewer: null, organisationId, details: { state, since } });
    }
    return isNews;
  });
}

/** Tells that a rule was changed in the register, in the transaction of the change. */
export const tellChange =
  ({ clock, plansUsing }: Telling): TellChange =>
  async (tx, changed) => {
    const { id, title, owner, revision } = changed;
    await announce(tx, {
      key: `reference:${id}:revision:${revision}`,
      kind: 'references.event.edited',
      values: { title, owner },
      path: referencePath(id),
      topics: [topicOf(id)],
      to: await editorsOf(tx, changed, plansUsing),
      at: clock.now(),
    });
  };

async function editorsOf(
  tx: Database,
  { organisationId, addressKey }: Pick<Registered, 'organisationId' | 'addressKey'>,
  plansUsing?: PlansUsing,
): Promise<Addressees> {
  const plans = (await plansUsing?.(tx, [addressKey])) ?? [];
  const concerned = plans.filter((use) => use.measures.some((measure) => measure.isOpen));
  const ids = [...new Set([organisationId, ...concerned.map((use) => use.organisationId)])].filter((id) => id !== null);
  return {
    organisations: ids.map((id) => ({ id, role: 'editor' as const })),
    ...(organisationId === null && { people: await selectAdministrators(tx) }),
  };
}
