/** Whole months from one `YYYY-MM` to another; "2020-06" to "2021-06" is 12. */
export const monthsBetween = (from: string, to: string): number => index(to) - index(from);

const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
