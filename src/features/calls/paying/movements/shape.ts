import { z } from 'zod';
import { formText } from '../../../../platform/forms.ts';
import { toCents } from '../../../../platform/money.ts';
import { readDate, readMoney, showDate } from '../../../../ui/forms/typed.ts';
import { readIban } from '../../applying/form/typed.ts';
import { asked, type Filled, type Movement, type MovementField, purposes } from './kinds.ts';

const problem = (context: z.RefinementCtx, key: string, values: Record<string, string> = {}) => {
  context.addIssue({ code: 'custom', params: { key: `paying.problem.${key}`, ...values } });
  return z.NEVER;
};

const amountUpTo = (most: bigint, money: Within['money']) =>
  formText.default('').transform((typed, context) => {
    const read = readMoney(typed);
    if (read === null) return problem(context, 'amount');
    const cents = toCents(read);
    if (cents <= 0n) return problem(context, 'nothing');
    return cents > most ? problem(context, 'tooMuch', { most: money(most) }) : cents;
  });

const ibanShape = formText.default('').transform((typed, context) => readIban(typed) ?? problem(context, 'iban'));

/** A day that has come, from the day on which the money was promised. */
const dayIn = (promised: string, today: string) =>
  formText.default('').transform((typed, context) => {
    const read = readDate(typed);
    if (read === null) return problem(context, 'day');
    if (read < promised) return problem(context, 'beforeDecision', { day: showDate(promised) });
    return read > today ? problem(context, 'ahead') : read;
  });

export const filledText = (most: number) =>
  formText
    .pipe(z.string().max(most))
    .default('')
    .transform((typed, context) => (typed === '' ? problem(context, 'blank') : typed));

interface Within {
  most: bigint;
  /** The day of the first decision that promised money. */
  promised: string;
  today: string;
  /** An amount as who reads it writes it. */
  money: (cents: bigint) => string;
}

/** The form of a movement; what it does not ask is as it mostly is: today, and nothing. */
export function movementShape(movement: Movement, { most, money, promised, today }: Within) {
  const asks = (field: MovementField) => asked[movement].includes(field);
  return z
    .object({
      amount: amountUpTo(most, money),
      purpose: asks('purpose') ? z.enum(purposes) : z.string().optional(),
      day: asks('day') ? dayIn(promised, today) : z.string().optional(),
      account: asks('account') ? ibanShape : z.string().optional(),
      reference: formText.pipe(z.string().max(140)).default(''),
      note: asks('note') ? filledText(2000) : z.string().optional(),
    })
    .transform(
      ({ amount, reference, ...rest }): Filled => ({
        cents: amount,
        day: asks('day') ? (rest.day ?? today) : today,
        purpose: asks('purpose') ? (rest.purpose ?? '') : '',
        account: asks('account') ? (rest.account ?? '') : '',
        reference: asks('reference') ? reference : '',
        note: asks('note') ? (rest.note ?? '') : '',
      }),
    );
}

/** What a confirmation carries: a fresh id, so that two presses are one, and the newest entry that the reader had seen. */
export const sureShape = z.object({ sure: z.literal('yes'), id: z.uuid(), seen: z.coerce.number().int().min(0) });
