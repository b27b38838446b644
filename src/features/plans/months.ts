/** A month (`YYYY-MM`, or the start of a day) as a count of months, so that months can be subtracted. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
