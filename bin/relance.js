#!/usr/bin/env node
// The command line: built when it is, else straight from the source.
import { existsSync } from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);
if (!existsSync(built)) (await import('tsx/esm/api')).register();
const { run } = await import(existsSync(built) ? built.href : new URL('../src/main.ts', import.meta.url).href);
await run();
