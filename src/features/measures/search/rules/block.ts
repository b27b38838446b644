import { blockSize } from './postings.ts';

/** What a card is filtered, counted and ordered by. */
export interface Slot {
  cardId: string;
  /** `facet:code`. */
  values: readonly string[];
  /** Whole euro; null when not known. */
  cost: number | null;
  /** Seconds since 1970. */
  publishedAt: number;
  used: number;
}

type Stored = [string, number[], number | null, number, number] | 0;

/** The slots of a block as they are stored; an empty slot is `undefined`. */
export function writeBlock(slots: readonly (Slot | undefined)[]): string {
  const codes = new Map<string, number>();
  const number = (value: string): number => {
    if (!codes.has(value)) codes.set(value, codes.size);
    return codes.get(value)!;
  };
  const stored = slots.map(
    (slot): Stored => (slot ? [slot.cardId, slot.values.map(number), slot.cost, slot.publishedAt, slot.used] : 0),
  );
  return JSON.stringify({ values: [...codes.keys()], slots: stored });
}

export function readBlock(content: string): (Slot | undefined)[] {
  const { values, slots } = JSON.parse(content) as { values: string[]; slots: Stored[] };
  return slots.map((slot) =>
    slot === 0
      ? undefined
      : {
          cardId: slot[0],
          values: slot[1].map((at) => values[at]!),
          cost: slot[2],
          publishedAt: slot[3],
          used: slot[4],
        },
  );
}

const numbers = new Map<string, number>();
export const valueNames: string[] = [];

/** A number for a `facet:code`, the same as long as the process lives. */
export function valueNumber(value: string): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, valueNames.length);
  return valueNames.push(value) - 1;
}

/** A block as it is searched. Slot `n` has the values from `starts[n]` up to `starts[n + 1]`. */
export interface Columns {
  ids: readonly (string | undefined)[];
  starts: Uint32Array;
  values: Uint32Array;
  cost: Float64Array;
  publishedAt: Float64Array;
  used: Float64Array;
  alive: number;
}

export function columnsOf(content: string): Columns {
  const slots = readBlock(content);
  const starts = new Uint32Array(blockSize + 1);
  const values: number[] = [];
  const [cost, publishedAt, used] = [0, 1, 2].map(() => new Float64Array(blockSize)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let at = 0; at < blockSize; at++) {
    const slot = slots[at];
    if (slot) {
      for (const value of slot.values) values.push(valueNumber(value));
      cost[at] = slot.cost ?? -1;
      publishedAt[at] = slot.publishedAt;
      used[at] = slot.used;
    }
    starts[at + 1] = values.length;
  }
  return {
    ids: slots.map((slot) => slot?.cardId),
    starts,
    values: Uint32Array.from(values),
    cost,
    publishedAt,
    used,
    alive: slots.filter((slot) => slot !== undefined).length,
  };
}
