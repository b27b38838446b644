import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { oddRequests } from './odd-requests.ts';
import { dataFolder, type Product, productSkip, startProduct } from './product.ts';

// In full also bodies that drip; they are given longer than headers.
const full = process.env['RELIABILITY'] === 'full';
const many = full ? 300 : 150;
const drips = (index: number) => !full || index % 2 === 0;

describe('the product on the wire', { skip: productSkip }, () => {
  const { dataDir, remove } = dataFolder();
  let product: Product;
  before(async () => {
    product = await startProduct({ dataDir, env: { EXAMPLE_CONTENT: 'yes', LOG_LEVEL: 'error' } });
  });
  after(async () => {
    assert.equal(await product.stop(), 0, product.output());
    remove();
  });

  /** Sends bytes and gives what came back within two seconds. */
  const exchange = (text: string) =>
    new Promise<{ answer: string; hung: boolean }>((resolve) => {
      let answer = '';
      const socket = connect(product.port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
      const end = (hung: boolean) => {
        resolve({ answer, hung });
        socket.destroy();
      };
      const limit = setTimeout(() => end(answer === ''), 2_000);
      socket.setEncoding('latin1').on('data', (data) => {
        answer += data;
        if (/\r\n\r\n/.test(answer) && !/^HTTP\/1\.1 100/.test(answer)) socket.end();
      });
      socket
        .on('error', () => {})
        .on('close', () => {
          clearTimeout(limit);
          end(false);
        });
    });

  it('answers odd requests soundly, and sends nobody elsewhere', async () => {
    const wrong: string[] = [];
    for (const [name, text, allowed] of oddRequests) {
      const { answer, hung } = await exchange(text);
      const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map((match) => Number(match[1]));
      const location = /^location: *(.*)$/im.exec(answer)?.[1] ?? '/';
      const sound =
        (statuses.length > 0 || allowed.length === 0) && statuses.every((status) => allowed.includes(status));
      if (hung || !sound) wrong.push(`${name}: ${hung ? 'no answer' : statuses.join(' and ')}`);
      if (!/^\/(?![/\\])/.test(location.trim())) wrong.push(`${name}: sent to ${location}`);
      if (/evil\.example/.test(answer.split('\r\n\r\n')[0] ?? '')) wrong.push(`${name}: repeated in a header`);
    }
    assert.deepEqual(wrong, []);
    assert.equal(product.process.exitCode, null);
    assert.equal((await fetch(`${product.address}/ready`)).status, 200);
  });

  it('answers requests that come all at once in their order', async () => {
    const one = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    let answer = '';
    const socket = connect(product.port, '127.0.0.1');
    socket.setEncoding('latin1').on('data', (data) => {
      answer += data;
    });
    socket.write(
      one('/health') + one('/nergens') + one('/health').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
    );
    await new Promise((resolve) => socket.on('close', resolve));
    assert.deepEqual(
      [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1]),
      ['200', '404', '200'],
    );
  });

  it('closes slow connections and stays fast for others', async (t) => {
    const alone = await median(() => fetch(`${product.address}/plannen`));
    const began = Date.now();
    const closings: number[] = [];
    const sockets = Array.from({ length: many }, (_, index) => {
      const socket = connect(product.port, '127.0.0.1');
      socket.on('error', () => {}).on('close', () => closings.push(Date.now() - began));
      const head = `POST /aanmelden HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
      socket.write(drips(index) ? head : `${head}Content-Length: 1000\r\n\r\n`);
      const drip = setInterval(() => socket.write(drips(index) ? 'X-A: b\r\n' : 'a'), 1_000);
      socket.on('close', () => clearInterval(drip));
      return socket;
    });
    const times: number[] = [];
    while (closings.length < sockets.length && Date.now() - began < 40_000) {
      const asked = performance.now();
      assert.equal((await fetch(`${product.address}/plannen`)).status, 200);
      times.push(performance.now() - asked);
      await sleep(100);
    }
    const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
    for (const socket of sockets) socket.destroy();
    t.diagnostic(
      `closed ${closings.length} of ${many}, the last after ${closings.at(-1)} ms; a visitor's p95 ${Math.round(p95)} ms`,
    );
    assert.ok(closings.length === many && (closings.at(-1) ?? Infinity) < 30_000, `${closings.length} closed`);
    assert.ok(p95 < 10 * alone + 100, `p95 ${p95} ms, alone ${alone} ms`);
  });
});

/** Of how long some tries take, in milliseconds. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let tries = 0; tries < 9; tries += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[4]!;
}
