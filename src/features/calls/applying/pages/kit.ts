import type { FastifyRequest } from 'fastify';
import { NotFound } from '../../../../platform/errors.ts';
import type { CallStep } from '../../document/schema.ts';
import { type Act, mayApplication } from '../../policy.ts';
import type { HeldApplication } from '../access.ts';
import type { Dossier, Task } from '../dossier.ts';
import type { AnswerFile } from '../form/FileControl.tsx';
import { filePath } from '../paths.ts';
import { byField } from '../sent-files.ts';

/** What someone may do with an application. */
export type Can = Record<Act, boolean>;

export function canOf(request: FastifyRequest, held: HeldApplication): Can {
  const may = (act: Act) => mayApplication(request.viewer, act, held);
  return { view: may('view'), edit: may('edit'), publish: may('publish') };
}

/** The step of the address. */
export function taskOf(request: FastifyRequest, { tasks }: Dossier): Task {
  const { step: id } = request.params as { step: string };
  const task = tasks.find(({ step }) => step.id === id);
  if (!task) throw new NotFound();
  return task;
}

/** Whether a step's form may still be filled in. */
export const isOpenTask = ({ state }: Task, { withdrawal }: Dossier): boolean =>
  !withdrawal && state !== 'submitted' && state !== 'later';

type Href = (path: string) => string;

/** The files of a step by field, each with where it is downloaded. */
export const filesOf = (
  { files, held }: Dossier,
  step: Pick<CallStep, 'id'>,
  href: Href,
): Record<string, AnswerFile[]> =>
  byField(
    files.filter((file) => file.step === step.id),
    (id) => href(filePath(held.application.id, id)),
  );
