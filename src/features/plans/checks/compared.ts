import { fromCents, toCents } from '../../../platform/money.ts';
import type { PlanDocument } from '../document/schema.ts';
import { doubleMedian } from './amounts.ts';
import { type Context, type Finding, type Outcome, ofKind } from './rule.ts';

/**
 * A support measure gives under half or over twice the median of what at least four other plans of the region give
 * per the same unit to the same target group.
 */
export function supportDiverges(_plan: PlanDocument, { placed, facts: { regionSupport } }: Context): Outcome {
  if (!regionSupport) return 'not-assessed';
  const found = ofKind(placed, 'support');
  if (found.length === 0) return 'not-applicable';
  return found.flatMap(({ goal, measure }) => {
    const { amount, per } = measure.support ?? {};
    if (amount === undefined || per === undefined) return [];
    const cents = toCents(amount);
    return (measure.targetGroups ?? []).flatMap((group): Finding[] => {
      const others = regionSupport.filter((other) => other.targetGroup === group && other.per === per);
      if (others.length < 4) return [];
      const double = doubleMedian(others.map((other) => toCents(other.amount)));
      if (cents * 4n >= double && cents <= double) return [];
      return [
        {
          goal: goal.id,
          measure: measure.id,
          subject: group,
          values: {
            title: measure.title,
            amount: { money: amount },
            median: { money: fromCents(double / 2n) },
            unit: { list: 'supportUnit', codes: [per] },
            group: { list: 'targetGroup', codes: [group] },
            others: others.length,
          },
        },
      ];
    });
  });
}

/** A higher level has a measure of the same kind, a shared theme and a shared target group, and is not asked. */
export function coveredHigherUp(_plan: PlanDocument, { placed, facts: { higherMeasures } }: Context): Outcome {
  if (!higherMeasures) return 'not-assessed';
  if (placed.length === 0) return 'not-applicable';
  return placed.flatMap(({ goal, measure }) =>
    higherMeasures
      .filter((higher) => higher.kind === measure.kind)
      .filter((higher) => higher.themes.some((theme) => measure.themes?.includes(theme)))
      .filter((higher) => higher.targetGroups.some((group) => measure.targetGroups?.includes(group)))
      .filter((higher) => !measure.coordination?.some(({ level }) => level === higher.level))
      .map((higher) => ({
        goal: goal.id,
        measure: measure.id,
        subject: higher.title,
        values: {
          title: measure.title,
          higher: higher.title,
          level: { list: 'level' as const, codes: [higher.level] },
        },
      })),
  );
}
