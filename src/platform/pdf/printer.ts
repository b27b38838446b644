import { LRUCache } from 'lru-cache';
import { Thread } from '../thread.ts';
import type { Paper } from './pieces.ts';

const longest = 20_000;

/**
 * Prints papers, one at a time, outside the thread that answers requests. What is printed under a key never changes, so it is kept as
 * long as there is room.
 */
export class PaperPrinter {
  readonly #kept = new LRUCache<string, Buffer>({ maxSize: 48 * 1024 * 1024, sizeCalculation: (pdf) => pdf.length });
  readonly #busy = new Map<string, Promise<Buffer>>();
  readonly #thread = new Thread<Paper, Uint8Array>({ file: 'platform/pdf/worker', longest });

  /** @throws TooMany when more wait than can be printed in reasonable time */
  async print(key: string, paper: () => Paper): Promise<Buffer> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const busy = this.#busy.get(key);
    if (busy) return busy;
    const printing = this.#thread.run(paper()).then((pdf) => Buffer.from(pdf));
    this.#busy.set(key, printing);
    try {
      const pdf = await printing;
      this.#kept.set(key, pdf);
      return pdf;
    } finally {
      this.#busy.delete(key);
    }
  }

  close(): void {
    this.#thread.close();
  }
}
