/** Cards to a block. */
export const blockSize = 2048;
export const entrySize = 4;
const finest = 65_535;

/** Entries as they are stored, by slot: slot and weight, two bytes each, low byte first. */
export function packEntries(entries: ReadonlyMap<number, number>): Buffer {
  const packed = Buffer.alloc(entries.size * entrySize);
  let at = 0;
  for (const [slot, weight] of [...entries].sort(([a], [b]) => a - b)) {
    packed.writeUInt16LE(slot, at);
    packed.writeUInt16LE(Math.max(1, Math.round(weight * finest)), at + 2);
    at += entrySize;
  }
  return packed;
}

/** Weights, above 0 and at most 1, by slot. */
export function unpackEntries(packed: Buffer): Map<number, number> {
  const entries = new Map<number, number>();
  eachEntry(packed, 0, (slot, weight) => entries.set(slot, weight));
  return entries;
}

export function eachEntry(packed: Buffer, block: number, take: (place: number, weight: number) => void): void {
  const first = block * blockSize;
  for (let at = 0; at < packed.length; at += entrySize) {
    take(first + (packed[at]! | (packed[at + 1]! << 8)), (packed[at + 2]! | (packed[at + 3]! << 8)) / finest);
  }
}
