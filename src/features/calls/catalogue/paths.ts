export const callsPath = '/oproepen';

/** Where a call is read by its code. */
export const callPath = (code: string): string => `${callsPath}/${code}`;

export const callVersionPath = (code: string, number: number): string => `${callPath(code)}/versie/${number}`;

/** What stands right below `/oproepen`, or below a call: no call may be called that. */
export const reservedCodes: readonly string[] = [
  'kalender',
  'atom',
  'versie',
  'berekenen',
  'mogen-wij',
  'rechten',
  'doel',
  'eigen-aandeel',
  'beslissingen',
  'werk',
  'beoordeling',
  'grootboek',
  'dossiers',
  'aanvragen',
  'nieuw',
  'voorbeeld',
];

/** How far areas are with the target of a call. */
export const targetPath = (code: string): string => `${callPath(code)}/doel`;
