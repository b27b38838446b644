import { callPath } from '../catalogue/paths.ts';

export const applicationsPath = '/aanvragen';

export const startPath = (callCode: string): string => `${callPath(callCode)}/aanvragen`;

/** A page of an application; `…parts` are further parts of its address. */
export const applicationPath = (id: string, ...parts: string[]): string =>
  [`${applicationsPath}/${id}`, ...parts].join('/');

export const stepPath = (id: string, stepId: string, ...parts: string[]): string =>
  applicationPath(id, 'stap', stepId, ...parts);

/** What was sent in at one of the turns of a step; the last when none is named. */
export const receiptPath = (id: string, stepId: string, turn?: number): string =>
  `${stepPath(id, stepId, 'ontvangst')}${turn === undefined ? '' : `?beurt=${turn}`}`;

export const filesPath = (id: string, stepId: string, fieldId: string): string =>
  stepPath(id, stepId, 'bestanden', fieldId);

export const filePath = (id: string, fileId: string): string => applicationPath(id, 'bijlagen', fileId);

export const partnersPath = (id: string, ...parts: string[]): string => applicationPath(id, 'partners', ...parts);

export const revisionPath = (id: string, revision: number | string): string =>
  applicationPath(id, 'geschiedenis', String(revision));
