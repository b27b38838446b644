/** When someone is told: by mail at once, by mail in a digest of the day or the week, or only on the site. The soonest first. */
export const frequencies = ['now', 'day', 'week', 'site'] as const;
export type Frequency = (typeof frequencies)[number];

/** Without account there is no site to be told on. */
export const mailFrequencies = ['now', 'day', 'week'] as const satisfies readonly Frequency[];

/** What someone follows who follows nothing: what is told to them because it is their task. */
export const ownTasks = 'task:own';
