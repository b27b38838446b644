import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildTown, type Town } from '../../../../test/builders/drafts.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { buildReference } from '../../../../test/builders/references.ts';
import { changeReference } from '../../references/editing.ts';
import { findStandings } from '../../references/store.ts';

const viewer = { personId: null, name: '', mail: null, isAdministrator: true, memberships: [] };

describe('a source from the register', () => {
  let test: TestApp;
  let town: Town;
  let rule: string;
  let choice: string;
  before(async () => {
    test = await startApp();
    test.setNow('2020-07-01T10:00:00Z');
    await buildProgramme(test, { code: 'herstel' });
    rule = await buildReference(test, 'herstel', { viewer, validTo: '2020-12-31', checked: 'Gelezen.' });
    await buildReference(test, 'herstel', {
      viewer,
      title: 'Oud',
      address: 'https://oud.example/',
      validTo: '2020-06-30',
    });
    town = await buildTown(test);
    choice = `${town.at}/register/M1`;
  });
  after(() => test.close());

  const sources = async () => (await town.draft()).document.goals[0]!.measures[0]!.sources;

  it('is found from the form of the sources, by name and owner', async () => {
    assert.ok((await town.editor.get(`${town.at}/bronnen/M1`)).body.includes(`href="${choice}"`));
    assert.ok(!(await town.viewer.get(`${town.at}/bronnen/M1`)).body.includes(`href="${choice}"`));
    const page = await town.editor.get(choice);
    assert.ok(page.body.includes('Voeg toe: Ministerieel besluit over markten'));
    assert.ok(!page.body.includes('Voeg toe: Oud'), 'what has ended is not offered');
    assert.ok((await town.editor.get(`${choice}?zoek=FEDERALE`)).body.includes('Voeg toe'));
    assert.ok((await town.editor.get(`${choice}?zoek=niets`)).body.includes('Geen regels gevonden'));
  });

  it('comes with its dates and its check, can be undone, and is brought up to date', async () => {
    const response = await town.editor.post(choice, { reference: rule });
    assert.equal(response.headers.location, `${town.at}/bronnen/M1`);
    const added = {
      title: 'Ministerieel besluit over markten',
      owner: 'Federale regering',
      url: 'https://regels.example/markten',
      validTo: '2020-12-31',
      checkedOn: '2020-07-01',
    };
    assert.deepEqual(await sources(), [added]);
    const undo = /formaction="([^"]+ongedaan)"|action="([^"]+ongedaan)"/.exec(
      (await town.editor.follow(response)).body,
    );
    assert.ok(undo, 'undo is offered');
    await town.editor.post(undo[1] ?? undo[2]!);
    assert.equal(await sources(), undefined);
    await town.editor.post(choice, { reference: rule });
    const [before] = await findStandings(test.db, '2020-07-01', { id: rule });
    const changed = { ...before!, validTo: '2020-10-31', checkedNow: false, basedOn: before!.revision };
    await changeReference(test.db, { viewer, clock: test.clock }, rule, changed, async () => {});
    assert.ok((await town.editor.get(choice)).body.includes('Werk bij: '));
    await town.editor.post(choice, { reference: rule });
    assert.deepEqual(await sources(), [{ ...added, validTo: '2020-10-31' }]);
  });

  it('is nothing when there is no such rule or measure', async () => {
    for (const reference of ['', 'x', town.planId]) {
      assert.equal((await town.editor.post(choice, { reference })).statusCode, 404, reference);
    }
    assert.equal((await town.editor.get(`${town.at}/register/M99`)).statusCode, 404);
  });
});
