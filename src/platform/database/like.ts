/** Text to look for as it stands, in a LIKE: `%` and `_` mean themselves. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
