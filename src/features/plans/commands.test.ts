import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildMeasure, buildPlan } from '../../../test/builders/plan.ts';
import { fromRoot } from '../../platform/root.ts';
import { checks } from './checks/table.ts';
import { writeJson, writeYaml } from './document/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'relance-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const goals = buildPlan().goals;
const unplaced = { ...goals[0]!, measures: [buildMeasure({ level: undefined })] };
const sound = file('sound.yaml', writeYaml(buildPlan()));
const faulty = file(
  'faulty.json',
  writeJson(JSON.parse(JSON.stringify(buildPlan({ goals: [unplaced, ...goals.slice(1)] })))),
);
const invalid = file('invalid.yaml', 'format: lokale-relance/plan/1\narea: 12025\n');
const broken = file('broken.json', '{"format": }');

type Ended = { code: number; out: string; err: string };

/** Runs the command line as a person does. */
const relance = (...args: string[]) =>
  new Promise<Ended>((resolve) => {
    const whole = ['--import', 'tsx', fromRoot('src', 'main.ts'), ...args];
    execFile(process.execPath, whole, { cwd: fromRoot() }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

const on = ['--on', '2020-07-01'];

test('a sound plan ends 0, with the counts', async () => {
  const { code, out, err } = await relance('check', sound, ...on);
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.match(
    out,
    /^Fouten: 0, waarschuwingen: 0, tips: 0 · controles in orde: 35, niet van toepassing: 14, niet beoordeeld: 2\n$/,
  );
});

test('a plan with an error ends 1, a finding on a line, in the language asked for', async () => {
  const { code, out } = await relance('check', faulty, ...on, '--language', 'en');
  assert.equal(code, 1);
  const [first, last] = out.trimEnd().split('\n');
  assert.match(first!, /^error {2,}M1 {2,}level-missing {2,}The measure “Huisbezoeken” does not say/);
  assert.match(last!, /^Errors: 1, warnings: 0/);
});

test('JSON: one object a file, one a line, in the order given', async () => {
  const { code, out } = await relance('check', faulty, sound, ...on, '--format', 'json');
  assert.equal(code, 1);
  const [first, second, ...rest] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(rest, []);
  assert.deepEqual(Object.keys(first), ['format', 'plan', 'on', 'checks', 'counts']);
  assert.equal(first.format, 'lokale-relance/check-result/1');
  assert.deepEqual(first.plan, { area: 'EX001', title: 'Relanceplan Voorbeeldgem' });
  assert.equal(first.on, '2020-07-01');
  assert.deepEqual(
    first.checks.map(({ id }: { id: string }) => id),
    checks.map(({ id }) => id),
  );
  const level = first.checks.find(({ id }: { id: string }) => id === 'level-missing');
  assert.deepEqual(Object.keys(level), ['id', 'severity', 'status', 'findings']);
  assert.deepEqual(Object.keys(level.findings[0]), ['goal', 'measure', 'message', 'why', 'fix', 'source']);
  assert.deepEqual(first.counts, { errors: 1, warnings: 0, hints: 0, passed: 34, notApplicable: 14, notAssessed: 2 });
  assert.equal(second.counts.errors, 0);
});

test('one file that is not a plan: every problem of every file at its place, and nothing is checked', async () => {
  const { code, out, err } = await relance('check', sound, invalid, broken, join(folder, 'absent.yaml'), ...on);
  assert.equal(code, 2);
  assert.equal(out, '');
  const lines = err.trimEnd().split('\n');
  assert.equal(lines.length, 6);
  assert.ok(lines.includes(`${invalid}:2:7: area: Hier hoort tekst te staan. Zet 12025 tussen aanhalingstekens.`), err);
  assert.ok(lines.includes(`${broken}:1:12: Dit is geen geldige JSON: }`), err);
  assert.match(err, /absent\.yaml: kan niet gelezen worden \(ENOENT\)/);
});

test('a folder stands for the plans in it, by name', async () => {
  const inner = join(folder, 'plans');
  mkdirSync(inner);
  for (const [name, area] of [
    ['b.yml', 'B'],
    ['a.yaml', 'A'],
    ['c.json', 'C'],
  ] as const) {
    const plan = buildPlan({ area });
    writeFileSync(join(inner, name), name.endsWith('json') ? writeJson(plan) : writeYaml(plan));
  }
  writeFileSync(join(inner, 'notes.txt'), 'not a plan');
  const { code, out } = await relance('check', inner, ...on, '--format', 'json');
  assert.equal(code, 0);
  assert.deepEqual(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).plan.area),
    ['A', 'B', 'C'],
  );
});

test('what is not understood ends 2 and says what to do', async () => {
  for (const [args, hint] of [
    [['check'], /minstens één bestand/],
    [['check', sound, '--on', '2020-02-30'], /--on moet een datum zijn/],
    [['check', sound, '--format', 'xml'], /--format moet text of json zijn/],
    [['check', sound, '--language', 'fr'], /--language moet nl of en zijn/],
    [['check', sound, '--colour'], /relance check BESTAND/],
    [['chekc'], /relance help/],
  ] as const) {
    const { code, out, err } = await relance(...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, hint);
  }
});

test('help lists the commands, each with its line', async () => {
  const { code, out } = await relance('help');
  assert.equal(code, 0);
  assert.match(out, /^ {2}check +\S/m);
  assert.doesNotMatch(out, /command\.summary/);
});
