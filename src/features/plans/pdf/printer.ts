import { LRUCache } from 'lru-cache';
import type { Language } from '../../../platform/i18n.ts';
import { Thread } from '../../../platform/thread.ts';
import type { Published } from '../public/published.ts';
import { paperOf } from './paper.ts';
import type { Paper } from './pieces.ts';

const longest = 20_000;

/**
 * Prints publications, one at a time, outside the thread that answers requests. A publication never changes, so what was printed is
 * kept as long as there is room.
 */
export class Printer {
  readonly #kept = new LRUCache<string, Buffer>({ maxSize: 48 * 1024 * 1024, sizeCalculation: (pdf) => pdf.length });
  readonly #busy = new Map<string, Promise<Buffer>>();
  readonly #thread = new Thread<Paper, Uint8Array>({ here: import.meta.url, file: 'worker', longest });

  /** @throws TooMany when more wait than can be printed in reasonable time */
  async print(published: Published, language: Language): Promise<Buffer> {
    const key = `${published.id} ${language} ${published.isExample} ${published.areaName}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const busy = this.#busy.get(key);
    if (busy) return busy;
    const printing = this.#thread.run(paperOf(published, language)).then((pdf) => Buffer.from(pdf));
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
