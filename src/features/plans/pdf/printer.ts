import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { TooMany } from '../../../platform/errors.ts';
import type { Language } from '../../../platform/i18n.ts';
import type { Published } from '../public/published.ts';
import { paperOf } from './paper.ts';
import type { Paper } from './pieces.ts';

const mostWaiting = 10;
const longest = 20_000;

/**
 * Prints publications, one at a time, outside the thread that answers requests. A publication never changes, so what was printed is
 * kept as long as there is room.
 */
export class Printer {
  readonly #kept = new LRUCache<string, Buffer>({ maxSize: 48 * 1024 * 1024, sizeCalculation: (pdf) => pdf.length });
  readonly #busy = new Map<string, Promise<Buffer>>();
  #line: Promise<unknown> = Promise.resolve();
  #worker: Worker | undefined;
  #settle: (answer: Buffer | Error) => void = () => {};

  /** @throws TooMany when more wait than can be printed in reasonable time */
  async print(published: Published, language: Language): Promise<Buffer> {
    const key = `${published.id} ${language} ${published.isExample} ${published.areaName}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const busy = this.#busy.get(key);
    if (busy) return busy;
    if (this.#busy.size >= mostWaiting) throw new TooMany(10);
    const printing = this.#line.then(() => this.#compile(paperOf(published, language)));
    this.#line = printing.catch(() => {});
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
    if (this.#worker) this.#stop(this.#worker, new Error('The printer is closed'));
  }

  #compile(paper: Paper): Promise<Buffer> {
    const worker = this.#worker ?? this.#start();
    worker.ref();
    return new Promise<Buffer>((resolve, reject) => {
      const timer = setTimeout(() => this.#stop(worker, new Error('Printing took too long')), longest);
      this.#settle = (answer) => {
        clearTimeout(timer);
        worker.unref();
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      };
      worker.postMessage(paper);
    });
  }

  #start(): Worker {
    const worker = import.meta.url.endsWith('.ts')
      ? workerFromSource()
      : new Worker(new URL('./worker.js', import.meta.url));
    worker.on('message', ({ pdf, error }: Answer) => this.#settle(pdf ? Buffer.from(pdf) : new Error(error)));
    worker.on('error', (error: Error) => this.#stop(worker, error));
    worker.on('exit', () => this.#stop(worker, new Error('The printer stopped')));
    this.#worker = worker;
    return worker;
  }

  #stop(worker: Worker, reason: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#settle(reason);
  }
}

interface Answer {
  pdf?: Uint8Array;
  error?: string;
}

// A worker does not inherit the loader that reads TypeScript.
function workerFromSource(): Worker {
  const [loader, file] = [import.meta.resolve('tsx/esm/api'), new URL('./worker.ts', import.meta.url).href];
  const code = `import('${loader}').then(({ register }) => { register(); return import('${file}'); })`;
  return new Worker(code, { eval: true });
}
