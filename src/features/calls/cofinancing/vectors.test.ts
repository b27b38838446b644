import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { type Cents, fromCents, toCents } from '../../../platform/money.ts';
import { fromRoot } from '../../../platform/root.ts';
import { compileAmounts, compileRule } from './compile.ts';
import type { CofinancingFacts } from './computation.ts';
import { ruleProblems } from './problems.ts';
import { distributeRights } from './rights.ts';
import { cofinancingRule, rights } from './rule.ts';
import { writeCofinancing } from './written.ts';

const outcomes = ['eligibleCost', 'subsidy', 'beyond', 'ownShare', 'advance', 'balance'] as const;
const bases = ['source', 'reading', 'invented'];

interface Case extends Partial<Record<(typeof outcomes)[number], string>> {
  name: string;
  basis: string;
  cost?: string;
  costs?: Record<string, string>;
  units?: Record<string, number>;
  inhabitants?: number;
  otherFunding?: string;
  right?: string;
  granted?: string;
  grantedBeyond?: string;
  available?: string;
  availableBeyond?: string;
}

interface Vectors {
  rules: { id: string; rule: unknown; cases: Case[] }[];
  rights: {
    id: string;
    basis: string;
    rights: unknown;
    figures: Record<string, Record<string, string>>;
    expected: Record<string, string>;
  }[];
}

const vectors: Vectors = parse(readFileSync(fromRoot('docs', 'policy', 'cofinancing-vectors.yaml'), 'utf8'));
const page = readFileSync(fromRoot('docs', 'policy', 'cofinancing.md'), 'utf8');

const centsOr = (text: string | undefined): Cents | null => (text === undefined ? null : toCents(text));

const factsOf = (one: Case): CofinancingFacts => ({
  costs: [
    ...(one.cost ? [{ type: null, cents: toCents(one.cost) }] : []),
    ...Object.entries(one.costs ?? {}).map(([type, amount]) => ({ type, cents: toCents(amount) })),
  ],
  units: Object.fromEntries(Object.entries(one.units ?? {}).map(([unit, number]) => [unit, BigInt(number)])),
  inhabitants: one.inhabitants === undefined ? null : BigInt(one.inhabitants),
  otherFunding: centsOr(one.otherFunding) ?? 0n,
  granted: centsOr(one.granted) ?? 0n,
  grantedBeyond: centsOr(one.grantedBeyond) ?? 0n,
  right: centsOr(one.right),
  available: centsOr(one.available),
  availableBeyond: centsOr(one.availableBeyond),
});

describe('the vectors of the co-financing rules', () => {
  for (const { id, rule, cases } of vectors.rules) {
    it(`hold for ${id}`, () => {
      const read = cofinancingRule.parse(rule);
      assert.deepEqual(ruleProblems(read), []);
      for (const one of cases) {
        const facts = factsOf(one);
        const computed = compileRule(read)(facts);
        const written = writeCofinancing(computed);
        const asked = outcomes.filter((name) => one[name] !== undefined);
        assert.ok(asked.includes('subsidy') && bases.includes(one.basis), one.name);
        const pick = (from: Partial<Record<(typeof outcomes)[number], string>>) =>
          Object.fromEntries(asked.map((name) => [name, from[name]]));
        assert.deepEqual(pick(written), pick(one), one.name);
        const { subsidy, beyond } = computed;
        assert.deepEqual(compileAmounts(read)(facts), { subsidy, beyond });
      }
    });
  }

  for (const { id, basis, rights: divided, figures, expected } of vectors.rights) {
    it(`hold for ${id}`, () => {
      const rightsByArea = distributeRights(rights.parse(divided), new Map(Object.entries(figures)));
      assert.deepEqual(
        Object.fromEntries([...rightsByArea].map(([area, cents]) => [area, fromCents(cents)])),
        expected,
      );
      assert.ok(bases.includes(basis));
    });
  }

  it('are each told of in the policy page', () => {
    const ids = [...vectors.rules, ...vectors.rights].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => !page.includes(`\`${id}\``)),
      [],
    );
  });
});

const lekp = fromRoot(process.env['SHARED_DATA'] ?? '../shared/data', 'vl-subsidies', 'trekkingsrechten_lekp.csv');

describe('the published rights of the climate pact', {
  skip: !existsSync(lekp) && 'the data set does not lie beside the project',
}, () => {
  const rows: Record<string, string>[] = existsSync(lekp)
    ? parseCsv(readFileSync(lekp, 'utf8'), { columns: true })
    : [];
  const editions = [
    { name: 'LEKP 1.0', envelope: '24324010.00' },
    { name: 'LEKP 2.0', envelope: '8750006.00' },
  ];

  for (const { name, envelope } of editions) {
    const published = rows.filter((row) => row['regeling'] === name);
    const inhabitants = new Map(published.map((row) => [row['nis']!, { inhabitants: row['inwoners']! }]));
    const right = new Map(published.map((row) => [row['nis']!, toCents(`${Number(row['trekkingsrecht_eur'])}.00`)]));
    const byInhabitants = (amount: string) =>
      distributeRights({ envelope: amount, key: [{ indicator: 'inhabitants', weight: '1' }] }, inhabitants);

    it(`of ${name} add up, and go by more than inhabitants`, () => {
      assert.equal(published.length, 300);
      assert.equal(fromCents([...right.values()].reduce((sum, cents) => sum + cents, 0n)), envelope);
      const alone = byInhabitants(envelope);
      assert.ok([...right].every(([area, cents]) => alone.get(area) !== cents));
    });

    it(`of ${name} are never below four fifths by inhabitants`, () => {
      const fourFifths = byInhabitants(fromCents((toCents(envelope) * 4n) / 5n));
      assert.deepEqual(
        [...right].filter(([area, cents]) => cents < fourFifths.get(area)!).map(([area]) => area),
        [],
      );
    });
  }
});
