import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { fromRoot } from '../../platform/root.ts';
import {
  type Call,
  type CallDocument,
  callDocument,
  createCall,
  momentOf,
  publishCall,
  selectCall,
} from '../calls/index.ts';
import type { Cast } from './cast.ts';

/** Days since the start on which it is added on which a step opens and closes. */
type Periods = Record<string, readonly [opens: number, closes: number]>;

const open: Periods = { aanvraag: [-14, 365], voortgang: [480, 750], eindafrekening: [660, 1080] };
const toAssess: Periods = { aanvraag: [-30, -1], voortgang: [150, 420], eindafrekening: [330, 750] };
const before: Periods = { aanvraag: [-400, -310], voortgang: [-240, 60], eindafrekening: [-30, 330] };

/** The day so many days after the start on which it is added, as Brussels counts them. */
export const dayAfter = (start: Clock, days: number): string =>
  new Date(Date.parse(`${today(start)}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A clock that stands still in office hours, so many days after the start on which it is added. */
export const clockAt = (start: Clock, days: number, hour = 10): Clock => {
  const moment = momentOf(`${dayAfter(start, days)}T${String(hour).padStart(2, '0')}:15:00`);
  return { now: () => moment };
};

type Government = Cast['government'];

/** The calls of the invented government are one document at three times. An open one, and one of the year before that was decided on since. */
export async function addCalls(tx: Database, start: Clock, government: Government) {
  const document = await readDocument();
  const round = { ...document, title: titled(document, 'vorige ronde') };
  const closed = await addCall(tx, start, government, round, before);
  return { closed, open: await addCall(tx, start, government, document, open) };
}

/** One that closed yesterday: what was sent in waits to be assessed. */
export async function addCallToAssess(tx: Database, start: Clock, government: Government): Promise<Call> {
  const document = await readDocument();
  // Less than the three who apply ask together, so that there is something to choose.
  const scarce = { ...document, title: titled(document, 'te beoordelen'), envelope: '260000.00' };
  return addCall(tx, start, government, scarce, toAssess);
}

const readDocument = async (): Promise<CallDocument> =>
  callDocument.parse(parse(await readFile(fromRoot('docs', 'examples', 'call.yaml'), 'utf8')));

const titled = ({ title }: CallDocument, round: string) => title.replace(' (', `, ${round} (`);

async function addCall(
  tx: Database,
  start: Clock,
  { publisher }: Government,
  made: CallDocument,
  periods: Periods,
): Promise<Call> {
  const opens = periods['aanvraag']![0];
  const document = { ...made, steps: made.steps.map((step) => ({ ...step, ...momentsOf(periods[step.id]!, start) })) };
  const actor = (days: number) => ({ viewer: publisher, clock: clockAt(start, days, 8) });
  const { organisationId } = publisher.memberships[0]!;
  const code = await createCall(tx, actor(opens - 20), { organisationId, document });
  const { id, revision } = (await selectCall(tx, code))!;
  await publishCall(tx, actor(opens), id, { revision, note: '' });
  return (await selectCall(tx, code))!;
}

const momentsOf = ([opens, closes]: readonly [number, number], start: Clock) => ({
  opens: `${dayAfter(start, opens)}T09:00:00`,
  closes: `${dayAfter(start, closes)}T12:00:00`,
});
