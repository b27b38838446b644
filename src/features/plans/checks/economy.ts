import type { Measure, PlanDocument } from '../document/schema.ts';
import { type Context, eachMeasure, type Outcome, ofKind, type Rule, serv, wholePlan } from './rule.ts';

const investing = serv('Gebruik lokale investeringen als hefboom voor de relance');

export const economyRules = [
  { id: 'investment-not-accelerated', severity: 'warning', passage: investing, find: investmentNotAccelerated },
  {
    id: 'invoices-late',
    severity: 'warning',
    passage: serv('Versterk tijdelijk en gericht mee de liquiditeitspositie van ondernemingen'),
    find: invoicesLate,
  },
  { id: 'procurement-small-firms', severity: 'warning', passage: investing, find: procurementSmallFirms },
  { id: 'lump-sum', severity: 'warning', passage: serv('Organiseer solidariteit structureel'), find: lumpSum },
  {
    id: 'vacancy-blank',
    severity: 'hint',
    passage: serv('Bekijk lokale economische relance voldoende breed'),
    find: vacancyBlank,
  },
] as const satisfies Rule[];

function investmentNotAccelerated(_plan: PlanDocument, { placed }: Context): Outcome {
  return wholePlan(!placed.some(({ measure }) => isBroughtForward(measure)));
}

/** A year beside a month or a day is compared by what both say: "2021-06" is not earlier than "2021". */
function isBroughtForward({ investment: { original, brought } = {} }: Measure): boolean {
  if (original === undefined || brought === undefined) return false;
  const shared = Math.min(original.length, brought.length);
  return brought.slice(0, shared) < original.slice(0, shared);
}

const longestTerm = 30;

function invoicesLate({ invoicePaymentDays: days }: PlanDocument): Outcome {
  if (days === undefined) return [{ variant: 'absent' }];
  return days > longestTerm ? [{ variant: 'late', values: { days, longest: longestTerm } }] : [];
}

function procurementSmallFirms(_plan: PlanDocument, { placed }: Context): Outcome {
  return eachMeasure(
    ofKind(placed, 'procurement'),
    ({ targetGroups = [], title }) =>
      !targetGroups.includes('businesses') && !targetGroups.includes('social-enterprises') && { title },
  );
}

function lumpSum(_plan: PlanDocument, { placed }: Context): Outcome {
  const found = ofKind(placed, 'support', 'tax-relief');
  return eachMeasure(found, ({ support, title }) => support?.form === 'lump-sum' && { title });
}

function vacancyBlank(_plan: PlanDocument, { placed }: Context): Outcome {
  if (!placed.some(({ measure }) => measure.themes?.includes('local-trade'))) return 'not-applicable';
  return wholePlan(ofKind(placed, 'vacancy').length === 0);
}
