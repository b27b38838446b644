import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { type Cents, toCents } from '../../../platform/money.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { applicantFactsOfAll } from '../applicants.ts';
import { selectMoved } from '../applicants-store.ts';
import type { SubmittedDocument } from '../applying/answers.ts';
import { selectApplicationsTo } from '../applying/store.ts';
import { compileRule, factsOf } from '../cofinancing/index.ts';
import type { CallDocument } from '../document/schema.ts';
import { hasInterest } from '../interest.ts';
import { applicationStep, stepState } from '../moments.ts';
import { callBalance } from '../paying/posting.ts';
import { selectNewestVersion, selectVersions, type Version } from '../store.ts';
import { selectAwards } from './decision-store.ts';
import { type Dossier, readDossiers } from './dossiers.ts';
import { type Choices, type Computation, decidable, type Proposal, propose } from './proposal.ts';
import type { Left } from './rules/allocation.ts';
import { leftBeyond } from './rules/beyond.ts';
import { owesScores } from './sight.ts';

interface Reading {
  db: Database;
  clock: Clock;
}

/** Of an application whose version of the call has no rule. */
export const givesNothing: Computation = {
  inhabitants: null,
  compute: () => ({ eligibleCost: 0n, subsidy: 0n, beyond: 0n, ownShare: 0n, advance: 0n, balance: 0n, lines: [] }),
};

/** What must be known of an application that was sent in to compute what the rule gives. */
type Computable = Pick<Dossier, 'id' | 'document' | 'versionNumber' | 'organisationIds'> & {
  submission: { document: Pick<SubmittedDocument, 'answers'> };
};

/** What the rule gives dossiers on what was sent in, by their id; not in it is whose version of the call has no rule. */
export async function computationsOf(
  reading: Reading,
  callId: string,
  dossiers: readonly Computable[],
): Promise<Map<string, Computation>> {
  const found = new Map<string, Computation>();
  for (const versionNumber of new Set(dossiers.map((one) => one.versionNumber))) {
    const all = dossiers.filter((one) => one.versionNumber === versionNumber);
    const { document } = all[0]!;
    const step = applicationStep(document);
    if (!document.rule || !step) continue;
    const compute = compileRule(document.rule);
    const applying = all.map(({ organisationIds, id }) => ({ organisationIds, excluding: id }));
    const facts = await applicantFactsOfAll(reading, { callId, versionNumber }, applying);
    for (const [index, { id, submission }] of all.entries()) {
      const known = facts[index]!;
      const stated = factsOf(document.rule, step, submission.document.answers);
      found.set(id, {
        inhabitants: known.inhabitants,
        compute: ({ available, beyond }, alsoGranted, alsoBeyond = 0n) =>
          compute({
            ...{ ...stated, ...known, available, availableBeyond: beyond },
            granted: known.granted + alsoGranted,
            grantedBeyond: (known.grantedBeyond ?? 0n) + alsoBeyond,
          }),
      });
    }
  }
  return found;
}

/** The same of one dossier; null when its version of the call has no rule. */
export const computationOf = async (reading: Reading, callId: string, dossier: Dossier): Promise<Computation | null> =>
  (await computationsOf(reading, callId, [dossier])).get(dossier.id) ?? null;

/** What is free in the envelope of a call, and in the one beyond the rights; of the latter as if `except` had nothing. */
export async function leftOf(db: Database, callId: string, document: CallDocument, except?: string): Promise<Left> {
  const { free } = await callBalance(db, callId);
  const ceiling = document.rule?.ceilings?.find(({ kind }) => kind === 'right');
  const envelope = ceiling?.kind === 'right' ? ceiling.beyond?.envelope : undefined;
  if (envelope === undefined) return { available: free, beyond: null };
  const awards = await selectAwards(db, callId);
  const moved = await selectMoved(db, callId);
  const reusedOf = (applicationId: string): Cents => moved.get(applicationId)?.reused ?? 0n;
  const others = awards.filter(({ applicationId }) => applicationId !== except);
  const left = leftBeyond(
    toCents(envelope),
    others.map(({ applicationId, calculation }) => ({
      beyond: beyondOf(calculation),
      reused: reusedOf(applicationId),
    })),
  );
  // What was made free of its own grant takes nothing of it any more, whatever it is granted anew.
  return { available: free, beyond: except === undefined ? left : left + reusedOf(except) };
}

const beyondOf = (calculation: { beyond: string } | null): Cents => (calculation ? toCents(calculation.beyond) : 0n);

/** Why no decision can be taken yet: keys of words under `assessing.guard`. */
export type Guard =
  | 'selection'
  | 'open'
  | 'waiting'
  | 'none'
  | 'envelope'
  | 'rule'
  | 'unsettled'
  | 'own'
  | 'interest'
  | 'note';

export interface Deciding {
  version: Version;
  dossiers: Dossier[];
  /** Not decided yet, and not in the proposal: what each waits for is its standing. */
  outside: Dossier[];
  /** In the proposal, and who decides has an interest in them: someone else must decide. */
  interests: Dossier[];
  /** Whether the proposal tells scores that who decides may not see, or not yet. */
  isHidden: boolean;
  proposal: Proposal;
  guards: Guard[];
}

/** The decision as the rules would have it today, and what stands in its way; null when nothing of the call is public. */
export async function readDeciding(
  reading: Reading,
  callId: string,
  { choices, note, viewer }: { choices: Choices; note: string; viewer: Viewer },
): Promise<Deciding | null> {
  const version = await selectNewestVersion(reading.db, callId);
  if (!version) return null;
  const { document } = version;
  const dossiers = await readDossiers(reading, callId);
  const left = await leftOf(reading.db, callId, document);
  const [inside, outside] = decidable(dossiers, document, left);
  const known = await computationsOf(reading, callId, inside);
  const computations = new Map(inside.map(({ id }) => [id, known.get(id) ?? givesNothing]));
  const proposal = propose({ inside, computations, document, left, choices });
  const drafts = (await selectApplicationsTo(reading.db, callId)).filter(
    ({ id, withdrawnAt }) => withdrawnAt === null && !dossiers.some((dossier) => dossier.id === id),
  );
  const versions = (await selectVersions(reading.db, callId)).filter(({ number }) =>
    drafts.some(({ versionNumber }) => versionNumber === number),
  );
  const appliedTo = [document, ...versions.map((one) => one.document)];
  const interests = inside.filter((one) => hasInterest(viewer, one));
  const { personId } = viewer;
  const isHidden = [...interests, ...inside.filter((one) => owesScores(one, personId))].some(
    ({ points }) => points !== null,
  );
  const now = reading.clock.now();
  const guards = guardsOf({ document, appliedTo, inside, outside, interests, proposal, note, personId, now });
  return { version, dossiers, outside, interests, isHidden, proposal, guards };
}

interface Guarded {
  document: CallDocument;
  /** With the versions that keep a draft, which may still be sent in. */
  appliedTo: readonly CallDocument[];
  inside: readonly Dossier[];
  outside: readonly Dossier[];
  interests: readonly Dossier[];
  proposal: Proposal;
  note: string;
  personId: string | null;
  now: Date;
}

function guardsOf(guarded: Guarded): Guard[] {
  const { document, appliedTo, inside, outside, interests, proposal, note, personId, now } = guarded;
  const { rows, method } = proposal;
  const steps = appliedTo.map(applicationStep);
  const isOpen = steps.some((step) => step?.closes !== undefined && stepState(step, now) !== 'closed');
  const found: [Guard, boolean][] = [
    ['selection', document.selection === undefined],
    ['open', method === 'ranking' && isOpen],
    ['waiting', rows.length === 0 && outside.length > 0],
    ['none', rows.length === 0 && outside.length === 0],
    ['envelope', document.envelope === undefined],
    ['rule', inside.some((one) => one.document.rule === undefined)],
    ['unsettled', rows.some(({ outcome }) => outcome === 'unsettled')],
    ['note', rows.some(({ settledBy }) => settledBy === 'chosen') && note === ''],
    ['own', inside.some((one) => owesScores(one, personId))],
    ['interest', interests.length > 0],
  ];
  return found.flatMap(([guard, isSo]) => (isSo ? guard : []));
}
