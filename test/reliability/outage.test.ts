import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, signal } from '../../src/platform/database/processes.ts';
import { comes } from '../comes.ts';
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
    assert.equal(await product?.stop(), 0, product?.output());
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
    await comes(
      async () => (await timed('/werkplek', editor)).status === 200,
      () => `not back: ${product.output()}`,
    );
    return Date.now() - began;
  };

  /** Stops processes without ending them while something else happens. */
  const whileFrozen = async (pids: number[], work: () => Promise<void>) => {
    for (const pid of pids) signal(pid, 'SIGSTOP');
    try {
      await work();
    } finally {
      for (const pid of pids) signal(pid, 'SIGCONT');
    }
  };

  it('serves kept pages and says honestly that others are away while the database is frozen', async (t) => {
    assert.equal((await timed('/plannen')).status, 200);
    const slowest = { '/plannen': 0, '/werkplek': 0, '/ready': 0 };
    await whileFrozen([databasePid(dataDir), ...descendants(databasePid(dataDir))], async () => {
      for (const end = Date.now() + away; Date.now() < end; ) {
        const kept = await timed('/plannen');
        const [workplace, ready] = await Promise.all([timed('/werkplek', editor), timed('/ready')]);
        assert.deepEqual([kept.status, workplace.status, ready.status], [200, 503, 503]);
        slowest['/plannen'] = Math.max(slowest['/plannen'], kept.ms);
        slowest['/werkplek'] = Math.max(slowest['/werkplek'], workplace.ms);
        slowest['/ready'] = Math.max(slowest['/ready'], ready.ms);
        assert.equal((await timed('/health')).status, 200);
      }
    });
    t.diagnostic(`slowest answers while away ${JSON.stringify(slowest)}; back after ${await recovered()} ms`);
  });

  it('goes on with one database process frozen that takes new connections', async () => {
    await whileFrozen([databasePid(dataDir)], async () => {
      for (const end = Date.now() + away; Date.now() < end; await sleep(100)) {
        const { status } = await timed('/werkplek', editor);
        assert.ok([200, 503].includes(status), `${status}`);
      }
    });
    await recovered();
  });

  it('is back by itself after the database was killed, and still sends mail', async (t) => {
    mail.state.silent = true;
    await editor.post('/wachtwoord-vergeten', { mail: 'redacteur@voorbeeldgem.example' });
    await comes(() => mail.state.conversations > 0, 'nobody works on the jobs after an outage');
    assert.equal((await timed('/plannen')).status, 200);
    const pid = databasePid(dataDir);
    // The job fails while that cannot be written down, on which the work on jobs ends itself and has to be begun again.
    mail.state.silent = false;
    signal(pid, 'SIGKILL');
    mail.endConversations();
    const { status } = await timed('/plannen');
    assert.equal(status, 200, 'a kept page is not served');
    await comes(() => !isAlive(pid), 'the killed database lives on');
    t.diagnostic(`back after ${await recovered()} ms`);
    assert.ok(isAlive(product.process.pid ?? 0));
    await comes(() => mail.letters.length > 0, 'the mail is not sent');
    assert.equal(mail.letters.length, 1);
  });
});
