import { GivenUp, Thread } from '../../../platform/thread.ts';
import { type ReadOptions, type ReadResult, readPlanDocument } from './read.ts';

/** Characters or bytes that even a hostile text takes no noticeable time for. */
const short = 10_000;

const limits = { longest: 15_000, megabytes: 512 };

/**
 * Reads plan documents of whoever sends them. Of a few megabytes with a mistake on every line, reading takes minutes and all
 * memory: longer texts are read in a thread, and given up when that takes more time or memory than any plan does.
 */
export class DocumentReader {
  readonly #thread: Thread<{ input: string | Uint8Array; options: ReadOptions }, ReadResult>;

  constructor({ longest, megabytes } = limits) {
    this.#thread = new Thread({ file: 'features/plans/document/read-worker', longest, megabytes });
  }

  /** As `readPlanDocument`. @throws TooMany when too many texts wait to be read */
  async read(input: string | Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
    if (input.length <= short) return readPlanDocument(input, options);
    try {
      return await this.#thread.run({ input, options });
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error;
      return { ok: false, problems: [{ path: '', line: 1, column: 1, key: 'unreadable', values: {} }] };
    }
  }

  close(): void {
    this.#thread.close();
  }
}
