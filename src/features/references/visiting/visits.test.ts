import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { buildReference } from '../../../../test/builders/references.ts';
import { addJob } from '../../../platform/jobs.ts';
import { checkReference } from '../editing.ts';
import { findStandings } from '../store.ts';
import type { Seen } from './look.ts';
import { selectRuns } from './visit-store.ts';
import { visitReferences } from './visits.ts';

const viewer = { personId: null, name: '', mail: null, isAdministrator: true, memberships: [] };
const page = (fingerprint: string): Seen => ({ outcome: 'ok', status: 200, fingerprint, detail: '' });
const away: Seen = { outcome: 'unreachable', status: 503, fingerprint: null, detail: 'status' };

describe('the nightly visits', () => {
  let test: TestApp;
  let id: string;
  let night = 1;
  before(async () => {
    test = await startApp();
    test.setNow('2020-06-01T10:00:00Z');
    await buildProgramme(test, { code: 'herstel' });
    id = await buildReference(test, 'herstel', { viewer, checked: 'Gelezen.' });
  });
  after(() => test.close());

  /** One night later, with this at the address. */
  async function visit(seen: Seen) {
    night += 1;
    test.setNow(`2020-06-${String(night).padStart(2, '0')}T02:30:00Z`);
    const visited = await visitReferences(test, { look: async () => seen, pause: 0 });
    const [standing] = await findStandings(test.db, `2020-06-${String(night).padStart(2, '0')}`, { id });
    return `${visited} ${standing!.state}`;
  }

  it('keep an outcome and a fingerprint, one row for what stays the same', async () => {
    for (let times = 0; times < 3; times += 1) assert.equal(await visit(page('a')), '1 valid');
    const runs = await selectRuns(test.db, id);
    assert.deepEqual(
      runs.map(({ outcome, fingerprint, times }) => ({ outcome, fingerprint, times })),
      [{ outcome: 'ok', fingerprint: 'a', times: 3 }],
    );
  });

  it('notice another text until someone has looked', async () => {
    assert.equal(await visit(page('b')), '1 changed');
    assert.equal(await visit(page('b')), '1 changed');
    await checkReference(test.db, { viewer, clock: test.clock }, id, { outcome: 'ok', note: '' });
    assert.equal(await visit(page('b')), '1 valid');
    assert.equal(await visit(page('a')), '1 changed');
    assert.equal(await visit(page('b')), '1 valid');
  });

  it('call a page away after three nights, whatever its server says', async () => {
    assert.equal(await visit(away), '1 valid');
    assert.equal(await visit({ ...away, status: null, detail: 'connection' }), '1 valid');
    assert.equal(await visit({ ...away, status: 404 }), '1 unreachable');
    assert.equal(await visit(page('b')), '1 valid');
  });

  it('keep a host waiting between two pages of it, and no other', async () => {
    for (const path of ['twee', 'drie']) {
      await buildReference(test, 'herstel', { viewer, title: path, address: `https://regels.example/${path}` });
    }
    await buildReference(test, 'herstel', { viewer, address: 'https://ander.example/' });
    const begun: [string, number][] = [];
    let inside = 0;
    const look = async (address: string) => {
      const { hostname } = new URL(address);
      begun.push([hostname, performance.now()]);
      inside += hostname === 'regels.example' ? 1 : 0;
      assert.ok(inside <= 1);
      await new Promise((done) => setTimeout(done, 5));
      inside -= hostname === 'regels.example' ? 1 : 0;
      return page('x');
    };
    assert.equal(await visitReferences(test, { look, pause: 40 }), 4);
    const times = begun.filter(([host]) => host === 'regels.example').map(([, time]) => time);
    assert.ok(times.every((time, index) => index === 0 || time - times[index - 1]! >= 39));
    assert.ok(begun.findIndex(([host]) => host === 'ander.example') <= 1);
  });

  it('stop in time, and begin next time with who waited longest', async () => {
    assert.equal(await visitReferences(test, { look: async () => page('x'), pause: 0, mayTake: -1 }), 0);
    const order: string[] = [];
    test.setNow('2020-06-28T02:30:00Z');
    await buildReference(test, 'herstel', { viewer, title: 'Nieuw', address: 'https://nieuw.example/' });
    const look = async (address: string) => {
      order.push(address);
      return away;
    };
    await visitReferences(test, { look, pause: 0 });
    assert.equal(order[0], 'https://nieuw.example/');
  });

  it('are not made when the installation does not ask for them', async () => {
    const before = await selectRuns(test.db, id);
    await addJob(test.db, 'visit-references', {});
    await test.runJobs();
    assert.deepEqual(await selectRuns(test.db, id), before);
  });

  it('go to no address inside, however it came to be stored', async () => {
    const asked = await startApp({ VISIT_REFERENCES: 'yes' });
    const stored = [
      'http://127.0.0.1/',
      'http://[::ffff:7f00:1]/',
      'http://2130706433/x',
      'http://localhost/y',
      'file:///etc/passwd',
    ];
    await buildProgramme(asked, { code: 'herstel' });
    for (const address of stored) await buildReference(asked, 'herstel', { viewer, title: address, address });
    await addJob(asked.db, 'visit-references', {});
    await asked.runJobs();
    const found = await findStandings(asked.db, '2026-11-22');
    assert.deepEqual(
      new Set(found.map(({ visit }) => `${visit?.outcome} ${visit?.detail}`)),
      new Set(['refused inside', 'refused scheme']),
    );
    await asked.close();
  });
});
