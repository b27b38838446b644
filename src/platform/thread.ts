import { parentPort, Worker } from 'node:worker_threads';
import { TooMany } from './errors.ts';

export interface ThreadOptions {
  /** The file beside `here` that does the work with `workInThread`, by its name without an ending. */
  here: string;
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
    const { here, file, megabytes } = this.#options;
    const limits = megabytes ? { resourceLimits: { maxOldGenerationSizeMb: megabytes } } : {};
    const worker = here.endsWith('.ts')
      ? new Worker(fromSource(new URL(`./${file}.ts`, here)), { ...limits, eval: true })
      : new Worker(new URL(`./${file}.js`, here), limits);
    worker.on('message', (answer: Answer<Result>) => this.#settle(answer));
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
function fromSource(file: URL): string {
  const loader = import.meta.resolve('tsx/esm/api');
  return `import('${loader}').then(({ register }) => { register(); return import('${file.href}'); })`;
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
