import { type Cents, fromCents } from '../../../platform/money.ts';
import type { Measure, PlanDocument } from '../document/schema.ts';
import { sumOf } from './amounts.ts';
import { coveredHigherUp, supportDiverges } from './compared.ts';
import { type Context, eachMeasure, isEmpty, type Outcome, ofKind, type Rule, serv } from './rule.ts';

const unity = serv('Zorg voor een zekere eenheid van beleid');
const levels = serv('Verduidelijk waar terugkoppeling of samenwerking met andere bestuursniveaus wenselijk is');
const reopening = serv('Zorg voor duidelijke en eenvormige criteria voor heropstart en maak bovenlokale afspraken');

export const unityRules = [
  { id: 'level-missing', severity: 'error', passage: levels, find: levelMissing },
  { id: 'level-without-route', severity: 'warning', passage: levels, find: levelWithoutRoute },
  { id: 'reopening-decided-locally', severity: 'error', passage: reopening, find: reopeningDecidedLocally },
  { id: 'support-diverges', severity: 'warning', passage: unity, find: supportDiverges },
  { id: 'covered-higher-up', severity: 'warning', passage: unity, find: coveredHigherUp },
  { id: 'promise-unfunded', severity: 'warning', passage: unity, find: promiseUnfunded },
  { id: 'start-after-end', severity: 'error', passage: unity, find: startAfterEnd },
] as const satisfies Rule[];

function levelMissing(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(placed, ({ level, title }) => level === undefined && { title });
}

function levelWithoutRoute(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(placed, ({ level, coordination, title }) => {
    const elsewhere = level !== undefined && level !== 'municipality';
    return elsewhere && isEmpty(coordination) && { title, level: { list: 'level', codes: [level] } };
  });
}

function reopeningDecidedLocally(_plan: PlanDocument, { placed }: Context): Outcome {
  const found = ofKind(placed, 'reopening-criteria');
  return eachMeasure(found, ({ level, title }) => level === 'municipality' && { title });
}

function promiseUnfunded(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(placed, ({ budget = [], title }) => {
    const hoped: Cents = sumOf(budget.filter((line) => line.direction === 'receipt' && line.confirmed !== true));
    const expenses: Cents = sumOf(budget.filter((line) => line.direction === 'expense'));
    return (
      hoped > 0n &&
      hoped * 2n > expenses && { title, hoped: { money: fromCents(hoped) }, expenses: { money: fromCents(expenses) } }
    );
  });
}

function startAfterEnd({ period }: PlanDocument, { placed }: Context): Outcome {
  if (placed.length === 0) return 'not-applicable';
  return placed.flatMap(({ goal, measure }) => {
    const variant = wrongMonths(measure, period);
    if (!variant) return [];
    const { title, start = measure.end, end = measure.start } = measure;
    const values = { title, start: { month: start! }, end: { month: end! }, from: { month: period.start } };
    return [{ goal: goal.id, measure: measure.id, variant, values: { ...values, to: { month: period.end } } }];
  });
}

function wrongMonths({ start, end }: Measure, period: PlanDocument['period']): 'reversed' | 'outside' | undefined {
  if (start !== undefined && end !== undefined && end < start) return 'reversed';
  const after = start !== undefined && start > period.end;
  const before = end !== undefined && end < period.start;
  return after || before ? 'outside' : undefined;
}
