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

/** Days since the first start on which a step opens and closes. */
type Periods = Record<string, readonly [opens: number, closes: number]>;

const open: Periods = { aanvraag: [-14, 365], voortgang: [480, 750], eindafrekening: [660, 1080] };
const toAssess: Periods = { aanvraag: [-30, -1], voortgang: [150, 420], eindafrekening: [330, 750] };
const before: Periods = { aanvraag: [-400, -310], voortgang: [-240, 60], eindafrekening: [-30, 330] };

/** The day so many days after the first start, as Brussels counts them. */
export const dayAfter = (start: Clock, days: number): string =>
  new Date(Date.parse(`${today(start)}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A clock that stands still in office hours, so many days after the first start. */
export const clockAt = (start: Clock, days: number, hour = 10): Clock => {
  const moment = momentOf(`${dayAfter(start, days)}T${String(hour).padStart(2, '0')}:15:00`);
  return { now: () => moment };
};

interface ExampleCalls {
  /** Opened two weeks ago, and open for about a year. */
  open: Call;
  /** Closed yesterday: what was sent in waits to be assessed. */
  toAssess: Call;
  /** Of the year before: closed, and decided on since. */
  closed: Call;
}

/** The calls of the invented government: one document, at three times. */
export async function addCalls(tx: Database, start: Clock, { government }: Cast): Promise<ExampleCalls> {
  const document = callDocument.parse(parse(await readFile(fromRoot('docs', 'examples', 'call.yaml'), 'utf8')));
  const titled = (round: string) => document.title.replace(' (', `, ${round} (`);
  const make = async (made: CallDocument, periods: Periods): Promise<Call> => {
    const opens = periods['aanvraag']![0];
    const moved = { ...made, steps: made.steps.map((step) => ({ ...step, ...momentsOf(periods[step.id]!, start) })) };
    const actor = (days: number) => ({ viewer: government.publisher, clock: clockAt(start, days, 8) });
    const { organisationId } = government.publisher.memberships[0]!;
    const code = await createCall(tx, actor(opens - 20), { organisationId, document: moved });
    const { id, revision } = (await selectCall(tx, code))!;
    await publishCall(tx, actor(opens), id, { revision, note: '' });
    return (await selectCall(tx, code))!;
  };
  const closed = await make({ ...document, title: titled('vorige ronde') }, before);
  // Less than the three who apply ask together, so that there is something to choose.
  const scarce = { ...document, title: titled('te beoordelen'), envelope: '260000.00' };
  return { closed, toAssess: await make(scarce, toAssess), open: await make(document, open) };
}

const momentsOf = ([opens, closes]: readonly [number, number], start: Clock) => ({
  opens: `${dayAfter(start, opens)}T09:00:00`,
  closes: `${dayAfter(start, closes)}T12:00:00`,
});
