import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { actionsCsv, readActionRows, skipActions } from '../../../../test/multi-year-plans.ts';
import { loadAreas } from '../../areas/index.ts';
import { findCardsByOrigin } from '../cards/store.ts';
import { importActions } from './import.ts';

const head =
  'municipality_code;objective_code;objective;action_plan_code;action_plan;action_code;action;text;2026;2027';
const row = (cells: string) => `11001;BD-1;Veilig op weg;AP-1;Scholen bereiken;${cells}`;

describe('importing actions of multi-year plans', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
    await loadAreas(test.db);
  });
  after(() => test.close());

  const load = (lines: string[], dryRun = false) =>
    importActions(test.db, `\uFEFF${[head, ...lines].join('\r\n')}\r\n`, {
      dryRun,
      source: 'Meerjarenplan 2026-2031',
      id: 'test',
      viewer: null,
      clock: test.clock,
    });
  const outcome = async (lines: string[], dryRun = false) => {
    const result = await load(lines, dryRun);
    assert.ok('outcome' in result, JSON.stringify(result));
    return result.outcome;
  };
  const cards = async () => findCardsByOrigin(test.db, 'multi-year-plan');

  it('writes nothing on a dry run, and everything once', async () => {
    const lines = [
      row('F-1;Fietspad langs de vaart;"Publieke info:\nEen breed fietspad\nvoor scholieren.";"€ 1.234,56";'),
      row('F-2;Actie 1.2;Wij planten bomen in het park;1000.5;-200'),
    ];
    assert.equal((await outcome(lines, true)).added, 2);
    assert.equal((await cards()).length, 0);
    assert.equal((await outcome(lines)).added, 2);
    const made = (await cards()).sort((a, b) => a.originKey.localeCompare(b.originKey));
    assert.deepEqual(
      made.map(({ title }) => title),
      ['Fietspad langs de vaart', 'Wij planten bomen in het park'],
    );
    assert.equal(made[0]!.description, 'Een breed fietspad\nvoor scholieren.');
    assert.deepEqual(made[0]!.yearlyAmounts, { 2026: '123456' });
    assert.deepEqual([made[1]!.costLowest, made[1]!.yearlyAmounts], [80050n, { 2026: '100050', 2027: '-20000' }]);
    assert.deepEqual([made[0]!.themes[0], made[0]!.isClassified], ['cycling', true]);
    const again = await outcome(lines);
    assert.deepEqual([again.added, again.changed, again.unchanged, again.gone], [0, 0, 2, 0]);
  });

  it('renews what changed, and only reports what is gone', async () => {
    const changed = await outcome([row('F-1;Fietspad langs de vaart;Een smal fietspad.;5000;')]);
    assert.deepEqual([changed.added, changed.changed, changed.gone], [0, 1, 1]);
    assert.deepEqual(changed.named.changed[0]!.fields, ['description', 'yearlyAmounts', 'costHighest']);
    assert.equal(changed.named.gone[0]!.title, 'Wij planten bomen in het park');
    const all = await cards();
    assert.equal(all.length, 2);
    assert.ok(all.every(({ removedAt }) => removedAt === null));
    assert.equal(all.find(({ title }) => title.startsWith('Fietspad'))!.revision, 2);
  });

  it('names every wrong place by its line, and then takes nothing of the file', async () => {
    const count = (await cards()).length;
    const result = await load([
      row('G-1;Goed;"over\ntwee regels";1;'),
      '99999;;;;;G-2;Onbekende gemeente;;1;',
      row('G-3;Bedrag;;1,005;'),
      row('G-4;;;1;'),
      'te;kort',
    ]);
    assert.deepEqual(
      result.problems.map(({ line, column, problem }) => [line, column, problem]),
      [
        [4, 'municipality_code', 'unknownMunicipality'],
        [5, '2026', 'amount'],
        [6, 'action', 'empty'],
        [7, null, 'columnCount'],
      ],
    );
    assert.equal((await cards()).length, count);
    const noHead = await importActions(test.db, 'a;b\n1;2\n', {
      dryRun: false,
      source: '',
      id: 'x',
      viewer: null,
      clock: test.clock,
    });
    assert.deepEqual(
      noHead.problems.map(({ problem }) => problem),
      ['columnMissing', 'columnMissing', 'columnMissing'],
    );
  });

  it('keeps actions apart that share their code, and even their name', async () => {
    const lines = [row('AP;Markt;Eerste;1;'), row('AP;Camera;Tweede;2;'), row('AP;Markt;Derde;3;')];
    assert.equal((await outcome(lines)).added, 3);
    const again = await outcome(lines);
    assert.deepEqual([again.added, again.unchanged], [0, 3]);
    const fewer = await outcome([row('AP;Camera;Tweede;2;')]);
    assert.deepEqual([fewer.added, fewer.unchanged, fewer.gone], [0, 1, 4], 'alone it is still the same card');
    const more = await outcome([
      row('F-1;Fietspad langs de vaart;Een smal fietspad.;5000;'),
      row('F-1;Nieuw met dezelfde code;;1;'),
    ]);
    assert.deepEqual([more.added, more.unchanged], [1, 1], 'with company too');
  });

  it('takes 8,275 real actions, twice without doubles', { skip: skipActions }, async (context) => {
    const rows = readActionRows();
    const csv = actionsCsv(rows);
    const timed = async (text: string) => {
      const started = performance.now();
      const result = await go(text);
      return { result, seconds: (performance.now() - started) / 1000 };
    };
    const go = (csv: string) =>
      importActions(test.db, csv, {
        dryRun: false,
        source: 'Meerjarenplan 2026-2031',
        id: 'all',
        viewer: null,
        clock: test.clock,
      });
    const count = (await cards()).length;
    const tenth = await timed(actionsCsv(rows.slice(0, 827)));
    const { result, seconds } = await timed(csv);
    assert.ok('outcome' in result, JSON.stringify(result.problems.slice(0, 5)));
    assert.deepEqual([result.outcome.added, result.outcome.unchanged], [8275 - 827, 827]);
    assert.ok(seconds < 60 * tenth.seconds, `${seconds} s for all, ${tenth.seconds} s for a tenth`);
    const again = await go(csv);
    assert.ok('outcome' in again);
    assert.deepEqual([again.outcome.added, again.outcome.changed, again.outcome.unchanged], [0, 0, 8275]);
    const all = await cards();
    assert.equal(all.length, count + 8275);
    const planned = all.reduce(
      (sum, { yearlyAmounts }) => sum + Object.values(yearlyAmounts).reduce((one, cents) => one + BigInt(cents), 0n),
      0n,
    );
    assert.ok(planned > 0n);
    const sorted = all.filter(({ themes }) => themes.length > 0).length / all.length;
    assert.ok(sorted > 0.7, `${sorted} of the actions have a theme`);
    context.diagnostic(
      `imported in ${seconds.toFixed(1)} s; ${(csv.length / 1e6).toFixed(1)} MB; ${Math.round(sorted * 100)} % have a theme`,
    );
  });
});
