import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { loadGuides } from '../guide/index.ts';
import { endReference } from './editing.ts';
import { loadReferences, readReferences } from './loading.ts';
import { findStandings } from './store.ts';
import { sectionsUsing } from './use-store.ts';

describe('the rules that come along', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
    await loadGuides(test.db, test.clock);
  });
  after(() => test.close());

  it('are loaded once, at sections that there are, and nobody is said to have checked them', async () => {
    const content = readReferences();
    assert.equal(await loadReferences(test.db, test.clock, content), content.rows.length);
    const all = await findStandings(test.db, '2026-11-22');
    assert.ok(all.every(({ check, isExample, state }) => check === null && !isExample && state === 'check-due'));
    const uses = await sectionsUsing(
      test.db,
      all.map(({ id }) => id),
      { published: true },
    );
    const tied = new Set(uses.map(({ key }) => key));
    assert.deepEqual(
      content.rows.flatMap(({ sections }) => sections).filter((key) => !tied.has(key)),
      [],
    );
    const { programmeCode, edition, key } = uses[0]!;
    const page = await new Visitor(test.app).get(`/handreiking/${programmeCode}/editie/${edition}/${key}`);
    assert.match(page.body, /Regels waarop dit steunt[\s\S]*Nog nooit nagekeken/);
  });

  it('stay as people left them', async () => {
    const content = readReferences();
    const [first] = await findStandings(test.db, '2026-11-22');
    const viewer = { personId: null, name: '', mail: null, isAdministrator: true, memberships: [] };
    const ending = { lastDay: '2026-01-31', reason: 'Ingetrokken', basedOn: 1 };
    await endReference(test.db, { viewer, clock: test.clock }, first!.id, ending, async () => {});
    assert.equal(await loadReferences(test.db, test.clock, content), 0);
    assert.equal(await loadReferences(test.db, test.clock, { ...content, fingerprint: 'anders' }), 0);
    const [again] = await findStandings(test.db, '2026-11-22', { id: first!.id });
    assert.equal(again!.state, 'expired');
  });
});
