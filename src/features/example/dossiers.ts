import type { Clock } from '../../platform/clock.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/database/index.ts';
import { apply, fillIn, park, route, sendIn, yearOf } from './applications.ts';
import { award } from './award.ts';
import { addCalls, clockAt, dayAfter } from './calls.ts';
import type { Cast } from './cast.ts';
import { addToAssess } from './to-assess.ts';

interface Needs {
  /** The first start: everything before it happened by the features' own acts, with a clock of then. */
  start: Clock;
  cast: Cast;
  /** The plan that is public, which the projects are in. */
  plan: string;
  config: Pick<Config, 'baseAddress'>;
}

/** A draft for the open call, three applications that wait to be assessed, and a dossier of the closed one from its application to a report that waits to be read. */
export async function addDossiers(tx: Database, { start, cast, plan, config }: Needs): Promise<void> {
  const { editor, publisher } = cast.municipality;
  const at = (days: number) => clockAt(start, days, 14);
  const calls = await addCalls(tx, start, cast);

  const then = yearOf(at(-390));
  const project = route(plan, then, dayAfter(start, -120));
  const application = await apply(tx, { viewer: editor, clock: at(-390) }, calls.closed, project);
  await sendIn(tx, { viewer: publisher, clock: at(-320) }, config, application, 'aanvraag');
  await award(tx, start, calls.closed, application, cast);
  const report = {
    stand:
      'De eerste twee kilometer liggen er. De bomen volgen in de winter, de laatste twee kilometer in het voorjaar.',
    besteed: '128400.00',
    klaar: 'yes',
  };
  await fillIn(tx, { viewer: editor, clock: at(-12) }, application, 'voortgang', { answers: report });
  await sendIn(tx, { viewer: publisher, clock: at(-9) }, config, application, 'voortgang');

  await addToAssess(tx, { start, call: calls.toAssess, cast, plan, config });
  await apply(tx, { viewer: editor, clock: at(-6) }, calls.open, park(plan, yearOf(start)));
}
