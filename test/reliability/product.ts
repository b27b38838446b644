import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { findPlace } from '../../src/platform/database/place.ts';
import { until } from '../../src/platform/database/processes.ts';
import { fromRoot } from '../../src/platform/root.ts';
import { inTime } from '../comes.ts';

/** The built product in a process of its own, as `npm start` runs it. */
export interface Product {
  process: ChildProcess;
  port: number;
  address: string;
  /** All it wrote, to both outputs. */
  output(): string;
  /** The exit code, or the name of the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

export interface ProductOptions {
  dataDir: string;
  port?: number;
  env?: NodeJS.ProcessEnv;
  command?: string[];
}

const silent = pino({ level: 'silent' });
const main = fromRoot('dist', 'main.js');

export const productSkip =
  process.platform !== 'linux' ? 'SKIPPED: finds processes through /proc' : !existsSync(main) && 'SKIPPED: not built';

export function spawnProduct({ dataDir, port = 0, env, command }: ProductOptions): Omit<Product, 'port' | 'address'> {
  const [program = process.execPath, ...args] = command ?? [process.execPath, main, 'serve'];
  const child = spawn(program, args, {
    cwd: fromRoot(),
    env: { ...withoutOurs(process.env), DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  // A test that fails must neither leave it behind nor wait for it.
  child.unref();
  for (const stream of [child.stdout, child.stderr]) (stream as Socket | null)?.unref();
  const end = () => signalGroup(child, 'SIGKILL');
  process.once('exit', end);
  const ended = once(child, 'close').then(([code, signal]) => {
    process.off('exit', end);
    return (code ?? signal) as number | NodeJS.Signals;
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return inTime(ended, () => `it does not end: ${output}`);
  };
  return { process: child, output: () => output, ended, stop };
}

/** Starts the product and waits until it says where it is. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const port = options.port ?? (await freePort());
  const product = spawnProduct({ ...options, port });
  let over = false;
  void product.ended.then(() => {
    over = true;
  });
  const said = () => /Stop with Ctrl/.test(product.output());
  await until(() => over || said(), 120_000);
  if (!said()) throw new Error(`The product did not start: ${product.output()}`);
  return { ...product, port, address: `http://127.0.0.1:${port}` };
}

export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch {
    // It was over already.
  }
}

function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(PORT|HOST|DATA_DIR|DATABASE_URL|BASE_ADDRESS|SMTP_URL|MAIL_FROM|EXAMPLE_CONTENT|TRUST_PROXY|LOG_LEVEL|NODE_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** The PostgreSQL of a data folder, as its own lock file names it. */
export const databasePid = (dataDir: string): number =>
  Number(readFileSync(join(findPlace(dataDir, silent).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

export const socketFolder = (dataDir: string): string =>
  readFileSync(join(findPlace(dataDir, silent).cluster, 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';

/** A folder for the data of a product; `remove` after it has stopped. */
export function dataFolder(): { dataDir: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'relance-product-'));
  // As root, the account of the database has to get through; else the data would come elsewhere and stay there.
  chmodSync(folder, 0o755);
  return { dataDir: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
