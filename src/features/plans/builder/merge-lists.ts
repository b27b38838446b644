import { diffArrays } from 'diff';

type Same = (one: unknown, other: unknown) => boolean;

/** Puts two people's changes of a list of codes together: a code is in or out, so they can never disagree. */
export function mergeCodes(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const kept = theirs.filter((code) => mine.includes(code) || !base.includes(code));
  return [...new Set([...kept, ...mine.filter((code) => !base.includes(code))])];
}

/**
 * Puts two people's changes of a list of rows together: undefined when both changed the same rows, or rows that touch.
 * What both added at the same place stands there once, theirs first.
 */
export function mergeLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  same: Same,
): unknown[] | undefined {
  const my = changesOf(base, mine, same);
  const their = changesOf(base, theirs, same);
  const merged: unknown[] = [];
  let at = 0;
  while (at <= base.length) {
    const mineHere = my.get(at);
    const theirsHere = their.get(at);
    if (mineHere && theirsHere) {
      if (mineHere.removed > 0 || theirsHere.removed > 0) return undefined;
      const added = mineHere.added.filter((row) => !theirsHere.added.some((one) => same(one, row)));
      merged.push(...theirsHere.added, ...added);
    } else if (mineHere || theirsHere) {
      const [change, other] = mineHere ? [mineHere, their] : [theirsHere!, my];
      for (let within = at + 1; within <= at + change.removed; within += 1) {
        if (within < at + change.removed ? other.has(within) : other.get(within)) return undefined;
      }
      merged.push(...change.added);
      at += change.removed;
      if (change.removed > 0) continue;
    }
    if (at < base.length) merged.push(base[at]);
    at += 1;
  }
  return merged;
}

interface ListChange {
  removed: number;
  added: unknown[];
}

/** Place in the base → what was done there. */
function changesOf(base: readonly unknown[], changed: readonly unknown[], same: Same): Map<number, ListChange> {
  const changes = new Map<number, ListChange>();
  let at = 0;
  let here: ListChange | undefined;
  for (const piece of diffArrays([...base], [...changed], { comparator: same })) {
    if (!piece.added && !piece.removed) {
      at += (here?.removed ?? 0) + piece.value.length;
      here = undefined;
      continue;
    }
    here ??= { removed: 0, added: [] };
    if (piece.removed) here.removed += piece.value.length;
    else here.added.push(...piece.value);
    changes.set(at, here);
  }
  return changes;
}
