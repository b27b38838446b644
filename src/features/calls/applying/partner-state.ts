import type { Database } from '../../../platform/database/index.ts';
import { type PartnerAnswer, selectPartnerAnswers } from './partner-store.ts';

/** Where a partner stands: asked, yes or no to what the application says now, or yes to what it said before a change. */
export type PartnerState = 'asked' | 'confirmed' | 'refused' | 'lapsed';

/** The last answer of each partner, by the organisation that was invited. */
export async function latestAnswers(db: Database, applicationId: string): Promise<Map<string, PartnerAnswer>> {
  const answers = await selectPartnerAnswers(db, applicationId);
  return new Map(answers.map((answer) => [answer.organisationId, answer]));
}

export function partnerState(
  answer: Pick<PartnerAnswer, 'answer' | 'digest'> | undefined,
  digest: string,
): PartnerState {
  if (!answer) return 'asked';
  if (answer.answer === 'refused') return 'refused';
  return answer.digest === digest ? 'confirmed' : 'lapsed';
}
