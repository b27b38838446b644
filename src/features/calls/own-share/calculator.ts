import { type Answers, allAnswered, type FieldErrors } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import type { Register } from '../../areas/index.ts';
import { inhabitantsOn, type Rights, rightOf, withPredecessors } from '../applicants-rules.ts';
import type { CofinancingFacts, CofinancingRule } from '../cofinancing/index.ts';
import type { CallDocument } from '../document/schema.ts';
import { areaAfterMergers } from '../holders.ts';
import { asksArea, costAsks, followsCosts, otherFundingName, readAmount, readUnits, unitAsks } from './rule-form.ts';

export const areaName = 'gemeente';
const mostAreas = 20;

/** What one may compute with besides what is typed. */
export interface Known {
  register: Register;
  rights: Rights;
  /** Codes that can be chosen. */
  areas: ReadonlySet<string>;
  /** The day the call was published, and today. */
  onDay: string;
  day: string;
}

/** Whether the municipalities of a joint application count together, so that more than one can be chosen. */
export const countsTogether = ({ joint }: Pick<CallDocument, 'joint'>): boolean =>
  joint.isAllowed && joint.counts === 'together';

/** The municipalities that were chosen: known ones, each once, as what they are today: an address lives longer than a municipality. */
export const chosenAreas = (answers: Answers, { register, areas, day }: Pick<Known, 'register' | 'areas' | 'day'>) =>
  [...new Set(typedAreas(answers).map((code) => areaAfterMergers(register, code, day) ?? code))]
    .filter((code) => areas.has(code))
    .slice(0, mostAreas);

const typedAreas = (answers: Answers) =>
  Object.keys(answers)
    .filter((name) => name === areaName || name.startsWith(`${areaName}.`))
    .sort()
    .flatMap((name) => allAnswered(answers, name));

/**
 * Reads the form of the calculator. Nothing granted before is counted, and what is left of the envelope is not looked at: the page says so.
 * @returns the facts for the rule, or what is wrong with which field
 */
export function readFacts(
  { rule, joint }: Pick<CallDocument, 'joint'> & { rule: CofinancingRule },
  answers: Answers,
  known: Known,
  t: Translate,
): { facts: CofinancingFacts } | { errors: FieldErrors } {
  const { register, rights, onDay, day } = known;
  const errors: FieldErrors = {};
  const typed = costAsks(rule).map(({ name, code }) => ({ type: code, cents: readAmount(answers, name, errors, t) }));
  const units = readUnits(rule, answers, errors, t);
  const otherFunding = readAmount(answers, otherFundingName, errors, t) ?? 0n;
  const costs = typed.flatMap(({ type, cents }) => (cents === null ? [] : [{ type, cents }]));
  const first = costAsks(rule)[0]!.name;
  if (followsCosts(rule) && costs.length === 0) errors[first] ??= t('ownshare.problem.noCosts');
  const chosen = chosenAreas(answers, known).slice(0, countsTogether({ joint }) ? mostAreas : 1);
  if (asksArea(rule) && chosen.length === 0) errors[areaName] = t('ownshare.problem.noArea');
  if (Object.keys(errors).length > 0) return { errors };
  const inhabitants = chosen.map((code) => inhabitantsOn(register, code, { onDay, day }));
  const codes = new Set(chosen.flatMap((code) => withPredecessors(register, code, day)));
  return {
    facts: {
      ...{ costs, units, otherFunding, granted: 0n, available: null, availableBeyond: null },
      inhabitants:
        inhabitants.length === 0 || inhabitants.includes(null)
          ? null
          : inhabitants.reduce((sum: bigint, one) => sum + one!, 0n),
      right: rightOf(rights, [...codes]),
    },
  };
}

/** Answers that show how it works: some costs, some units, and a municipality where the rule asks for one. */
export function exampleAnswers(rule: CofinancingRule, area: string | undefined): Record<string, string> {
  const eligible = rule.costTypes?.find(({ isEligible }) => isEligible)?.code ?? null;
  const costs = costAsks(rule).find(({ code }) => code === eligible) ?? costAsks(rule)[0]!;
  return {
    [costs.name]: '100000',
    ...Object.fromEntries(unitAsks(rule).map(({ name }) => [name, '2'])),
    ...(asksArea(rule) && area ? { [areaName]: area } : {}),
  };
}
