import type { Cents } from '../../../../platform/money.ts';
import type { Left, Offer } from './allocation.ts';
import { offerBeyond } from './beyond.ts';

interface Standing<C> {
  /** What was granted; nothing when it was refused. */
  now: Cents;
  /** Of the envelope beyond the rights as if this application had nothing of it. */
  left: Left;
  isPartialAllowed: boolean;
  compute: (offer: Offer) => C;
}

/** What an upheld objection can give: more than now, not more than `rule`, not more than `free` added. All in cents. */
export interface Amounts<C> {
  now: Cents;
  /** What the rule gives as long as the envelopes last. */
  requested: Cents;
  rule: Cents;
  free: Cents;
  isPartialAllowed: boolean;
  /** The computation of an amount. */
  compute: (cents: Cents) => C;
}

export function amountsAnew<C extends { subsidy: Cents; beyond: Cents }>({
  now,
  left,
  isPartialAllowed,
  compute,
}: Standing<C>): Amounts<C> {
  const whole = compute({ available: null, beyond: null });
  const beyond = offerBeyond(whole.beyond, left.beyond, isPartialAllowed);
  const rule = compute({ available: null, beyond }).subsidy;
  return {
    ...{ now, requested: whole.subsidy, rule, free: left.available, isPartialAllowed },
    compute: (available) => compute({ available, beyond }),
  };
}

export type AmountProblem = 'amountLess' | 'amountRule' | 'amountWhole' | 'amountFree';

/** Why this amount cannot be given, with the amount that its words name; null when it can. Rules: docs/policy/awarding.md, 24. */
export function amountProblem<C extends { subsidy: Cents }>(
  { now, rule, free, isPartialAllowed, compute }: Amounts<C>,
  cents: Cents,
): { key: AmountProblem; cents: Cents } | null {
  if (cents <= now) return { key: 'amountLess', cents: now };
  if (cents > rule) return { key: 'amountRule', cents: rule };
  if (cents > now + free) return { key: 'amountFree', cents: now + free };
  if (cents < rule && !isPartialAllowed) return { key: 'amountWhole', cents: rule };
  const { subsidy } = compute(cents);
  return subsidy === cents ? null : { key: 'amountRule', cents: subsidy };
}

/** Whether an amount is all that is asked, or the right itself, as in `allocate`; else it is a part. */
export const outcomeAnew = <C extends { beyond: Cents }>(
  { requested, rule, compute }: Amounts<C>,
  cents: Cents,
): 'granted' | 'partly' => (cents < rule || (rule < requested && compute(cents).beyond > 0n) ? 'partly' : 'granted');
