import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { isAlive } from '../../src/platform/database/processes.ts';
import { comes, inTime } from '../comes.ts';
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

/** A form that the product has begun to read, and of which the last byte is kept back until `finish`. */
async function slowPost(product: Product) {
  const body = 'mail=niemand%40voorbeeldgem.example';
  const head = `POST /wachtwoord-vergeten HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`;
  const socket = connect(product.port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => resolve()));
  socket.write(head + body.slice(0, -1));
  const goOn = 'HTTP/1.1 100 Continue\r\n\r\n';
  await comes(
    () => answer === goOn,
    () => `the form is not read: ${answer}`,
  );
  return {
    closed: () => inTime(closed, 'the connection stays open'),
    finish: () => socket.write(body.slice(-1)),
    answer: () => answer.slice(goOn.length),
  };
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
    await comes(() => !isAlive(pid), 'PostgreSQL is left behind');
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
      await comes(() => refused(product.port), 'new connections are still taken');
      assert.equal(product.process.exitCode, null);
      request.finish();
      await request.closed();
      assert.match(request.answer(), /^HTTP\/1\.1 (200|303) /);
      assert.equal(await inTime(product.ended, 'it does not end'), 0, product.output());
      await nothingLeft(pid, folder);
    });
  }

  it('ends in order on Ctrl+C under npm start', async () => {
    const product = await start(['npm', 'start', '--silent']);
    const [pid, folder] = [databasePid(dataDir), socketFolder(dataDir)];
    signalGroup(product.process, 'SIGINT');
    await inTime(product.ended, 'it does not end');
    await nothingLeft(pid, folder);
    assert.doesNotMatch(product.output(), /took too long|Error/);
  });

  const letterFor = async (product: Product) => {
    const before = mail.state.conversations;
    await new Person(product.address).post('/wachtwoord-vergeten', { mail: 'redacteur@voorbeeldgem.example' });
    await comes(() => mail.state.conversations > before, 'no mail was begun');
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
    assert.equal(await product.stop(), 0, product.output());
    await nothingLeft(pid, folder);
    mail.state.silent = false;
    const next = await start();
    const taken = await jobsInWork();
    assert.ok(
      !taken.some((job) => job.locked_by === begun[0]!.locked_by),
      'the job is still in the hands of who stopped',
    );
    await comes(() => mail.letters.length > 0, 'the mail was not sent after the next start');
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
    await comes(() => mail.letters.length > 0, 'the mail waits for hours');
    await next.stop();
    assert.equal(mail.letters.length, 1);
  });
});
