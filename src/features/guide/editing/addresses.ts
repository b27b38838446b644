/** Where a guide is worked on, without the language prefix. */
export const workAt = (programme: string) => `/handreiking/${programme}/werk`;
export const editionAt = (programme: string, edition: number | string) => `${workAt(programme)}/editie/${edition}`;

/** A form of an edition in preparation: its head (no section), a section, or an example in one. */
export interface Place {
  section?: string | undefined;
  example?: string | undefined;
}

export function placeAt(programme: string, edition: number | string, { section, example }: Place): string {
  const at = editionAt(programme, edition);
  if (section === undefined) return `${at}/gegevens`;
  return `${at}/sectie/${section}${example === undefined ? '' : `/voorbeeld/${example}`}`;
}

/** Under which name a browser keeps what is typed in such a form. */
export const keptAs = (programme: string, edition: number, { section = '', example = '' }: Place) =>
  `${programme}/${edition}/${section}/${example}`;
