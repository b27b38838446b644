import type { Services } from '../../../../app.ts';
import { applicantFacts } from '../../applicants.ts';
import type { Answered } from '../../applying/answers.ts';
import {
  type Cofinancing,
  type CofinancingFacts,
  compileRule,
  factsOf,
  readCofinancing,
} from '../../cofinancing/index.ts';
import type { CofinancingRule } from '../../cofinancing/rule.ts';
import type { CallStep } from '../../document/schema.ts';
import { type Dossier, sentOf } from '../dossier.ts';
import type { DossierBalance } from '../ledger.ts';
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
 * What was granted before, as the computation of an award tells it. What was granted to others or let go of since changes nothing of what that
 * award may be in the end.
 */
export function grantedThen({ lines }: Pick<Cofinancing, 'lines'>) {
  const told = (...keys: string[]) =>
    BigInt(lines.find(({ key }) => keys.includes(key))?.values['grantedCents'] ?? '0');
  const ofRight = told('rightLeft', 'wholeRightLeft');
  // All that was granted, when the rule speaks of it; else only what counts for the right.
  const granted = told('applicantLeft') || ofRight;
  return { granted, grantedBeyond: granted - ofRight };
}

/** The rule on the real costs, on what was known at the award. The award is the ceiling, also of what lies beyond a drawing right. */
export function accountOn(
  compute: (facts: CofinancingFacts) => Cofinancing,
  facts: Omit<CofinancingFacts, 'available' | 'availableBeyond'>,
  { planned, balance }: { planned: Cofinancing | null; balance: DossierBalance },
): Pick<Accounted, 'real' | 'settlement'> {
  const real = compute({
    ...{ ...facts, ...(planned && grantedThen(planned)) },
    ...{ available: null, availableBeyond: planned?.beyond ?? null },
  });
  return { real, settlement: settle(balance, real.subsidy) };
}

/**
 * The rule of the call on the real costs, and what follows. Who applied is as they were when it was awarded: a merger since does not change
 * what a municipality of its size is given. The envelope is not looked at any more: the award is the ceiling. Null when the call has no rule or no final account was sent in.
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
  return { planned, kept, ...accountOn(compileRule(rule), { ...facts, ...applicant }, { planned, balance }) };
}
