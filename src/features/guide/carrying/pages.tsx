import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { AppError, NotFound } from '../../../platform/errors.ts';
import { type Answers, allAnswered, answered, answersOf } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { type Actor, findDraft, partAt, planAccess, planAt, planOf, revisionAt } from '../../plans/index.ts';
import { isCluster } from '../../themes/index.ts';
import { type Edition, sectionsOf } from '../store.ts';
import { carryPlan, standOn, takeExample, useSections } from './acts.ts';
import { carryAt, guideAt } from './addresses.ts';
import { names } from './choosing.ts';
import { suggestedSections } from './rules/suggesting.ts';
import { crossingTo, newerEditions, type Standing, standingOf } from './standing.ts';
import { usesOf } from './use-store.ts';
import { CarryPage } from './views/CarryPage.tsx';
import { GuidePage } from './views/GuidePage.tsx';

/** Where a plan meets its guide: the edition it stands on, what it uses of it, and carrying it over to a newer one. */
export function registerCarrying(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: planAccess(db, 'edit') };
  const at = guideAt(':plan');
  const actorOf = (request: FastifyRequest): Actor => ({ viewer: viewerOf(request), clock });

  app.get(at, { config }, async function viewGuide(request, reply) {
    const draft = planOf(request);
    const standing = await standingOf(db, draft.document);
    const current = standing?.current;
    const [sections, uses] = current
      ? await Promise.all([sectionsOf(db, current.id), usesOf(db, draft.id, current)])
      : [[], []];
    const { soort = '' } = request.query as { soort?: string };
    const suggested = suggestedSections(draft.document, sections);
    const cluster = isCluster(soort) ? soort : '';
    return reply.page(<GuidePage {...{ draft, standing, sections, uses, suggested, cluster }} />);
  });

  app.post(`${at}/editie`, { config }, async function submitEdition(request, reply) {
    const { id } = planOf(request);
    const { editions } = await standingIn(request);
    const edition = withNumber(editions, answered(answersOf(request.body), 'editie'));
    const revision = await standOn(db, actorOf(request), id, edition);
    const values = { number: String(edition.number) };
    leaveNotice(reply, { key: 'carrying.notice.standsOn', values, undo: revisionAt(id, revision, 'ongedaan') });
    return goTo(request, reply, guideAt(id));
  });

  app.post(`${at}/delen`, { config }, async function submitSections(request, reply) {
    const draft = planOf(request);
    const { current } = await standingIn(request);
    if (!current) throw new NotFound();
    const uses = await usesOf(db, draft.id, current);
    const known = new Set([
      ...(await sectionsOf(db, current.id)).map(({ key }) => key),
      ...uses.map((use) => use.sectionKey),
    ]);
    const chosen = allAnswered(answersOf(request.body), 'deel').filter((key) => known.has(key));
    await useSections(db, actorOf(request), draft, current, chosen);
    leaveNotice(reply, { key: 'carrying.notice.sections' });
    return goTo(request, reply, guideAt(draft.id));
  });

  app.post(`${at}/voorbeeld`, { config }, async function submitExample(request, reply) {
    const { id } = planOf(request);
    const answers = answersOf(request.body);
    const standing = await standingIn(request);
    const sections = standing.current ? await sectionsOf(db, standing.current.id) : [];
    const example = answered(answers, 'voorbeeld');
    const section = sections.find(
      ({ key, examples }) => key === answered(answers, 'deel') && examples.some((one) => one.key === example),
    );
    if (!section) throw new NotFound();
    const wish = { standing, section, example, goal: answered(answers, 'doel') };
    const { revision, measure } = await takeExample(db, actorOf(request), id, wish);
    leaveNotice(reply, { key: 'carrying.notice.taken', undo: revisionAt(id, revision, 'ongedaan') });
    return goTo(request, reply, partAt(id, 'maatregel', measure));
  });

  app.get(carryAt(':plan'), { config }, async function viewCarry(request, reply) {
    const standing = await standingIn(request);
    const newer = newerEditions(standing);
    const { naar } = request.query as { naar?: string };
    const to = naar === undefined ? newer[0] : withNumber(newer, naar);
    // Nothing newer is no mistake of who follows an old link.
    if (!to) return goTo(request, reply, guideAt(planOf(request).id));
    return showCarry(request, reply, standing, to, {});
  });

  app.post(carryAt(':plan'), { config }, async function submitCarry(request, reply) {
    const { id } = planOf(request);
    const answers = answersOf(request.body);
    const standing = await standingIn(request);
    const from = withNumber(standing.editions, answered(answers, names.from));
    const to = withNumber(standing.editions, answered(answers, names.to));
    if (to.number <= from.number) throw new NotFound();
    try {
      const revision = await carryPlan(db, actorOf(request), id, { from, to, answers });
      const values = { number: String(to.number) };
      leaveNotice(reply, { key: 'carrying.notice.carried', values, undo: revisionAt(id, revision, 'ongedaan') });
      return goTo(request, reply, planAt(id));
    } catch (error) {
      if (!(error instanceof AppError && error.status === 409)) throw error;
      if (standing.current?.id === from.id) {
        return showCarry(request, reply, standing, to, answers);
      }
      leaveNotice(reply, { key: 'carrying.notice.elsewhere' });
      return goTo(request, reply, guideAt(id));
    }
  });

  async function showCarry(
    request: FastifyRequest,
    reply: FastifyReply,
    standing: Standing,
    to: Edition,
    answers: Answers,
  ) {
    const isStale = request.method === 'POST';
    const draft = isStale ? await findDraft(db, planOf(request).id) : planOf(request);
    if (!draft || !standing.current) throw new NotFound();
    const crossing = await crossingTo(db, draft, standing, standing.current, to);
    return reply.page(<CarryPage {...{ draft, crossing, answers, isStale }} />, isStale ? 409 : 200);
  }

  async function standingIn(request: FastifyRequest): Promise<Standing> {
    const standing = await standingOf(db, planOf(request).document);
    if (!standing) throw new NotFound();
    return standing;
  }
}

function withNumber(editions: readonly Edition[], number: string): Edition {
  const found = editions.find((edition) => String(edition.number) === number);
  if (!found) throw new NotFound();
  return found;
}
