import { parentPort } from 'node:worker_threads';
import { compilePaper } from './compile.ts';
import type { Paper } from './pieces.ts';

parentPort?.on('message', (paper: Paper) => {
  try {
    parentPort?.postMessage({ pdf: compilePaper(paper) });
  } catch (error) {
    parentPort?.postMessage({ error: (error as Error).message });
  }
});
