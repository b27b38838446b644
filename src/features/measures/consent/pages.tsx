import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { answered, answersOf } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { planAccess, planAt, planOf } from '../../plans/index.ts';
import { actorOf } from '../cards/editing/pages.tsx';
import { giveConsent, withdrawConsent } from './consent.ts';
import { findConsent, findPlanCards } from './consent-store.ts';
import { ConsentPage } from './views/ConsentPage.tsx';

export const consentAt = (planId: string): string => `${planAt(planId)}/bibliotheek`;

/** Where a publisher says whether the measures of a plan may stand in the library. */
export function registerConsent(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: planAccess(db, 'publish') };

  app.get(consentAt(':plan'), { config }, async function viewConsent(request, reply) {
    const draft = planOf(request);
    const [consent, all] = [await findConsent(db, draft.id), await findPlanCards(db, draft.id)];
    return reply.page(<ConsentPage {...{ draft, consent }} cards={all.filter((card) => card.removedAt === null)} />);
  });

  app.post(consentAt(':plan'), { config }, async function submitConsent(request, reply) {
    const draft = planOf(request);
    const shared = answered(answersOf(request.body), 'share') === 'yes';
    if (shared) await giveConsent(db, actorOf(request, services), draft);
    else await withdrawConsent(db, actorOf(request, services), draft);
    leaveNotice(reply, { key: shared ? 'measures.consent.given' : 'measures.consent.taken' });
    return goTo(request, reply, consentAt(draft.id));
  });
}
