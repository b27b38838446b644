/** Where the work on calls is, without the language prefix. */
export const callsAt = '/werkplek/oproepen';
export const workAt = (code: string) => `/oproepen/${code}/werk`;
export const partAt = (code: string, slug: string, item = '') =>
  `${workAt(code)}/${slug}${item && `/${encodeURIComponent(item)}`}`;
export const newItemAt = (code: string, slug: string, group = '') =>
  `${workAt(code)}/${slug}/nieuw${group && `?onder=${encodeURIComponent(group)}`}`;
export const itemActAt = (code: string, slug: string, item: string, act: 'omhoog' | 'omlaag' | 'verwijderen') =>
  `${partAt(code, slug, item)}/${act}`;
export const undoAt = (code: string, revision: number) => `${workAt(code)}/ongedaan/${revision}`;
export const historyAt = (code: string) => `${workAt(code)}/geschiedenis`;
export const publishAt = (code: string) => `${workAt(code)}/publiceren`;
export const withdrawAt = (code: string) => `${workAt(code)}/intrekken`;
export const reopenAt = (code: string) => `${withdrawAt(code)}/ongedaan`;
export const versionsAt = (code: string) => `${workAt(code)}/versies`;
export const figuresAt = (code: string) => partAt(code, 'cijfers');
export const figuresFileAt = (code: string) => `${figuresAt(code)}/bestand`;
export const figuresRemovalAt = (code: string, indicator = '') =>
  `${figuresAt(code)}/verwijderen${indicator && `?wat=${encodeURIComponent(indicator)}`}`;
/** Under which name a browser keeps what is typed in the form of a part. */
export const keptAs = (code: string, slug: string, item = '') => `call/${code}/${slug}/${item}`;
