import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { BadRequest, Forbidden, NotFound } from '../../../platform/errors.ts';
import { type Answers, answered, answersOf } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Cents } from '../../../platform/money.ts';
import { readRegister } from '../../areas/index.ts';
import { changeDraft, type Draft, findDraft, type Measure, mayPlan, partAt, revisionAt } from '../../plans/index.ts';
import { applicantFacts } from '../applicants.ts';
import type { Cofinancing } from '../cofinancing/index.ts';
import { selectOrganisation } from '../holders-store.ts';
import { type OwnPlan, ownPlans } from '../own-plans.ts';
import { funderOf } from './funder.ts';
import { computeRest } from './granted.ts';
import { type OwnShare, ownShareOf } from './own-share.ts';
import { ownSharePath } from './paths.ts';
import { answersFrom, applicationName, hasCosts, readChoice, readProject } from './plan-form.ts';
import { openPublicCall, type PublicCall } from './public-call.ts';
import { measureIn, withExpected } from './receipts.ts';
import { neededUnits } from './rule-form.ts';
import { type Paying, selectPaying } from './settlement-store.ts';
import { OwnSharePage } from './views/OwnSharePage.tsx';

/** A call, a measure of a plan of one's own, and what was typed about it. */
interface Chosen {
  draft: Draft;
  measure: Measure;
  answers: Answers;
  /** The applications to the call that the measure is linked to, the first started first. */
  paying: Paying[];
  /** Whether someone filled in the form: otherwise the answers are what the budget says. */
  isTyped: boolean;
}

export interface Computed {
  cofinancing: Cofinancing;
  ownShare: OwnShare;
  /** What the call granted before for the same costs. */
  granted: Cents;
}

/** What a call would cost us, in a measure of our own plan; and the subsidy as receipts of it that are not certain yet. */
export function registerOwnShareInPlan(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const path = ownSharePath(':call');

  app.get(path, { config: { access: signedIn } }, async function viewOwnShare(request, reply) {
    const open = await openPublicCall(db, request);
    const plans = await plansOf(request);
    const choice = readChoice(answersOf(request.query));
    if (!choice) return reply.page(<OwnSharePage {...open} plans={plans} />);
    const chosen = await choose(plans, choice, open.call, answersOf(request.query));
    const result = await compute(request, open, chosen);
    const mayEdit = mayPlan(request.viewer, 'edit', chosen.draft);
    return reply.page(<OwnSharePage {...open} {...{ plans, chosen, mayEdit, ...result }} />, result.errors ? 422 : 200);
  });

  app.post(path, { config: { access: signedIn } }, async function submitReceipts(request, reply) {
    const open = await openPublicCall(db, request);
    const plans = await plansOf(request);
    const answers = answersOf(request.body);
    const choice = readChoice(answers);
    if (!choice) throw new BadRequest();
    const chosen = await choose(plans, choice, open.call, answers);
    const { draft, measure, paying } = chosen;
    const application = paying.find(({ id, mayHope }) => mayHope && id === answered(answers, applicationName))?.id;
    if (!application && answered(answers, applicationName) !== '') throw new BadRequest();
    if (!mayPlan(request.viewer, 'edit', draft)) throw new Forbidden();
    const { computed, errors } = await compute(request, open, chosen);
    if (!computed) {
      return reply.page(<OwnSharePage {...open} {...{ plans, chosen, mayEdit: true, errors }} />, 422);
    }
    const actor = { viewer: viewerOf(request), clock };
    const revision = await changeDraft(db, actor, draft.id, ({ document }) => {
      if (!measureIn(document, measure.id)) throw new NotFound();
      const lines = computed.ownShare.receipts;
      return {
        document: withExpected(document, measure.id, {
          whose: { call: open.call.code, application },
          linked: paying,
          lines,
        }),
        act: 'receipts-expected',
        part: 'budget',
        item: measure.id,
      };
    });
    const isNew = revision !== draft.revision;
    const undo = isNew ? { undo: revisionAt(draft.id, revision, 'ongedaan') } : {};
    leaveNotice(reply, { key: isNew ? 'ownshare.notice.put' : 'ownshare.notice.same', ...undo });
    return goTo(request, reply, partAt(draft.id, 'begroting', measure.id));
  });

  /** The plans that this person works on. */
  const plansOf = (request: FastifyRequest): Promise<OwnPlan[]> =>
    ownPlans(
      db,
      viewerOf(request).memberships.map(({ organisationId }) => organisationId),
    );

  /** The measure that was chosen, of a plan of one's own; what was typed, or what its budget says. */
  async function choose(
    plans: readonly OwnPlan[],
    { planId, measureId }: { planId: string; measureId: string },
    call: PublicCall['call'],
    typed: Answers,
  ): Promise<Chosen> {
    const draft = plans.some(({ id }) => id === planId) ? await findDraft(db, planId) : undefined;
    const measure = draft && measureIn(draft.document, measureId);
    if (!draft || !measure) throw new NotFound();
    const isTyped = hasCosts(typed);
    const answers = isTyped ? typed : { ...typed, ...answersFrom(measure, call.code) };
    return { draft, measure, isTyped, answers, paying: await selectPaying(db, call.id, { planId, measureId }) };
  }

  async function compute(request: FastifyRequest, { call, number, document }: PublicCall, chosen: Chosen) {
    const { draft, answers, isTyped } = chosen;
    if (!document.rule || !hasCosts(answers)) return {};
    // Numbers of units are in no budget: they are asked before anything is said.
    if (!isTyped && neededUnits(document.rule).size > 0) return {};
    const read = readProject(document.rule, answers, translator(request.language));
    if ('errors' in read) return { errors: read.errors };
    const applicant = await applicantFacts(services, {
      callId: call.id,
      versionNumber: number,
      organisationIds: [draft.organisationId],
    });
    const { granted } = read;
    const facts = { ...read.facts, ...applicant, available: null, availableBeyond: null };
    const cofinancing = computeRest(document.rule, facts, granted);
    const { finance } = draft.document;
    const fundedBy = await callerFunds(call.organisationId);
    const money = { subsidy: cofinancing.subsidy, otherFunding: read.facts.otherFunding + granted };
    const ownShare = ownShareOf(read.costs, money, { finance, call: call.code, fundedBy });
    return { computed: { cofinancing, ownShare, granted } };
  }

  async function callerFunds(organisationId: string | null) {
    const caller = organisationId ? await selectOrganisation(db, organisationId) : undefined;
    if (!caller) return funderOf(null);
    const { areas } = await readRegister(db);
    return funderOf({ kind: caller.kind, area: caller.areaCode === null ? undefined : areas.get(caller.areaCode) });
  }
}
