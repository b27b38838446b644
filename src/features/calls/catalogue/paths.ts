export const callsPath = '/oproepen';

/** Where a call is read by its code. */
export const callPath = (code: string): string => `${callsPath}/${code}`;

export const callVersionPath = (code: string, number: number): string => `${callPath(code)}/versie/${number}`;

/** How far areas are with the target of a call. */
export const targetPath = (code: string): string => `${callPath(code)}/doel`;
