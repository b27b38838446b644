import { callPath } from '../catalogue/paths.ts';

/** Pages of a call for who thinks of applying, without the language prefix. */
export const mayWePath = (code: string): string => `${callPath(code)}/mogen-wij`;
export const calculatorPath = (code: string): string => `${callPath(code)}/berekenen`;
export const rightsPath = (code: string): string => `${callPath(code)}/rechten`;
export const rightsFilePath = (code: string): string => `${callPath(code)}/rechten.csv`;
/** The figures that the rights were divided by, as the call brought them. */
export const figuresFilePath = (code: string): string => `${rightsPath(code)}/cijfers.csv`;
/** What it would cost us, in our plan; `?maatregel=<plan>/<measure>` chooses the measure. */
export const ownSharePath = (code: string): string => `${callPath(code)}/eigen-aandeel`;
export const ownShareOfMeasure = (code: string, planId: string, measureId: string): string =>
  `${ownSharePath(code)}?${new URLSearchParams({ maatregel: `${planId}/${measureId}` })}`;
