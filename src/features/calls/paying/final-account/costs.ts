import { type Answers, answered } from '../../../../platform/forms.ts';
import { fromCents, toCents } from '../../../../platform/money.ts';
import { readMoney } from '../../../../ui/forms/typed.ts';
import { type Answered, answerTo, type CostRow } from '../../applying/answers.ts';
import type { CallStep } from '../../document/schema.ts';

/** A cost that was stated, with the name of the field in which less can be accepted. */
export interface StatedCost {
  name: string;
  fieldId: string;
  row: CostRow;
}

/** The costs of a final account, row by row. */
export const statedCosts = ({ fields }: Pick<CallStep, 'fields'>, answers: Answered): StatedCost[] =>
  fields
    .filter(({ kind }) => kind === 'costs')
    .flatMap(({ id }) => {
      const rows = answerTo(answers, id);
      if (!Array.isArray(rows)) return [];
      return (rows as CostRow[]).map((row, index) => ({ name: `accepted.${id}.${index}`, fieldId: id, row }));
    });

interface Accepted {
  answers: Answered;
  /** Whether less is accepted than was stated. */
  isCut: boolean;
  /** By name of the field: key of what is wrong with it, under `paying.problem`. */
  problems: Record<string, 'amount' | 'overStated'>;
}

/** The answers with the costs that are accepted: each as it was stated unless a lower amount was typed, never more. */
export function acceptCosts(step: Pick<CallStep, 'fields'>, answers: Answered, typed: Answers): Accepted {
  const problems: Accepted['problems'] = {};
  const costs: Record<string, CostRow[]> = {};
  let isCut = false;
  for (const { name, fieldId, row } of statedCosts(step, answers)) {
    const text = answered(typed, name).trim();
    const read = text === '' ? row.amount : readMoney(text);
    if (read === null || read.startsWith('-')) problems[name] = 'amount';
    else if (toCents(read) > toCents(row.amount)) problems[name] = 'overStated';
    const amount = problems[name] ? row.amount : fromCents(toCents(read!));
    isCut ||= amount !== row.amount;
    costs[fieldId] = [...(costs[fieldId] ?? []), { ...row, amount }];
  }
  return { answers: { ...answers, ...costs }, isCut, problems };
}
