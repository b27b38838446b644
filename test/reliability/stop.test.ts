import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, until } from '../../src/platform/database/processes.ts';
import { askDatabase } from './ask-database.ts';
import { startMailServer } from './mail-server.ts';
import { Person } from './person.ts';
import {
  databasePid,
  dataFolder,
  type Product,
  productSkip,
  signalGroup,
  socketFolder,
  startProduct,
} from './product.ts';

/** A form of which the last byte is kept back until `finish`. */
async function slowPost(product: Product) {
  const body = 'mail=niemand%40voorbeeldgem.example';
  const head = `POST /wachtwoord-vergeten HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
  const socket = connect(product.port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => resolve()));
  await new Promise<void>((resolve) => socket.write(head + body.slice(0, -1), () => resolve()));
  await sleep(100);
  return { closed, finish: () => socket.write(body.slice(-1)), answer: () => answer };
}

const refused = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(false)).on('error', () => resolve(true));
    socket.on('connect', () => socket.destroy());
  });

describe('stopping the product', { skip: productSkip }, () => {
  const { dataDir, remove } = dataFolder();
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  const start = (command?: string[]) =>
    startProduct({ dataDir, ...(command && { command }), env: { EXAMPLE_CONTENT: 'yes', SMTP_URL: mail.url } });
  before(async () => {
    mail = await startMailServer();
  });
  after(() => {
    mail.close();
    remove();
  });

  const nothingLeft = async (pid: number, folder: string) => {
    assert.ok(await until(() => !isAlive(pid), 60_000), 'PostgreSQL is left behind');
    assert.ok(!existsSync(folder), 'the socket folder is left behind');
  };

  for (const [way, act] of [
    ['SIGTERM', (product: Product) => product.process.kill('SIGTERM')],
    ['SIGINT', (product: Product) => product.process.kill('SIGINT')],
    ['SIGTERM to the whole group', (product: Product) => signalGroup(product.process, 'SIGTERM')],
    [
      'SIGINT twice, and SIGTERM',
      (product: Product) => {
        for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) product.process.kill(signal);
      },
    ],
  ] as const) {
    it(`answers what is in flight, refuses what is new, and ends with 0 on ${way}`, async () => {
      const product = await start();
      const [pid, folder] = [databasePid(dataDir), socketFolder(dataDir)];
      const request = await slowPost(product);
      act(product);
      assert.ok(await until(() => false, 300).then(() => refused(product.port)), 'a new connection was taken');
      assert.equal(product.process.exitCode, null);
      request.finish();
      await request.closed;
      assert.match(request.answer(), /^HTTP\/1\.1 (200|303) /);
      const finished = Date.now();
      assert.equal(await product.ended, 0, product.output());
      assert.ok(Date.now() - finished < 3_000);
      await nothingLeft(pid, folder);
    });
  }

  it('ends in order on Ctrl+C under npm start', async () => {
    const product = await start(['npm', 'start', '--silent']);
    const [pid, folder] = [databasePid(dataDir), socketFolder(dataDir)];
    signalGroup(product.process, 'SIGINT');
    await product.ended;
    await nothingLeft(pid, folder);
    assert.doesNotMatch(product.output(), /took too long|Error/);
  });

  const letterFor = async (product: Product) => {
    const before = mail.state.conversations;
    await new Person(product.address).post('/wachtwoord-vergeten', { mail: 'redacteur@voorbeeldgem.example' });
    assert.ok(await until(() => mail.state.conversations > before, 60_000), 'no mail was begun');
  };
  const jobsInWork = () =>
    askDatabase<{ locked_by: string; attempts: number }>(
      dataDir,
      'select locked_by, attempts from graphile_worker.jobs where locked_by is not null',
    );

  it('cuts a request that does not end, and puts a job in work back', async () => {
    mail.state.silent = true;
    const product = await start();
    const [pid, folder] = [databasePid(dataDir), socketFolder(dataDir)];
    await slowPost(product);
    await letterFor(product);
    const begun = await jobsInWork();
    assert.equal(begun.length, 1);
    const asked = Date.now();
    assert.equal(await product.stop(), 0, product.output());
    assert.ok(Date.now() - asked < 30_000, `${Date.now() - asked} ms`);
    await nothingLeft(pid, folder);
    mail.state.silent = false;
    const next = await start();
    const taken = await jobsInWork();
    assert.ok(
      !taken.some((job) => job.locked_by === begun[0]!.locked_by),
      'the job is still in the hands of who stopped',
    );
    assert.ok(await until(() => mail.letters.length > 0, 60_000), 'the mail was not sent after the next start');
    await next.stop();
    assert.equal(mail.letters.length, 1);
  });

  it('takes up a job again whose worker was killed', async () => {
    mail.state.silent = true;
    mail.letters.length = 0;
    const product = await start();
    await letterFor(product);
    assert.equal(await product.stop('SIGKILL'), 'SIGKILL');
    mail.state.silent = false;
    const next = await start();
    assert.ok(await until(() => mail.letters.length > 0, 60_000), 'the mail waits for hours');
    await next.stop();
    assert.equal(mail.letters.length, 1);
  });
});
