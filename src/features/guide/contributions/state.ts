/** Where a contribution stands, in the order of its life. */
export const contributionStates = ['received', 'asked', 'accepted', 'declined', 'withdrawn'] as const;
export type ContributionState = (typeof contributionStates)[number];

/** Still to be decided: the editors, or the sender whom they asked something, are to move. */
export const isOpen = (state: ContributionState): boolean => state === 'received' || state === 'asked';
