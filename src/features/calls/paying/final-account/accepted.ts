import { type Answers, answered } from '../../../../platform/forms.ts';
import { fromCents, toCents } from '../../../../platform/money.ts';
import { readMoney } from '../../../../ui/forms/typed.ts';
import { type Answered, answerTo, type CostRow } from '../../applying/answers.ts';
import { readNumber } from '../../applying/form/typed.ts';
import type { CallStep } from '../../document/schema.ts';

/** A cost in cents, or a number of units, that was stated: of which less can be accepted in the field of this name. */
export interface Stated {
  name: string;
  label: string;
  most: bigint;
  kind: keyof typeof kinds;
  /** The answers with less of it. */
  cut: (answers: Answered, accepted: bigint) => Answered;
}

const kinds = {
  costs: {
    read(typed: string): bigint | null {
      const read = readMoney(typed);
      return read === null || read.startsWith('-') ? null : toCents(read);
    },
    show: fromCents,
    problems: { unread: 'amount', over: 'overStated' },
  },
  units: {
    read(typed: string): bigint | null {
      const read = readNumber(typed);
      return read === null || read.includes('.') ? null : BigInt(read);
    },
    show: String,
    problems: { unread: 'count', over: 'overCount' },
  },
} as const;

export const showStated = ({ kind, most }: Stated): string => kinds[kind].show(most);

const rowsOf = (answers: Answered, id: string): CostRow[] => {
  const rows = answerTo(answers, id);
  return Array.isArray(rows) ? (rows as CostRow[]) : [];
};

/** The costs of a final account, row by row. */
export const statedCosts = ({ fields }: Pick<CallStep, 'fields'>, answers: Answered): Stated[] =>
  fields
    .filter(({ kind }) => kind === 'costs')
    .flatMap(({ id }) =>
      rowsOf(answers, id).map(
        ({ description, amount }, index): Stated => ({
          ...{ name: `accepted.${id}.${index}`, label: description, most: toCents(amount), kind: 'costs' },
          cut: (before, accepted) => ({
            ...before,
            [id]: rowsOf(before, id).map((row, at) => (at === index ? { ...row, amount: fromCents(accepted) } : row)),
          }),
        }),
      ),
    );

/** The numbers of a final account that the rule counts. Whole: what is begun does not count. */
export const statedUnits = ({ fields }: Pick<CallStep, 'fields'>, answers: Answered): Stated[] =>
  fields.flatMap(({ id, kind, unit, label }): Stated[] => {
    const answer = answerTo(answers, id);
    if (kind !== 'number' || !unit || typeof answer !== 'string' || !/^\d/.test(answer)) return [];
    return [
      {
        ...{ name: `accepted.${id}`, label, most: BigInt(answer.split('.')[0]!), kind: 'units' },
        cut: (before, accepted) => ({ ...before, [id]: String(accepted) }),
      },
    ];
  });

interface Accepted {
  answers: Answered;
  /** Whether less is accepted than was stated. */
  isCut: boolean;
  /** By name of the field: key of what is wrong with it, under `paying.problem`. */
  problems: Record<string, string>;
}

/** The answers with what is accepted of them: each cost and number as it was stated unless less was typed, never more. */
export function accept(step: Pick<CallStep, 'fields'>, stated: Answered, typed: Answers): Accepted {
  const problems: Accepted['problems'] = {};
  let answers = stated;
  for (const { name, most, kind, cut } of [...statedCosts(step, stated), ...statedUnits(step, stated)]) {
    const { read, problems: wrong } = kinds[kind];
    const text = answered(typed, name).trim();
    const accepted = text === '' ? most : read(text);
    if (accepted === null) problems[name] = wrong.unread;
    else if (accepted > most) problems[name] = wrong.over;
    else if (accepted < most) answers = cut(answers, accepted);
  }
  return { answers, isCut: answers !== stated, problems };
}
