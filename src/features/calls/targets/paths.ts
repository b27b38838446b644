import { callPath, targetPath } from '../catalogue/paths.ts';

export { targetPath } from '../catalogue/paths.ts';
/** Where a municipality reports how far it is. */
export const reportPath = (code: string): string => `${targetPath(code)}/melden`;
export const takeBackPath = (code: string, report: string): string =>
  `${targetPath(code)}/meldingen/${report}/terugnemen`;
/** Where who calls brings the reports of many municipalities. */
export const importPath = (code: string): string => `${callPath(code)}/werk/doelstand`;
