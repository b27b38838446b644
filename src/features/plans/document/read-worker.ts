import { workInThread } from '../../../platform/thread.ts';
import { type ReadOptions, readPlanDocument } from './read.ts';

workInThread(({ input, options }: { input: string | Uint8Array; options: ReadOptions }) =>
  readPlanDocument(input, options),
);
