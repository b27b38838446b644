import { workInThread } from '../../../platform/thread.ts';
import { compilePaper } from './compile.ts';

workInThread(compilePaper);
