import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { comes, inTime } from '../comes.ts';
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
    assert.equal(await product?.stop(), 0, product?.output());
    remove();
  });

  /** Sends bytes and gives what came back before long. */
  const exchange = (text: string) =>
    new Promise<{ answer: string; hung: boolean }>((resolve) => {
      let answer = '';
      const socket = connect(product.port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
      const end = (hung: boolean) => {
        resolve({ answer, hung });
        socket.destroy();
      };
      const limit = setTimeout(() => end(answer === ''), 60_000);
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
    await inTime(once(socket, 'close'), () => `the connection stays open: ${answer}`);
    assert.deepEqual(
      [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1]),
      ['200', '404', '200'],
    );
  });

  it('closes slow connections and answers others meanwhile', async (t) => {
    const began = Date.now();
    const closings: number[] = [];
    for (let index = 0; index < many; index += 1) {
      const socket = connect(product.port, '127.0.0.1');
      socket.on('error', () => {}).on('close', () => closings.push(Date.now() - began));
      const head = `POST /aanmelden HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
      socket.write(drips(index) ? head : `${head}Content-Length: 1000\r\n\r\n`);
      const drip = setInterval(() => socket.write(drips(index) ? 'X-A: b\r\n' : 'a'), 1_000);
      socket.on('close', () => clearInterval(drip));
    }
    const times: number[] = [];
    let meanwhile = 0;
    const visit = async () => {
      const asked = performance.now();
      assert.equal((await fetch(`${product.address}/plannen`)).status, 200);
      times.push(performance.now() - asked);
      if (closings.length === 0) meanwhile += 1;
      await sleep(100);
      return closings.length === many;
    };
    await comes(visit, () => `${closings.length} of ${many} closed`);
    const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
    t.diagnostic(
      `closed ${closings.length} of ${many}, the last after ${closings.at(-1)} ms; a visitor's p95 ${Math.round(p95)} ms`,
    );
    assert.ok(meanwhile > 5, `only ${meanwhile} visitors had their answer before the first slow one was closed`);
  });
});
