// Starts the product as a person would, on an empty data folder, until the first page answers; then again; says how long each took.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'relance-first-'));
const port = 20000 + Math.floor(Math.random() * 20000);

try {
  process.stdout.write(`first start: ${await start()} ms\n`);
  process.stdout.write(`later start: ${await start()} ms\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function start() {
  const began = Date.now();
  const server = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  server.stdout.resume();
  const ended = new Promise((resolve) => server.on('exit', resolve));
  try {
    return await firstPage(began, ended);
  } finally {
    process.kill(-server.pid, 'SIGTERM');
    await ended;
  }
}

async function firstPage(began, ended) {
  let running = true;
  ended.then(() => {
    running = false;
  });
  while (running && Date.now() - began < 60_000) {
    const answer = await fetch(`http://127.0.0.1:${port}/plannen`).catch(() => null);
    if (answer?.ok) return Date.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The first page did not come.');
}
