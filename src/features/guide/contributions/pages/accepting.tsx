import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import { guideEdit, programmeOf } from '../../access.ts';
import { newestPublished, sectionsOf, selectEditions } from '../../store.ts';
import { actorOf } from '../actor.ts';
import { moderationPath } from '../acts.ts';
import { acceptContribution, type ContributionHooks } from '../decision.ts';
import { acceptShape, targets as allTargets } from '../schema.ts';
import { isOpen } from '../state.ts';
import type { Contribution } from '../store.ts';
import { AcceptPage } from '../views/AcceptPage.tsx';
import { contributionIn, decide } from './deciding.ts';

/** The form with which an editor takes a contribution into the next edition, or into the library. */
export function registerAccepting(app: FastifyInstance, services: Services, hooks: ContributionHooks): void {
  const { db } = services;
  const config = { access: guideEdit(db) };
  const at = `${moderationPath(':programme', ':contribution')}/aanvaarden`;
  const targets = allTargets.filter((target) => target !== 'card' || hooks.asCard);

  app.get(at, { config }, (request, reply) => viewAccept(request, reply));

  app.post(at, { config }, async function submitAccept(request, reply) {
    const programme = programmeOf(request);
    const contribution = await contributionIn(services, request);
    const { sections } = await destinationOf(programme.code);
    const keys = sections.map(({ value }) => value);
    const shape = acceptShape(translator(request.language), { sections: keys, hasCards: targets.includes('card') });
    const form = readForm(shape, request.body, request.language);
    if (!form.ok) return viewAccept(request, reply, form.errors);
    return decide(
      request,
      reply,
      moderationPath(programme.code, contribution.id),
      'contributions.notice.accepted',
      () => acceptContribution(db, actorOf(request, services), programme, contribution.id, form.value, hooks),
    );
  });

  async function viewAccept(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const programme = programmeOf(request);
    const contribution = await contributionIn(services, request);
    if (!isOpen(contribution.state)) return goTo(request, reply, moderationPath(programme.code, contribution.id));
    const destination = await destinationOf(programme.code);
    const isThere = destination.sections.some(({ value }) => value === contribution.sectionKey);
    const answers = errors ? answersOf(request.body) : asSent(contribution, isThere);
    const page = <AcceptPage {...{ programme, contribution, targets, answers, errors }} {...destination} />;
    return reply.page(page, errors ? 422 : 200);
  }

  /** The edition that is being prepared, or the one that would be started, with what one can choose from in it. */
  async function destinationOf(code: string) {
    const editions = await selectEditions(db, code);
    const prepared = editions.find(({ publishedAt }) => publishedAt === null);
    const from = prepared ?? (await newestPublished(db, code));
    const sections = from ? await sectionsOf(db, from.id) : [];
    return {
      sections: sections.map(({ key, title }) => ({ value: key, label: title })),
      edition: { number: prepared?.number ?? (editions[0]?.number ?? 0) + 1, isThere: prepared !== undefined },
    };
  }
}

/** The form as it opens: what was sent, in the place that it was sent for. */
const asSent = (contribution: Contribution, isThere: boolean): Answers => ({
  target: contribution.kind === 'example' ? 'example' : 'text',
  section: isThere ? contribution.sectionKey : '',
  title: contribution.title,
  body: contribution.body,
  measureKind: contribution.measureKind ?? '',
  credit: contribution.credit,
});
