import type { Services } from '../../../../app.ts';
import { toCents } from '../../../../platform/money.ts';
import { applicantFacts } from '../../applicants.ts';
import type { Answered } from '../../applying/answers.ts';
import { type Cofinancing, computeCofinancing, factsOf, readCofinancing } from '../../cofinancing/index.ts';
import type { CofinancingRule } from '../../cofinancing/rule.ts';
import type { CallStep } from '../../document/schema.ts';
import { type Dossier, sentOf } from '../dossier.ts';
import { type Settlement, settle } from '../settlement.ts';

/** What a final account may not ask anew; then what the application said still counts. */
export type Kept = 'costs' | 'units' | 'otherFunding';

interface Said {
  step: Pick<CallStep, 'fields'>;
  answers: Answered;
}

/** Facts of the final account; for what it does not ask, those of the application. */
export function realFacts(rule: CofinancingRule, applied: Said, real: Said) {
  const [planned, told] = [factsOf(rule, applied.step, applied.answers), factsOf(rule, real.step, real.answers)];
  const asks = (kind: string) => real.step.fields.some((field) => field.kind === kind);
  const keptUnits = Object.keys(planned.units).filter((unit) => told.units[unit] === undefined);
  const kept: Kept[] = [
    ...(asks('costs') || planned.costs.length === 0 ? [] : ['costs' as const]),
    ...(keptUnits.length === 0 ? [] : ['units' as const]),
    ...(asks('funding') || planned.otherFunding === 0n ? [] : ['otherFunding' as const]),
  ];
  return {
    facts: {
      costs: asks('costs') ? told.costs : planned.costs,
      units: { ...planned.units, ...told.units },
      otherFunding: asks('funding') ? told.otherFunding : planned.otherFunding,
    },
    kept,
  };
}

export interface Accounted {
  /** As it was awarded; null when the award kept no computation. */
  planned: Cofinancing | null;
  /** The same rule on the accepted costs. */
  real: Cofinancing;
  kept: Kept[];
  settlement: Settlement;
}

/**
 * The rule of the call on the real costs, and what follows. Who applied is as they were when it was awarded: a merger since does not change
 * what a municipality of its size is given. The envelope is not looked at any more: the award is the ceiling, also of what lies beyond a
 * drawing right. Null when the call has no rule or no final account was sent in.
 */
export async function computeAccount(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  dossier: Dossier,
  accepted: Answered,
): Promise<Accounted | null> {
  const { application, document, award, balance, partners } = dossier;
  const [applied, sent] = [sentOf(dossier, 'application'), sentOf(dossier, 'final-account')];
  const { rule } = document;
  if (!rule || !applied || !sent) return null;
  const { facts, kept } = realFacts(
    rule,
    { step: applied.step, answers: applied.submission.document.answers },
    { step: sent.step, answers: accepted },
  );
  const applicant = await applicantFacts(
    { db, clock: award ? { now: () => award.decidedAt } : clock },
    {
      callId: application.callId,
      versionNumber: application.versionNumber,
      organisationIds: [application.leadOrganisationId, ...partners.keys()],
      excluding: application.id,
    },
  );
  const planned = award?.calculation ? readCofinancing(award.calculation) : null;
  const real = computeCofinancing(rule, {
    ...facts,
    ...applicant,
    available: null,
    availableBeyond: award?.calculation ? toCents(award.calculation.beyond) : null,
  });
  return { planned, real, kept, settlement: settle(balance, real.subsidy) };
}
