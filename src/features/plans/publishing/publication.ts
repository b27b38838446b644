import { isDeepStrictEqual } from 'node:util';
import { today } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import type { Language } from '../../../platform/i18n.ts';
import { record } from '../../../platform/journal.ts';
import { tellOrigins } from '../borrowing/telling.ts';
import { findFindings } from '../builder/findings.ts';
import { type PlanDocument, planDocument } from '../document/schema.ts';
import { type Actor, lockedDraft } from '../drafts.ts';
import { factsFor } from '../known-facts.ts';
import { searchTextOf } from '../public/contents.ts';
import { findPublication } from '../public/store.ts';
import { announcePublication, announceWithdrawal } from './announcing.ts';
import { insertPublication, insertWithdrawal, newestStanding } from './store.ts';

interface GivenDecision {
  date: string;
  body: string;
  reference?: string | undefined;
}

/**
 * Freezes the draft as the plan's next publication, with the decision it rests on. Gives its number. The same plan with the same
 * decision is the publication that is there: who presses twice publishes once.
 * The caller has checked that this viewer may publish this plan.
 * @throws Invalid when a check of severity error fails today, with a problem for each finding; nothing is written then
 */
export async function publishPlan(
  db: Database,
  { viewer, clock, language }: Actor & { language: Language },
  planId: string,
  decision: GivenDecision,
): Promise<number> {
  return db.transaction(async (tx) => {
    const draft = await lockedDraft(tx, planId);
    const document = withDecision(draft.document, decision);
    const findings = findFindings(document, today(clock), language, await factsFor(tx, document));
    const errors = findings.filter((finding) => finding.severity === 'error');
    if (errors.length > 0) {
      throw new Invalid(errors.map(({ check, item, message }) => ({ path: item || check, message })));
    }
    const standing = await newestStanding(tx, planId);
    if (standing && isDeepStrictEqual(standing.document, document)) return standing.number;
    const { id, number } = await insertPublication(tx, {
      planId,
      document,
      areaCode: document.area,
      title: document.title,
      searchText: searchTextOf(document),
      pillars: [...new Set(document.goals.map((goal) => goal.pillar))],
      publishedAt: clock.now(),
      publishedBy: viewer.personId,
      decisionDate: decision.date,
      decisionBody: decision.body,
      decisionReference: decision.reference || null,
    });
    await record(tx, {
      act: 'plan.published',
      subject: { type: 'plan', id: planId },
      viewer,
      organisationId: draft.organisationId,
      details: { publication: id, number, revision: draft.revision },
    });
    await announcePublication(tx, { planId, slug: draft.slug, number, document, at: clock.now() });
    await tellOrigins(tx, draft, document, clock.now());
    return number;
  });
}

/** The document as it is frozen: the same, with the decision in its place among the keys. */
function withDecision(document: PlanDocument, { date, body, reference }: GivenDecision): PlanDocument {
  return planDocument.parse({ ...document, decision: { date, body, ...(reference && { reference }) } });
}

/**
 * Ends a publication; its address tells the reason from now on.
 * @throws NotFound when the plan has no such publication, Conflict when it was withdrawn before
 */
export async function withdrawPublication(
  db: Database,
  { viewer, clock }: Actor,
  planId: string,
  { number, reason }: { number: number; reason: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const draft = await lockedDraft(tx, planId);
    const { slug, organisationId } = draft;
    const published = await findPublication(tx, slug, number);
    if (!published) throw new NotFound();
    const at = clock.now();
    const isNew = await insertWithdrawal(tx, { publicationId: published.id, at, personId: viewer.personId, reason });
    if (!isNew) throw new Conflict();
    await record(tx, {
      act: 'publication.withdrawn',
      subject: { type: 'plan', id: planId },
      viewer,
      organisationId,
      details: { publication: published.id, number, reason },
    });
    await announceWithdrawal(tx, { planId, slug, number, document: published.document, at });
    await tellOrigins(tx, draft, (await newestStanding(tx, planId))?.document, at);
  });
}
