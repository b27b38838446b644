import type { Collection } from '../collection.ts';

/** The `id` of an item on the overview; of its list when no item is given. */
export const itemAnchor = ({ slug }: Collection, item = '') => (item ? `${slug}-${item}` : slug);
