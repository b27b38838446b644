/** A run of visits that saw the same page. */
interface SeenRun {
  since: Date;
  fingerprint: string | null;
}

/**
 * The fingerprint of the page as the last person who checked it saw it: that of the newest run which had begun by then. Where
 * nobody checked, or no visit came before, the first that was ever seen.
 */
export function baselineOf(runs: readonly SeenRun[], checkedAt: Date | null): string | null {
  const seen = runs
    .filter((run) => run.fingerprint !== null)
    .sort((one, other) => one.since.getTime() - other.since.getTime());
  const before = checkedAt ? seen.filter(({ since }) => since <= checkedAt).at(-1) : undefined;
  return (before ?? seen[0])?.fingerprint ?? null;
}
