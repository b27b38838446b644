import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { parse } from 'yaml';
import {
  type CofinancingFacts,
  type CofinancingRule,
  compileAmounts,
  compileRule,
} from '../src/features/calls/cofinancing/index.ts';
import type { Cents } from '../src/platform/money.ts';
import { fromRoot } from '../src/platform/root.ts';

const asked = 1_000_000;
const batch = 1000;

interface Vectors {
  rules: { id: string; rule: CofinancingRule }[];
}

const vectors: Vectors = parse(readFileSync(fromRoot('docs', 'policy', 'cofinancing-vectors.yaml'), 'utf8'));
const ruleOf = (id: string): CofinancingRule => vectors.rules.find((one) => one.id === id)!.rule;

/** A thousand applications that differ, so that nothing is computed once for all: some below every limit, some above. */
const applications = Array.from({ length: batch }, (_, index): CofinancingFacts => {
  const cents = BigInt(index) * 9_876_543n + 1_234_567n;
  return {
    costs: [
      { type: 'staff', cents },
      { type: 'infrastructure', cents: cents / 3n },
      { type: 'staff', cents: 4_999_999n },
    ],
    units: { tree: BigInt(index), hedge: 333n, paving: 200n, route: 3n },
    inhabitants: BigInt(500 * index + 79),
    right: BigInt(index) * 1_131_368n,
    ...{ otherFunding: 0n, granted: 0n, available: null, availableBeyond: null },
  };
});

/** The least that anyone could write for half of the cost up to a ceiling. */
function naive({ costs }: CofinancingFacts): Cents {
  let sum = 0n;
  for (const { cents } of costs) sum += cents;
  const half = (sum * 50n) / 100n;
  return half > 40_000_000n ? 40_000_000n : half;
}

const half: CofinancingRule = {
  grants: [{ kind: 'share', percent: '50' }],
  ceilings: [{ kind: 'project', amount: '400000.00' }],
};
const forms: Record<string, (facts: CofinancingFacts) => unknown> = {
  'amount, half of the cost up to a ceiling': compileAmounts(half),
  'amount, cycle paths with drawing rights': compileAmounts(ruleOf('copenhagen')),
  'amount, school routes': compileAmounts(ruleOf('school-routes')),
  'amount, climate pact by units': compileAmounts(ruleOf('climate-pact')),
  'amount, neighbourhoods with a sub-ceiling': compileAmounts(ruleOf('neighbourhood-contract')),
  'explained, half of the cost up to a ceiling': compileRule(half),
  'explained, cycle paths with drawing rights': compileRule(ruleOf('copenhagen')),
  'reference: half up to a ceiling, by hand': naive,
};

/** Subsidies per second on one core, of three costs each; `amount` is without the explanation. Every amount is a bigint of cents throughout. */
export async function run(): Promise<Record<string, number | string>> {
  const bench = new Bench({ time: 1000 });
  for (const [name, compute] of Object.entries(forms)) {
    bench.add(name, () => {
      for (const facts of applications) compute(facts);
    });
  }
  await bench.run();
  const speeds = bench.tasks.map(({ name, result }): [string, number] => [
    name,
    result && 'throughput' in result ? Math.round(result.throughput.mean * batch) : 0,
  ]);
  const slow = (start: string) =>
    speeds.filter(([name, speed]) => name.startsWith(start) && speed < asked).map(([name]) => name);
  const lines = compileRule(ruleOf('copenhagen'))(applications[1]!).lines.length;
  return {
    ...Object.fromEntries(speeds),
    [`amounts below ${asked} a second`]: slow('amount').join('; ') || 'none',
    [`explained below ${asked} a second`]: slow('explained').join('; ') || 'none',
    'why an explanation takes longer': `each has lines of its own (${lines} for cycle paths), and every amount in them is written as text`,
  };
}
