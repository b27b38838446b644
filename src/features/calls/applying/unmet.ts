import { today } from '../../../platform/clock.ts';
import type { Register } from '../../areas/index.ts';
import type { Organisation } from '../holders.ts';
import { describeApplicant } from '../own-share/applicant.ts';
import { eligibility } from '../own-share/eligibility.ts';
import type { Version } from '../store.ts';

/** What a call asks of who applies: by a version of it, and whether it is an invented one. */
export interface Asking {
  version: Pick<Version, 'document' | 'publishedAt'>;
  isExample: boolean;
}

/** What of a call an organisation does not meet on a day (`YYYY-MM-DD`): keys under `applying.unmet`. docs/policy/awarding.md, 1a. */
export function unmetBy(
  register: Register,
  organisation: Organisation,
  { version: { document, publishedAt }, isExample }: Asking,
  day: string,
): string[] {
  const applicant = describeApplicant(register, organisation, { onDay: today({ now: () => publishedAt }), day });
  const { findings } = eligibility({ applicants: document.applicants }, applicant, {});
  return [
    // An invented municipality asks no real money.
    ...(organisation.isExample && !isExample ? ['example'] : []),
    ...findings.flatMap(({ key, state }) => (state === 'failed' ? [key] : [])),
  ];
}

/** The same of all who apply together, each by itself. */
export const unmetByAll = (
  register: Register,
  organisations: readonly Organisation[],
  asking: Asking,
  day: string,
): { organisation: string; what: string }[] =>
  organisations.flatMap((one) => unmetBy(register, one, asking, day).map((what) => ({ organisation: one.name, what })));
