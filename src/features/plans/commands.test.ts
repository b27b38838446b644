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
    execFile(process.execPath, [fromRoot('dist', 'main.js'), ...args], { cwd: fromRoot() }, (error, out, err) => {
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

test('a title of several lines leaves a finding on one line', async () => {
  const titled = { ...goals[0]!, measures: [buildMeasure({ level: undefined, title: 'Huis-\n\tbezoeken\n' })] };
  const many = file('many.yaml', writeYaml(buildPlan({ goals: [titled, ...goals.slice(1)] })));
  const { out } = await relance('check', many, ...on);
  const [first, last, ...rest] = out.trimEnd().split('\n');
  assert.match(first!, /^error {2,}M1 {2,}level-missing {2,}De maatregel ‘Huis- bezoeken ’/);
  assert.match(last!, /^Fouten: 1/);
  assert.deepEqual(rest, []);
});

test('a key of several lines, with a sign that steers the terminal, leaves a problem on one line', async () => {
  const { err } = await relance('check', file('key.json', '{"a\\n\\u001b[31mb": 1, "format": "x\\ny"}'));
  assert.equal(err.trimEnd().split('\n').length, 6, err);
  assert.match(err, /key\.json:1:2: a \[31mb: ‘a \[31mb’ is hier niet bekend/);
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

const english = ['--language', 'en'] as const;

test('what is not understood ends 2 and says what to do', async () => {
  for (const [args, hint] of [
    [['check'], /minstens één bestand/],
    [['check', sound, '--on', '2020-02-30'], /--on moet een datum zijn/],
    [['check', sound, '--format', 'xml'], /--format moet text of json zijn/],
    [['check', sound, '--language', 'fr'], /--language moet nl of en zijn/],
    [['check', sound, '--colour'], /De optie --colour bestaat niet\.\nGebruik: relance check BESTAND/],
    [['check', sound, '--help=yes'], /De optie --help bestaat niet/],
    [['check', sound, '--on'], /Na --on hoort een waarde te staan/],
    [['check', '--on', '--format', 'json', sound], /Na --on hoort een waarde te staan/],
    [['chekc'], /Bekijk ze met: relance help/],
    [['check', ...english], /at least one file or folder\.\nUsage: relance check FILE/],
    [['check', sound, '--on', '2020-02-30', ...english], /--on must be a date/],
    [['check', sound, '--format', 'xml', '--language=en'], /--format must be/],
    [['check', sound, '--colour', ...english], /There is no option --colour\.\nUsage/],
    [['check', ...english, sound, '--on'], /A value should follow --on/],
    [['chekc', ...english], /See them with: relance help/],
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

test('help in English, and of one command', async () => {
  assert.match((await relance('help', ...english)).out, /^Lokale Relance on the command line\n/);
  for (const [args, start] of [
    [['check', '--help'], 'Gebruik: relance check BESTAND'],
    [['check', '-h', sound], 'Gebruik: relance check BESTAND'],
    [['check', '--help', ...english], 'Usage: relance check FILE'],
  ] as const) {
    const { code, out, err } = await relance(...args);
    assert.deepEqual([code, err, out.startsWith(start)], [0, '', true], out);
  }
});
