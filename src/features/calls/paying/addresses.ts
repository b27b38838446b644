import { callPath } from '../catalogue/paths.ts';

export const ledgerPath = (code: string): string => `${callPath(code)}/grootboek`;
export const ledgerFile = (code: string): string => `${ledgerPath(code)}.csv`;
export const dossiersPath = (code: string): string => `${callPath(code)}/dossiers`;
export const dossierPath = (code: string, application: string): string => `${dossiersPath(code)}/${application}`;
export const movementPath = (code: string, application: string, movement: string): string =>
  `${dossierPath(code, application)}/${movement}`;
export const finalAccountPath = (code: string, application: string): string =>
  `${dossierPath(code, application)}/eindafrekening`;
export const reportPath = (code: string, application: string, step: string): string =>
  `${dossierPath(code, application)}/verslagen/${step}`;

/** The applicant's own page of what was granted and paid. */
export const paymentsPath = (application: string): string => `/aanvragen/${application}/betalingen`;
export const answerPath = (application: string): string => `${paymentsPath(application)}/antwoord`;
