import { cardPath } from '../cards/card.ts';

export const borrowCardPath = (slug: string): string => `${cardPath(slug)}/overnemen`;
