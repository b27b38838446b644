import fc from 'fast-check';
import type { CofinancingFacts } from '../../src/features/calls/cofinancing/computation.ts';
import type { Ceiling, CofinancingRule, Grant } from '../../src/features/calls/cofinancing/rule.ts';
import { type Cents, fromCents } from '../../src/platform/money.ts';

/** Types of cost, units and amounts for any rule and any facts: small ones, where limits meet, and the largest that money can be. */
const codes = ['a', 'b', 'c', 'd'] as const;
const cents = fc.oneof(
  { weight: 8, arbitrary: fc.bigInt({ min: 0n, max: 2_000n }) },
  { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 100_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 99_999_999_999_999n }) },
);
const money = cents.map(fromCents);
const percent = fc.oneof(
  fc.constantFrom('0', '20', '50', '80', '100', '33.33333333', '0.00000001'),
  fc.integer({ min: 1, max: 10_000 }).map((number) => fromCents(BigInt(number))),
);
const decimal = fc.oneof(
  fc.constantFrom('1', '2', '0.15', '22.62736'),
  money.map((text) => text.slice(-8)),
);
const part = fc.record({ subsidy: fc.constantFrom('1', '2', '0.5', '3'), own: fc.constantFrom('0', '1', '2', '7.25') });
const unit = fc.constantFrom(...codes);
const most = money;

const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record(
    { kind: fc.constant('share' as const), percent, costs: fc.subarray([...codes]), most },
    { requiredKeys: ['kind', 'percent'] },
  ),
  part.map((matching) => ({ kind: 'matching' as const, ...matching })),
  fc.record(
    { kind: fc.constant('units' as const), unit, title: unit, price: money, percent, maximum: fc.nat(5) },
    { requiredKeys: ['kind', 'unit', 'title', 'price'] },
  ),
  fc.record({ kind: fc.constant('inhabitants' as const), amount: decimal }),
  fc.record(
    { kind: fc.constant('fixed' as const), amount: money, from: fc.nat(100), below: fc.nat(100) },
    { requiredKeys: ['kind', 'amount'] },
  ),
  fc.constant({ kind: 'whole-right' as const }),
);

const beyond = fc.record(
  { percent, of: fc.constantFrom('cost' as const, 'own-share' as const), envelope: money },
  { requiredKeys: ['percent'] },
);

const ceiling: fc.Arbitrary<Ceiling> = fc.oneof(
  fc.record({ kind: fc.constant('project' as const), amount: money }),
  fc.record({ kind: fc.constant('applicant' as const), amount: money }),
  fc.record({ kind: fc.constant('unit' as const), unit, title: unit, amount: money }),
  fc.record({ kind: fc.constant('inhabitant' as const), amount: decimal }),
  fc.record({ kind: fc.constant('cost' as const), percent }),
  fc.record({ kind: fc.constant('right' as const), beyond }, { requiredKeys: ['kind'] }),
);

const costTypes = fc
  .tuple(
    ...codes.map((code) =>
      fc.record(
        { code: fc.constant(code), title: fc.constant(code.toUpperCase()), isEligible: fc.boolean(), atMost: percent },
        {
          requiredKeys: ['code', 'title', 'isEligible'],
        },
      ),
    ),
  )
  .map((types) => [...types]);

/** Any rule, also ones that nobody would write. */
export const anyRule: fc.Arbitrary<CofinancingRule> = fc.record(
  {
    grants: fc.array(grant, { minLength: 1, maxLength: 3 }),
    ceilings: fc.uniqueArray(ceiling, { maxLength: 4, selector: ({ kind }) => kind }),
    costTypes,
    ownShare: percent,
    cumulation: fc.record({ isAllowed: fc.boolean(), atMost: percent }, { requiredKeys: ['isAllowed'] }),
    minimum: money,
    advance: percent,
  },
  { requiredKeys: ['grants'] },
);

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const none: Cents = 0n;

export const anyCosts = fc.array(fc.record({ type: orNull(fc.constantFrom(...codes, 'unknown')), cents }), {
  minLength: 1,
  maxLength: 5,
});

/** An envelope can have less than nothing left. */
const left = fc.oneof(cents, fc.constant(-1n));

/** Facts with costs. */
export const anyFacts: fc.Arbitrary<CofinancingFacts> = fc.record({
  costs: anyCosts,
  units: fc.dictionary(unit, fc.bigInt({ min: 0n, max: 7n })),
  otherFunding: fc.oneof(fc.constant(none), cents),
  inhabitants: orNull(fc.bigInt({ min: 0n, max: 120n })),
  right: orNull(cents),
  granted: fc.oneof(fc.constant(none), cents),
  available: orNull(left),
  availableBeyond: orNull(left),
});
