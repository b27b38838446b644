/** Names in a step's form. Fields bear a prefix of their own, so that no field of a call can take the name of a control of the form. */
const prefix = 'a.';

export const fieldName = (fieldId: string): string => `${prefix}${fieldId}`;

export const cellName = (fieldId: string, row: number, column: string): string =>
  `${prefix}${fieldId}.${row}.${column}`;

/** The button that was used: saving alone, or saving and going on to something. Its value is one of these, with a field after a colon. */
export const doName = 'do';
export const moreRows = (fieldId: string): string => `rows:${fieldId}`;
export const manageFiles = (fieldId: string): string => `files:${fieldId}`;
