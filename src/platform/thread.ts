import { pathToFileURL } from 'node:url';
import { parentPort, Worker } from 'node:worker_threads';
import { TooMany } from './errors.ts';
import { fromRoot } from './root.ts';

export interface ThreadOptions {
  /** The file under `src` that does the work with `workInThread`, without its ending; it is built as a file of its own. */
  file: string;
  /** Milliseconds after which a piece of work is given up. */
  longest: number;
  mostWaiting?: number;
  megabytes?: number;
}

/** A piece of work that was given up: it took too long or too much memory, or the thread was closed. */
export class GivenUp extends Error {}

type Answer<Result> = { result: Result } | { error: string };

/** Work that can take long or much memory, one piece at a time, outside the thread that answers requests. */
export class Thread<Task, Result> {
  readonly #options: ThreadOptions;
  #waiting = 0;
  #line: Promise<unknown> = Promise.resolve();
  #worker: Worker | undefined;
  #settle: (answer: Answer<Result> | GivenUp) => void = () => {};

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** @throws TooMany when more waits than can be done in reasonable time; GivenUp */
  async run(task: Task): Promise<Result> {
    if (this.#waiting >= (this.#options.mostWaiting ?? 10)) throw new TooMany(10);
    this.#waiting += 1;
    const working = this.#line.then(() => this.#work(task));
    this.#line = working.catch(() => {});
    return working.finally(() => {
      this.#waiting -= 1;
    });
  }

  close(): void {
    if (this.#worker) this.#stop(this.#worker, 'the thread is closed');
  }

  #work(task: Task): Promise<Result> {
    const worker = this.#worker ?? this.#start();
    worker.ref();
    return new Promise<Result>((resolve, reject) => {
      const timer = setTimeout(() => this.#stop(worker, 'it took too long'), this.#options.longest);
      this.#settle = (answer) => {
        clearTimeout(timer);
        worker.unref();
        if (answer instanceof GivenUp) reject(answer);
        else if ('error' in answer) reject(new Error(answer.error));
        else resolve(answer.result);
      };
      worker.postMessage(task);
    });
  }

  #start(): Worker {
    const { file, megabytes } = this.#options;
    const limits = megabytes ? { resourceLimits: { maxOldGenerationSizeMb: megabytes } } : {};
    const worker = import.meta.url.endsWith('.ts')
      ? new Worker(fromSource(fromRoot('src', `${file}.ts`)), { ...limits, eval: true })
      : new Worker(fromRoot('dist', `${file}.js`), limits);
    worker.on('message', (answer: Answer<Result>) => {
      // What was given up may still answer, after the next one has begun.
      if (this.#worker === worker) this.#settle(answer);
    });
    worker.on('error', (error: Error) => this.#stop(worker, error.message));
    worker.on('exit', () => this.#stop(worker, 'the thread ended'));
    this.#worker = worker;
    return worker;
  }

  #stop(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#settle(new GivenUp(reason));
  }
}

// A worker does not inherit the loader that reads TypeScript.
function fromSource(file: string): string {
  const loader = import.meta.resolve('tsx/esm/api');
  return `import('${loader}').then(({ register }) => { register(); return import('${pathToFileURL(file).href}'); })`;
}

/** The other side: does each piece of work that comes in. */
export function workInThread<Task, Result>(work: (task: Task) => Result): void {
  parentPort?.on('message', (task: Task) => {
    try {
      parentPort?.postMessage({ result: work(task) });
    } catch (error) {
      parentPort?.postMessage({ error: (error as Error).message });
    }
  });
}
