/** What programmes, sections and examples are called in addresses: lower case, digits and hyphens, at most 80 characters. */
export const isCode = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** The number of an edition as it stands in an address; undefined when it cannot be one. */
export function editionNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
