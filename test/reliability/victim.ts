import type { ChildProcess } from 'node:child_process';

/** A running program under test. */
export interface Running {
  process: ChildProcess;
  databasePid(): Promise<number>;
  /** Resolves when the program has acknowledged the write; rejects when it has not. */
  write(id: number): Promise<void>;
  /** All writes it holds, doubles included. */
  readAll(): Promise<number[]>;
  /** Ends it in order. */
  stop(): Promise<void>;
}

/** Starts the program on a data folder and resolves when it says that it is ready. */
export type Victim = (dataDir: string) => Promise<Running>;
