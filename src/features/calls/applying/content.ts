import type { Database } from '../../../platform/database/index.ts';
import { applicationStep } from '../moments.ts';
import { selectVersion, type Version } from '../store.ts';
import { type Answered, answersTo } from './answers.ts';
import { digestOf } from './document.ts';
import { type ApplicationFile, selectFiles } from './file-store.ts';
import { selectMeasureIds } from './measure-store.ts';
import { withQuestions } from './questions.ts';
import { type Application, selectPartnerIds } from './store.ts';

/** All that a step of an application says: what partners confirm and what is sent in. Files of a field that is asked no more are not in it. */
export interface Content {
  /** Of the call: another one gives otherwise on the same answers. */
  version: number;
  title: string;
  answers: Answered;
  files: ApplicationFile[];
  partnerIds: string[];
  measures: { planId: string; measureId: string }[];
}

export async function readContent(db: Database, application: Application, stepId: string): Promise<Content> {
  const { document } = await versionOf(db, application);
  const fields = document.steps.find(({ id }) => id === stepId)?.fields ?? [];
  const isAsked = (id: string) => fields.some((field) => field.id === id && field.kind === 'file');
  const files = await selectFiles(db, application.id);
  return {
    version: application.versionNumber,
    title: application.title,
    answers: answersTo(application.answers, stepId),
    files: files.filter(({ step, field }) => step === stepId && isAsked(field)),
    partnerIds: await selectPartnerIds(db, application.id),
    measures: await selectMeasureIds(db, application.id),
  };
}

/** Changes as soon as the content says anything else; not with the order in which partners or measures were added. */
export const contentDigest = ({ files, partnerIds, ...content }: Content): string =>
  digestOf({
    ...content,
    files: files.map(({ field, name, sha256 }) => ({ field, name, sha256 })),
    partnerIds: [...partnerIds].sort(),
  });

/** The version of the call that an application stands on, as applicants fill it in. */
export async function versionOf(
  db: Database,
  { callId, versionNumber }: Pick<Application, 'callId' | 'versionNumber'>,
): Promise<Version> {
  const version = await selectVersion(db, callId, versionNumber);
  if (!version) throw new Error(`Call ${callId} has no version ${versionNumber}`);
  return { ...version, document: withQuestions(version.document) };
}

/** What partners are asked to confirm, in short. */
export async function applicationDigest(db: Database, application: Application): Promise<string> {
  const { document } = await versionOf(db, application);
  return contentDigest(await readContent(db, application, applicationStep(document)?.id ?? ''));
}
