import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import { type Cents, fromCents } from '../../../platform/money.ts';
import type { Measure } from '../../plans/index.ts';
import type { CofinancingFacts, CofinancingRule } from '../cofinancing/index.ts';
import { type CostSection, costSections, costsIn, grantedBy, paidByOthers, type YearCost } from './plan-costs.ts';
import { followsCosts, otherFundingName, readAmount, readUnits } from './rule-form.ts';

export const measureName = 'maatregel';
/** For which application the subsidy is hoped for. */
export const applicationName = 'aanvraag';
/** What the call granted before for the same costs. */
export const grantedName = 'toegekend';
const costName = /^kosten\.(operating|investment)\.(19\d{2}|2\d{3})$/;
export const cellName = (section: CostSection, year: number): string => `kosten.${section}.${year}`;
/** Of which type the costs of a section are, where the rule tells types apart. */
export const typeName = (section: CostSection): string => `soort.${section}`;

/** The plan and the measure that an address names: "<plan>/<measure>". */
export function readChoice(answers: Answers): { planId: string; measureId: string } | null {
  const [planId = '', ...rest] = answered(answers, measureName).split('/');
  return planId === '' ? null : { planId, measureId: rest.join('/') };
}

/** What the form starts from: what the measure's budget says it costs, what others pay of it, and what the call granted for it. */
export function answersFrom(measure: Measure, call: string): Answers {
  const costs = costsIn(measure).map(({ section, year, cents }) => [cellName(section, year), fromCents(cents)]);
  const paid = { [otherFundingName]: paidByOthers(measure, call), [grantedName]: grantedBy(measure, call) };
  const amounts = Object.entries(paid).filter(([, cents]) => cents > 0n);
  return Object.fromEntries([...costs, ...amounts.map(([name, cents]) => [name, fromCents(cents)])]);
}

export const hasCosts = (answers: Answers): boolean => Object.keys(answers).some((name) => costName.test(name));

/** The types of cost that a rule gives for; none when it does not tell them apart. */
export const eligibleTypes = ({ costTypes = [] }: CofinancingRule) => costTypes.filter(({ isEligible }) => isEligible);

export type ProjectFacts = Pick<CofinancingFacts, 'costs' | 'units' | 'otherFunding'>;

type Read = { costs: YearCost[]; facts: ProjectFacts; granted: Cents } | { errors: FieldErrors };

/** Reads the costs by year and section, with what else the rule asks of a project. */
export function readProject(rule: CofinancingRule, answers: Answers, t: Translate): Read {
  const errors: FieldErrors = {};
  const costs: YearCost[] = [];
  for (const name of Object.keys(answers)) {
    const [, section, year] = costName.exec(name) ?? [];
    const cents = section ? readAmount(answers, name, errors, t) : null;
    if (cents !== null && cents > 0n) costs.push({ year: Number(year), section: section as CostSection, cents });
  }
  const units = readUnits(rule, answers, errors, t);
  const otherFunding = readAmount(answers, otherFundingName, errors, t) ?? 0n;
  const granted = readAmount(answers, grantedName, errors, t) ?? 0n;
  if (followsCosts(rule) && costs.length === 0 && Object.keys(errors).length === 0) {
    const [first] = Object.keys(answers)
      .filter((name) => costName.exec(name)?.[1] === 'operating')
      .sort();
    errors[first ?? cellName('operating', 2000)] = t('ownshare.problem.noYearCosts');
  }
  if (Object.keys(errors).length > 0) return { errors };
  const totals = costSections.map((section) => ({
    type: typeOf(rule, answers, section),
    cents: costs.reduce((sum, cost) => (cost.section === section ? sum + cost.cents : sum), 0n),
  }));
  return { costs, facts: { costs: totals.filter(({ cents }) => cents > 0n), units, otherFunding }, granted };
}

/** The type that was chosen for a section, else the first that counts. */
export function typeOf(rule: CofinancingRule, answers: Answers, section: CostSection): string | null {
  const types = rule.costTypes ?? [];
  const chosen = answered(answers, typeName(section));
  return (types.find(({ code }) => code === chosen) ?? eligibleTypes(rule)[0] ?? types[0])?.code ?? null;
}
