import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, signal, until } from '../../src/platform/database/processes.ts';
import { descendants } from './kill-loop.ts';
import { startMailServer } from './mail-server.ts';
import { Person } from './person.ts';
import { databasePid, dataFolder, type Product, productSkip, startProduct } from './product.ts';

const away = process.env['RELIABILITY'] === 'full' ? 10_000 : 3_000;

describe('the product without its database', { skip: productSkip }, () => {
  const { dataDir, remove } = dataFolder();
  let product: Product;
  let editor: Person;
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  before(async () => {
    mail = await startMailServer();
    const env = { EXAMPLE_CONTENT: 'yes', LOG_LEVEL: 'error', SMTP_URL: mail.url };
    product = await startProduct({ dataDir, env });
    editor = new Person(product.address);
    await editor.signIn(dataDir, 'redacteur');
  });
  after(async () => {
    assert.equal(await product.stop(), 0, product.output());
    mail.close();
    remove();
  });

  const timed = async (path: string, person = new Person(product.address)) => {
    const began = performance.now();
    const { status } = await person.get(path);
    return { status, ms: performance.now() - began };
  };

  const recovered = async () => {
    const began = Date.now();
    while ((await timed('/werkplek', editor)).status !== 200) {
      assert.ok(Date.now() - began < 5_000, `not back after 5 s: ${product.output()}`);
      await sleep(50);
    }
    return Date.now() - began;
  };

  it('serves kept pages and says honestly that others are away while the database is frozen', async (t) => {
    assert.equal((await timed('/plannen')).status, 200);
    const frozen = [databasePid(dataDir), ...descendants(databasePid(dataDir))];
    for (const pid of frozen) signal(pid, 'SIGSTOP');
    const slowest = { '/plannen': 0, '/werkplek': 0, '/ready': 0 };
    for (const end = Date.now() + away; Date.now() < end; ) {
      const kept = await timed('/plannen');
      const [workplace, ready] = await Promise.all([timed('/werkplek', editor), timed('/ready')]);
      assert.deepEqual([kept.status, workplace.status, ready.status], [200, 503, 503]);
      slowest['/plannen'] = Math.max(slowest['/plannen'], kept.ms);
      slowest['/werkplek'] = Math.max(slowest['/werkplek'], workplace.ms);
      slowest['/ready'] = Math.max(slowest['/ready'], ready.ms);
      assert.equal((await timed('/health')).status, 200);
    }
    assert.ok(Math.max(...Object.values(slowest)) < 3_500, JSON.stringify(slowest));
    for (const pid of frozen) signal(pid, 'SIGCONT');
    t.diagnostic(`slowest answers while away ${JSON.stringify(slowest)}; back after ${await recovered()} ms`);
  });

  it('goes on with one database process frozen that takes new connections', async () => {
    const pid = databasePid(dataDir);
    signal(pid, 'SIGSTOP');
    for (const end = Date.now() + away; Date.now() < end; await sleep(100)) {
      const { status, ms } = await timed('/werkplek', editor);
      assert.ok(status === 200 || (status === 503 && ms < 3_500), `${status} in ${ms} ms`);
    }
    signal(pid, 'SIGCONT');
    await recovered();
  });

  it('is back by itself after the database was killed, and still sends mail', async (t) => {
    mail.state.silent = true;
    await editor.post('/wachtwoord-vergeten', { mail: 'redacteur@voorbeeldgem.example' });
    assert.ok(await until(() => mail.state.conversations > 0, 60_000), 'nobody works on the jobs after an outage');
    assert.equal((await timed('/plannen')).status, 200);
    const pid = databasePid(dataDir);
    // The job fails while that cannot be written down, on which the work on jobs ends itself and has to be begun again.
    mail.state.silent = false;
    signal(pid, 'SIGKILL');
    mail.endConversations();
    const { status } = await timed('/plannen');
    assert.equal(status, 200, 'a kept page is not served');
    assert.ok(await until(() => !isAlive(pid), 60_000));
    t.diagnostic(`back after ${await recovered()} ms`);
    assert.ok(isAlive(product.process.pid ?? 0));
    for (const end = Date.now() + 20_000; mail.letters.length === 0; await sleep(50)) {
      assert.ok(Date.now() < end, 'the mail is not sent');
    }
    assert.equal(mail.letters.length, 1);
  });
});
