/** Where things of the builder are, without the language prefix. */
export const workspaceAt = '/werkplek';
export const planAt = (planId: string) => `${workspaceAt}/plannen/${planId}`;
export const partAt = (planId: string, slug: string, item = '') =>
  `${planAt(planId)}/${slug}${item && `/${encodeURIComponent(item)}`}`;
/** Under which name a browser keeps what is typed in the form of a part. */
export const keptAs = (planId: string, slug: string, item = '') => `${planId}/${slug}/${item}`;
export const findingsAt = (planId: string, slug: string, item = '') =>
  `${planAt(planId)}/bevindingen/${slug}${item && `/${encodeURIComponent(item)}`}`;
export const newItemAt = (planId: string, list: string, parent = '') =>
  `${planAt(planId)}/lijst/${list}/nieuw${parent && `?onder=${encodeURIComponent(parent)}`}`;
export const itemAt = (planId: string, list: string, item: string, act: ItemAct) =>
  `${planAt(planId)}/lijst/${list}/${encodeURIComponent(item)}/${act}`;
/** Where a source of a measure is chosen from the register of rules. */
export const registerAt = (planId: string, measure: string) =>
  `${planAt(planId)}/register/${measure.startsWith(':') ? measure : encodeURIComponent(measure)}`;
export const historyAt = (planId: string) => `${planAt(planId)}/geschiedenis`;
export const revisionAt = (planId: string, revision: number, act = '') =>
  `${historyAt(planId)}/${revision}${act && `/${act}`}`;

export type ItemAct = 'omhoog' | 'omlaag' | 'verplaatsen' | 'verwijderen';
