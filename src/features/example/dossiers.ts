import type { Database } from '../../platform/database/index.ts';
import { apply, fillIn, park, route, sendIn, yearOf } from './applications.ts';
import { award } from './award.ts';
import { addCalls, clockAt, dayAfter } from './calls.ts';
import type { Needs } from './example.ts';

/** An open call with a draft for it, and a closed one with a dossier from its application to a report that waits to be read. */
export async function addDossiers(tx: Database, { start, people, config }: Needs): Promise<void> {
  const { editor, publisher } = await people.municipality();
  const government = await people.government();
  const at = (days: number) => clockAt(start, days, 14);
  const calls = await addCalls(tx, start, government);

  const then = yearOf(at(-390));
  const project = route(then, dayAfter(start, -120));
  const application = await apply(tx, { viewer: editor, clock: at(-390) }, calls.closed, project);
  await sendIn(tx, { viewer: publisher, clock: at(-320) }, config, application, 'aanvraag');
  await award(tx, start, calls.closed, application, government);
  const report = {
    stand:
      'De eerste twee kilometer liggen er. De bomen volgen in de winter, de laatste twee kilometer in het voorjaar.',
    besteed: '128400.00',
    klaar: 'yes',
  };
  await fillIn(tx, { viewer: editor, clock: at(-12) }, application, 'voortgang', { answers: report });
  await sendIn(tx, { viewer: publisher, clock: at(-9) }, config, application, 'voortgang');

  await apply(tx, { viewer: editor, clock: at(-6) }, calls.open, park(yearOf(start)));
}
