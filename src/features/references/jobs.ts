import type { Services } from '../../app.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { tellTurns } from './turning.ts';
import type { PlansUsing } from './uses.ts';
import { lookAt } from './visiting/look.ts';
import { type Round, visitReferences } from './visiting/visits.ts';

/**
 * `visit-references` looks each night at the addresses, where the installation says so; `references-turned` tells of what ended,
 * changed or must be checked.
 */
export const referenceJobs = (
  services: Services,
  { plansUsing, round = roundOf(services) }: { plansUsing: PlansUsing; round?: Round },
): Jobs => ({
  'visit-references': async () => {
    if (!services.config.visitReferences) return;
    await visitReferences(services, round);
    // Both run at the same hour; what was seen just now is told today.
    await tellTurns(services.db, { clock: services.clock, plansUsing });
  },
  'references-turned': async () => void (await tellTurns(services.db, { clock: services.clock, plansUsing })),
});

const roundOf = ({ config }: Services): Round => ({
  look: (address) => lookAt(address, { userAgent: `LokaleRelance (+${config.baseAddress}/verwijzingen)` }),
});
