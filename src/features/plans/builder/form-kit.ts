/** What forms are made of that several people fill in at the same time; for other features that have such forms. */

export { type ImportForm, readImportForm } from './import-form.ts';
export { type Merge, mergeValues, same } from './merge.ts';
export type { Values } from './part.ts';
export { Control } from './parts/controls.tsx';
export { type FormOf, formOf } from './parts/define.ts';
export type { Columns, Field } from './parts/field.ts';
export { day } from './parts/numbers.ts';
export { RowsControl } from './parts/RowsControl.tsx';
export { addName, rows } from './parts/rows.ts';
export { address, choice, choices, line, prose } from './parts/texts.ts';
export { controls, fieldAnswers, settledValues } from './settling.ts';
export { ContestedPage } from './views/ContestedPage.tsx';
