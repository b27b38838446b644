import { callPath } from '../catalogue/paths.ts';

export const assessingPath = (code: string) => `${callPath(code)}/beoordeling`;
export const assessorsPath = (code: string) => `${assessingPath(code)}/beoordelaars`;
export const withdrawPath = (code: string) => `${assessorsPath(code)}/intrekken`;
export const decidingPath = (code: string) => `${assessingPath(code)}/beslissing`;
export const dossierPath = (code: string, application: string) => `${assessingPath(code)}/${application}`;
export const scoresPath = (code: string, application: string) => `${dossierPath(code, application)}/scores`;
export const moderationPath = (code: string, application: string) => `${dossierPath(code, application)}/moderatie`;
export const decisionPath = (code: string, number: number | string) => `${callPath(code)}/beslissingen/${number}`;
export const decisionFile = (code: string, number: number | string, kind: 'pdf' | 'ttl') =>
  `${decisionPath(code, number)}/beslissing.${kind}`;
export const objectionsPath = (code: string) => `${callPath(code)}/bezwaren`;
export const objectionPath = (code: string, id: string) => `${objectionsPath(code)}/${id}`;
export const toAssessPath = '/werkplek/beoordelingen';
export const acceptPath = (code: string) => `${toAssessPath}/${code}`;
export const applicationPath = (id: string) => `/aanvragen/${id}`;
export const letterPath = (id: string) => `${applicationPath(id)}/beslissing`;
export const objectPath = (id: string) => `${applicationPath(id)}/bezwaar`;
