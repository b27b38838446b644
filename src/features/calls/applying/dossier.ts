import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import type { Cents } from '../../../platform/money.ts';
import { applicantFacts } from '../applicants.ts';
import { type Cofinancing, computeCofinancing, factsOf } from '../cofinancing/index.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import { heldBy, type Organisation } from '../holders.ts';
import { applicationStep, type StepState, stepState } from '../moments.ts';
import { type Call, selectCallById, selectNewestVersion } from '../store.ts';
import type { HeldApplication } from './access.ts';
import { type Answered, answersTo } from './answers.ts';
import { contentDigest, readContent, versionOf } from './content.ts';
import { type ApplicationFile, selectFiles } from './file-store.ts';
import { soundAnswers } from './form/problems.ts';
import { costsAsked } from './measure-costs.ts';
import { linkedMeasures } from './measures.ts';
import { latestAnswers, type PartnerState, partnerState } from './partner-state.ts';
import type { PartnerAnswer } from './partner-store.ts';
import { reopened, returnOf } from './reopening.ts';
import { type Returned, selectReturned } from './reopening-store.ts';
import { type Submission, selectSubmissions, selectWithdrawal } from './store.ts';
import { type Award, isAwarded, selectAward } from './submission-store.ts';

type Needs = Pick<Services, 'db' | 'clock'>;

export interface Partner {
  /** As it was invited; who acts for it now is `organisation`. */
  id: string;
  organisation: Organisation;
  state: PartnerState;
  answer: PartnerAnswer | undefined;
}

/** Where a step stands for this application: `later` until the award opens it. */
export interface Task {
  /** With its new term when it was sent back. */
  step: CallStep;
  state: StepState | 'submitted' | 'later';
  /** What was sent in last. */
  submission: Submission | undefined;
  /** What was sent in of it, oldest first. */
  turns: Submission[];
  /** What is missing of what was sent in last: the step is open again. */
  returned: Returned | undefined;
  isStarted: boolean;
}

/** An application with all that its pages tell of it. */
export interface Dossier {
  held: HeldApplication;
  call: Call;
  document: CallDocument;
  /** When the version that it stands on was published. */
  publishedAt: Date;
  /** The step by which one applies. */
  step: CallStep | undefined;
  /** A newer version of the call than the one it stands on, as long as it may still move. */
  newer: number | null;
  tasks: Task[];
  partners: Partner[];
  files: ApplicationFile[];
  measures: Awaited<ReturnType<typeof linkedMeasures>>;
  award: Award | undefined;
  withdrawal: { at: Date; reason: string } | undefined;
  /** In short, what the application says now. */
  digest: string;
}

export async function readDossier({ db, clock }: Needs, held: HeldApplication): Promise<Dossier> {
  const { application } = held;
  const call = await selectCallById(db, application.callId);
  const version = await versionOf(db, application);
  const newest = await selectNewestVersion(db, application.callId);
  const { document } = version;
  const step = applicationStep(document);
  // First: what changes while the rest is read must be asked to be read again, and never be confirmed unread.
  const digest = contentDigest(await readContent(db, application, step?.id ?? ''));
  const submissions = await selectSubmissions(db, application.id);
  const returned = await selectReturned(db, [application]);
  const award = await selectAward(db, application.id);
  const files = await selectFiles(db, application.id);
  const answers = await latestAnswers(db, application.id);
  const isSent = submissions.some(({ stepId }) => stepId === step?.id);
  return {
    held,
    call: call!,
    document,
    publishedAt: version.publishedAt,
    step,
    newer: !isSent && newest && newest.number > version.number ? newest.number : null,
    tasks: document.steps.map((one) =>
      taskOf(one, { held, step, submissions, returned, award, files, now: clock.now() }),
    ),
    partners: [...held.partners].map(([id, organisation]) => {
      const answer = answers.get(id);
      return { id, organisation, answer, state: isSent ? 'confirmed' : partnerState(answer, digest) };
    }),
    files,
    measures: await linkedMeasures(db, application.id),
    award,
    withdrawal: await selectWithdrawal(db, application.id),
    digest,
  };
}

interface TaskFacts extends Pick<Dossier, 'held' | 'step' | 'award' | 'files'> {
  submissions: readonly Submission[];
  returned: readonly Returned[];
  now: Date;
}

function taskOf(asked: CallStep, { held, step: first, submissions, award, files, now, ...rest }: TaskFacts): Task {
  const turns = submissions.filter(({ stepId }) => stepId === asked.id);
  const submission = turns.at(-1);
  const returned = submission && returnOf(asked, rest.returned);
  const step = returned ? reopened(asked, returned) : asked;
  const isOpen = returned || asked === first || isAwarded(award);
  const answers = answersTo(held.application.answers, step.id);
  return {
    ...{ step, submission, turns, returned },
    state: submission && !returned ? 'submitted' : isOpen ? stepState(step, now) : 'later',
    isStarted: Object.keys(answers).length > 0 || files.some((file) => file.step === step.id),
  };
}

/** What a step says: as it was sent in, else as the draft has it. */
export const answersOfTask = ({ held }: Dossier, { step, submission, returned }: Task): Answered =>
  submission && !returned ? submission.document.answers : answersTo(held.application.answers, step.id);

/** What the application says so far that the project costs; null when it is not asked. */
export function costsSoFar(dossier: Dossier): Cents | null {
  const task = dossier.tasks.find(({ step }) => step.id === dossier.step?.id);
  return task ? costsAsked(task.step, soundAnswers(task.step.fields, answersOfTask(dossier, task))) : null;
}

/** What the rule of the call gives on what the application says so far; null when the call has no rule. */
export async function moneySoFar({ db, clock }: Needs, dossier: Dossier): Promise<Cofinancing | null> {
  const { document, step, held, tasks } = dossier;
  const task = tasks.find((one) => one.step === step);
  if (!document.rule || !step || !task) return null;
  const { id, callId, versionNumber, leadOrganisationId } = held.application;
  const organisationIds = [leadOrganisationId, ...held.partners.keys()];
  const facts = await applicantFacts({ db, clock }, { callId, versionNumber, organisationIds, excluding: id });
  const answers = soundAnswers(step.fields, answersOfTask(dossier, task));
  return computeCofinancing(document.rule, {
    ...facts,
    ...factsOf(document.rule, step, answers),
    available: null,
    availableBeyond: null,
  });
}

/** The lead as it is now with those it acts for: their applications count together, and their plans may be linked. */
export const heldIdsOf = ({ db, clock }: Needs, { lead }: Pick<HeldApplication, 'lead'>): Promise<string[]> =>
  heldBy(db, [lead.id], today(clock));
