import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { type Cents, toCents } from '../../../platform/money.ts';
import { readMoney } from '../../../ui/forms/typed.ts';
import type { CofinancingRule } from '../cofinancing/index.ts';

/** A rule asks for an amount or a number by a field of this name. */
export interface Ask {
  name: string;
  /** Null for what has no name of its own. */
  title: string | null;
  /** Code of the type of cost, or of the unit. */
  code: string | null;
}

const mostCents = 1_000_000_000_000_00n;
const mostUnits = 1_000_000n;

export const otherFundingName = 'andere';

/** The fields for costs: one for each type that the rule knows, else one for all. */
export const costAsks = ({ costTypes = [] }: CofinancingRule): Ask[] =>
  costTypes.length === 0
    ? [{ name: 'kosten', title: null, code: null }]
    : costTypes.map(({ code, title }) => ({ name: `kosten.${code}`, title, code }));

/** The fields for numbers of units, each unit once. */
export function unitAsks({ grants, ceilings = [] }: CofinancingRule): Ask[] {
  const units = [...grants, ...ceilings].flatMap((part) => ('unit' in part ? [part] : []));
  const byCode = new Map(units.map(({ unit, title }) => [unit, title]));
  return [...byCode].map(([code, title]) => ({ name: `eenheden.${code}`, title, code }));
}

/** Whether costs are what the rule starts from; otherwise they may stay empty. */
export const followsCosts = ({ grants }: CofinancingRule): boolean =>
  grants.some(({ kind }) => kind === 'share' || kind === 'matching');

/** Whether the rule looks at who applies: their inhabitants or their drawing right. */
export const asksArea = ({ grants, ceilings = [], rights }: CofinancingRule): boolean =>
  rights !== undefined ||
  grants.some(
    (grant) =>
      grant.kind === 'inhabitants' ||
      grant.kind === 'whole-right' ||
      (grant.kind === 'fixed' && (grant.from !== undefined || grant.below !== undefined)),
  ) ||
  ceilings.some(({ kind }) => kind === 'inhabitant' || kind === 'right');

/** An amount as it was typed; null when nothing was. What is wrong with it goes into `errors`. */
export function readAmount(answers: Answers, name: string, errors: FieldErrors, t: Translate): Cents | null {
  const typed = answered(answers, name).trim();
  if (typed === '') return null;
  const money = readMoney(typed);
  const cents = money === null ? null : toCents(money);
  if (cents === null || cents < 0n) errors[name] = t('ownshare.problem.amount', { typed: typed.slice(0, 40) });
  else if (cents > mostCents) errors[name] = t('ownshare.problem.large');
  else return cents;
  return null;
}

/** Units without which nothing can be said: those of a ceiling, and the only one that is paid for. */
export function neededUnits({ grants, ceilings = [] }: CofinancingRule): ReadonlySet<string> {
  const paid = new Set(grants.flatMap((part) => (part.kind === 'units' ? [part.unit] : [])));
  const limited = ceilings.flatMap((part) => (part.kind === 'unit' ? [part.unit] : []));
  return new Set([...limited, ...(paid.size === 1 ? paid : [])]);
}

/** The units of a rule as they were typed; what may stay empty is none. */
export function readUnits(
  rule: CofinancingRule,
  answers: Answers,
  errors: FieldErrors,
  t: Translate,
): Record<string, bigint> {
  const units: Record<string, bigint> = {};
  for (const { name, title, code } of unitAsks(rule)) {
    const typed = answered(answers, name).replace(/[\s.]/g, '');
    if (typed === '' && neededUnits(rule).has(code!)) errors[name] = t('ownshare.problem.noUnits', { title });
    if (typed === '') continue;
    const isWhole = /^\d{1,7}$/.test(typed) && BigInt(typed) <= mostUnits;
    if (isWhole) units[code!] = BigInt(typed);
    else errors[name] = t('ownshare.problem.units');
  }
  return units;
}
