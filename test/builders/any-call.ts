import {
  type Ceiling,
  type Cofinancing,
  type CofinancingFacts,
  type CofinancingRule,
  compileAmounts,
  compileRule,
  distributeRights,
  type Grant,
  indicatorsOf,
} from '../../src/features/calls/cofinancing/index.ts';
import type { CallDocument } from '../../src/features/calls/document/schema.ts';
import { fromCents, toCents } from '../../src/platform/money.ts';
import { aCall } from './calls.ts';
import type { Dice } from './purses.ts';

/** Municipalities by code, with their inhabitants. */
export const municipalities: ReadonlyMap<string, number> = new Map([
  ['a', 16_846],
  ['b', 49_047],
  ['c', 29_000],
]);

export interface AnyCall {
  document: CallDocument;
  rule: CofinancingRule;
  rights: ReadonlyMap<string, bigint>;
  /** The envelope beyond the rights, in cents. */
  beyond: bigint | null;
  isPartialAllowed: boolean;
  isTogether: boolean;
  amounts: (facts: CofinancingFacts) => Pick<Cofinancing, 'subsidy' | 'beyond'>;
  explained: (facts: CofinancingFacts) => Cofinancing;
}

/** A call with any rule that the engine knows, selected in any way: parts of a rule that fit each other, with amounts that meet. */
export function anyCall(random: Dice): AnyCall {
  const maybe = <T>(of: number, make: () => T): T | undefined => (random(of) === 0 ? make() : undefined);
  const one = <T>(...values: readonly T[]): T => values[random(values.length)]!;
  const money = (below: number) => fromCents(BigInt(1 + random(below)));
  const percent = () => one('20', '33.33', '50', '80', '100');

  const costGrant = (): Grant =>
    one<() => Grant>(
      () => ({ kind: 'share', percent: percent() }),
      () => ({ kind: 'matching', subsidy: '1', own: one('2', '1', '0.5') }),
    )();
  const grant = (): Grant =>
    one<() => Grant>(
      costGrant,
      () => ({
        ...{ kind: 'units', unit: 'tree', title: 'Boom', price: money(2_000_000) },
        ...{ percent: percent(), maximum: 1 + random(9) },
      }),
      () => ({ kind: 'inhabitants', amount: one('0.15', '5', '22.62736') }),
      () => ({ kind: 'fixed', amount: money(30_000_000), below: one(20_000, 60_000, 200_000) }),
    )();
  const rights = maybe(2, () => ({
    envelope: money(60_000_000),
    key: [
      { indicator: 'inhabitants', weight: '4' },
      { indicator: 'fund', weight: one('1', '0.5') },
    ],
    figures: Object.fromEntries([...municipalities.keys()].map((code) => [code, { fund: String(1 + random(50)) }])),
  }));
  const isWhole = rights !== undefined && random(4) === 0;
  const withBeyond = rights !== undefined && !isWhole && random(3) > 0;
  const beyond = { percent: percent(), of: one('cost' as const, 'own-share' as const) };
  const ceilings: (Ceiling | undefined)[] = [
    isWhole || !rights
      ? undefined
      : {
          kind: 'right',
          ...(withBeyond && { beyond: { ...beyond, ...maybe(2, () => ({ envelope: money(20_000_000) })) } }),
        },
    maybe(3, () => ({ kind: 'project', amount: money(40_000_000) })),
    maybe(2, () => ({ kind: 'applicant', amount: money(50_000_000) })),
    maybe(4, () => ({ kind: 'unit', unit: 'tree', title: 'Boom', amount: money(10_000_000) })),
    maybe(4, () => ({ kind: 'inhabitant', amount: one('3', '12.5') })),
    maybe(4, () => ({ kind: 'cost', percent: percent() })),
  ];
  const grants = isWhole
    ? [{ kind: 'whole-right' as const }]
    : rights
      ? [costGrant()]
      : [grant(), ...(maybe(3, () => [grant()]) ?? [])];
  const rule: CofinancingRule = {
    grants,
    ceilings: ceilings.filter((ceiling) => ceiling !== undefined),
    advance: one('0', '50', '80'),
    ...maybe(3, () => ({
      costTypes: [
        { code: 'works', title: 'Werken', isEligible: true },
        { code: 'study', title: 'Studie', isEligible: true, atMost: '20' },
        { code: 'land', title: 'Grond', isEligible: false },
      ],
    })),
    ...maybe(3, () => ({ ownShare: '20' })),
    ...maybe(3, () => ({ cumulation: one({ isAllowed: false }, { isAllowed: true, atMost: '80' }) })),
    ...maybe(5, () => ({ minimum: money(3_000_000) })),
    ...(rights && { rights }),
  };
  const isPartialAllowed = random(2) === 0;
  const isTogether = random(3) > 0;
  const ties = [one('lowest-request' as const, 'fewest-inhabitants' as const, 'earliest-submission' as const)];
  const document = aCall({
    rule,
    criteria: [],
    joint: { isAllowed: true, counts: isTogether ? 'together' : 'lead' },
    selection: { method: one('ranking', 'first-come', 'right'), ties, isPartialAllowed },
  });
  const right = rule.ceilings!.find(({ kind }) => kind === 'right');
  const envelope = right?.kind === 'right' ? right.beyond?.envelope : undefined;
  return {
    ...{ document, rule, isPartialAllowed, isTogether },
    rights: rights ? distributeRights(rights, indicatorsOf(rights, municipalities)) : new Map(),
    beyond: envelope === undefined ? null : toCents(envelope),
    amounts: compileAmounts(rule),
    explained: compileRule(rule),
  };
}
