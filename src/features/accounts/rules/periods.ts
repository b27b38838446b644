const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long each way in stays open, in milliseconds. */
export const periods = {
  session: 12 * hour,
  invitation: 7 * day,
  firstAdministrator: 24 * hour,
  passwordReset: hour,
  registration: day,
  attempts: 15 * minute,
  /** In which what may be done only so often is counted. */
  counted: day,
  /** Expired invitations stay visible to administrators this long, so that they can be renewed. */
  oldInvitation: 90 * day,
} as const;

export const triesAllowed = 10;

export const after = (now: Date, period: number): Date => new Date(now.getTime() + period);
export const before = (now: Date, period: number): Date => new Date(now.getTime() - period);
export const days = (count: number): number => count * day;
