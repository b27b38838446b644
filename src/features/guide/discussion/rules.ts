import type { Viewer } from '../../../platform/viewer.ts';
import type { Reaction } from './store.ts';

/** How long a writer can change what they wrote, in minutes. */
export const minutesToEdit = 15;

type Written = Pick<Reaction, 'personId' | 'at' | 'removedAt' | 'hiddenAt'>;

export const isWriter = (viewer: Viewer | null, { personId }: Pick<Written, 'personId'>): boolean =>
  viewer?.personId != null && viewer.personId === personId;

/** Everyone can read what it says: its writer did not remove it, and no editor hid it. */
export const isReadable = ({ removedAt, hiddenAt }: Pick<Written, 'removedAt' | 'hiddenAt'>): boolean =>
  removedAt === null && hiddenAt === null;

export const mayEdit = (viewer: Viewer | null, reaction: Written, now: Date): boolean =>
  isWriter(viewer, reaction) && isReadable(reaction) && now.getTime() - reaction.at.getTime() <= minutesToEdit * 60_000;

export interface Thread<R> {
  reaction: R;
  replies: R[];
}

/** Reactions with the replies to each, in the order in which they were written; one level deep. */
export function threadsOf<R extends { id: string; parentId: string | null }>(reactions: readonly R[]): Thread<R>[] {
  return reactions
    .filter(({ parentId }) => parentId === null)
    .map((reaction) => ({ reaction, replies: reactions.filter(({ parentId }) => parentId === reaction.id) }));
}
