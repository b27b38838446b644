import { type Cents, toCents } from '../../../platform/money.ts';
import type { DecisionDocument, DecisionRow } from './decision-document.ts';

/** What everyone may know of a decision: what was granted to whom, and how many were refused. */
export interface PublicDecision {
  granted: Pick<DecisionRow, 'title' | 'lead' | 'partners' | 'outcome' | 'amount'>[];
  refused: number;
  total: Cents;
}

export function publicDecision({ rows }: Pick<DecisionDocument, 'rows'>): PublicDecision {
  const granted = rows.filter(({ outcome }) => outcome !== 'refused');
  return {
    granted: granted.map(({ title, lead, partners, outcome, amount }) => ({ title, lead, partners, outcome, amount })),
    refused: rows.length - granted.length,
    total: granted.reduce((sum, { amount }) => sum + toCents(amount), 0n),
  };
}
