// Starts the product as a person would, on an empty data folder, until the first page answers; then again; says how long each took.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = mkdtempSync(join(tmpdir(), 'relance-first-'));
const patience = 300_000;

try {
  const port = await freePort();
  process.stdout.write(`first start: ${await start(port)} ms\n`);
  process.stdout.write(`later start: ${await start(port)} ms\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function start(port) {
  const began = Date.now();
  const server = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  server.stdout.resume();
  const ended = once(server, 'exit');
  try {
    return await firstPage(port, began, ended);
  } finally {
    end(server, 'SIGTERM');
    const late = setTimeout(() => end(server, 'SIGKILL'), 60_000);
    await ended;
    clearTimeout(late);
  }
}

function end(server, signal) {
  try {
    process.kill(-server.pid, signal);
  } catch {
    // It was over already.
  }
}

async function firstPage(port, began, ended) {
  let running = true;
  ended.then(() => {
    running = false;
  });
  while (running && Date.now() - began < patience) {
    const signal = AbortSignal.timeout(30_000);
    const answer = await fetch(`http://127.0.0.1:${port}/plannen`, { signal }).catch(() => null);
    if (answer?.ok) return Date.now() - began;
    await sleep(50);
  }
  throw new Error('The first page did not come.');
}
