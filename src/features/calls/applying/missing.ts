import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { readRegister } from '../../areas/index.ts';
import { answersOfTask, type Dossier, heldIdsOf, type Task } from './dossier.ts';
import { knownOf, optionsFor } from './options.ts';
import { type Problem, readiness } from './readiness.ts';
import { sentInBefore } from './sent-in-before.ts';
import { unmetByAll } from './unmet.ts';

/** All that keeps a step from being sent in, for its pages; the act looks anew, under its lock. */
export async function missingOf(
  services: Pick<Services, 'db' | 'clock'>,
  dossier: Dossier,
  task: Task,
): Promise<Problem[]> {
  const { db, clock } = services;
  const { held, document, publishedAt, partners, files, call } = dossier;
  const { step } = task;
  const asking = { version: { document, publishedAt }, isExample: call.isExample };
  const parties = [held.lead, ...partners.map(({ organisation }) => organisation)];
  return readiness({
    document,
    step,
    title: held.application.title,
    answers: answersOfTask(dossier, task),
    files: files.filter((file) => file.step === step.id),
    partners: partners.map(({ organisation, state }) => ({ name: organisation.name, state })),
    unmet: unmetByAll(await readRegister(db), parties, asking, today(clock)),
    sentIn:
      document.applicants.most === undefined
        ? 0
        : await sentInBefore(db, held.application, await heldIdsOf(services, held)),
    isCallWithdrawn: call.withdrawnAt !== null,
    now: clock.now(),
    known: knownOf(step, await optionsFor(services, held, { document, step })),
  });
}
