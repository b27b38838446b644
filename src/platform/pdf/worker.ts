import { workInThread } from '../thread.ts';
import { compilePaper } from './compile.ts';

workInThread(compilePaper);
