import type { FastifyRequest } from 'fastify';
import { NotFound } from '../../../../platform/errors.ts';
import type { CallStep } from '../../document/schema.ts';
import { type Act, mayApplication } from '../../policy.ts';
import type { HeldApplication } from '../access.ts';
import type { Dossier, Task } from '../dossier.ts';
import type { ApplicationFile } from '../file-store.ts';
import type { AnswerFile } from '../form/FileControl.tsx';
import { filePath } from '../paths.ts';

/** What someone may do with an application. */
export type Can = Record<Act, boolean>;

export function canOf(request: FastifyRequest, { lead, partners }: HeldApplication): Can {
  const parties = { leadId: lead.id, partnerIds: [...partners.values()].map(({ id }) => id) };
  const may = (act: Act) => mayApplication(request.viewer, act, parties);
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
    held,
    files.filter((file) => file.step === step.id),
    href,
  );

/** The same of files that are at hand. */
export const byField = (
  { application }: Pick<HeldApplication, 'application'>,
  files: readonly ApplicationFile[],
  href: Href,
): Record<string, AnswerFile[]> =>
  Object.fromEntries(
    [...new Set(files.map(({ field }) => field))].map((field) => [
      field,
      files
        .filter((file) => file.field === field)
        .map(({ id, name, size }) => ({ id, name, size, href: href(filePath(application.id, id)) })),
    ]),
  );
