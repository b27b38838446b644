import type { Frequency } from './rules/frequency.ts';

/** Keys of the words for when someone is told. */
export const frequencyWords: Record<Frequency, string> = {
  now: 'following.frequency.now',
  day: 'following.frequency.day',
  week: 'following.frequency.week',
  site: 'following.frequency.site',
};

export const frequencyHints: Record<Frequency, string> = {
  now: 'following.frequencyHint.now',
  day: 'following.frequencyHint.day',
  week: 'following.frequencyHint.week',
  site: 'following.frequencyHint.site',
};
