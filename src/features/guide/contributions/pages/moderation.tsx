import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { listAttachments } from '../../../../platform/attachments.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { readQuery } from '../../../../platform/http/address.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import { guideEdit, programmeOf } from '../../access.ts';
import { actorOf } from '../actor.ts';
import { askSender, moderationPath, takeContribution } from '../acts.ts';
import { type ContributionHooks, declineContribution } from '../decision.ts';
import { declineShape, messageShape, queueQuery } from '../schema.ts';
import { knownSections, sectionTitle } from '../section-store.ts';
import { attachmentsOf } from '../sending.ts';
import { isOpen } from '../state.ts';
import { countQueue, findQueue, messagesOf } from '../store.ts';
import { ModerationPage } from '../views/ModerationPage.tsx';
import { QueuePage } from '../views/QueuePage.tsx';
import { WordsPage } from '../views/WordsPage.tsx';
import { registerAccepting } from './accepting.tsx';
import { contributionIn, decide } from './deciding.ts';

const pageSize = 30;

/** Where the editors of a guide look at what was sent in, ask, accept and decline. */
export function registerModeration(app: FastifyInstance, services: Services, hooks: ContributionHooks): void {
  const { db } = services;
  const config = { access: guideEdit(db) };
  const list = moderationPath(':programme');
  const at = moderationPath(':programme', ':contribution');

  app.get(list, { config }, async function viewQueue(request, reply) {
    const programme = programmeOf(request);
    const query = readQuery(queueQuery, request.query);
    const { staat, soort: kind, sectie, pagina: page = 1 } = query;
    const counts = await countQueue(db, programme.code);
    const states = staat ? [staat] : (['received', 'asked'] as const);
    const sectionKey = sectie === '-' ? '' : sectie;
    const total = counts
      .filter((one) => states.some((state) => state === one.state) && (!kind || one.kind === kind))
      .filter((one) => sectionKey === undefined || one.sectionKey === sectionKey)
      .reduce((sum, { count }) => sum + count, 0);
    const pages = Math.max(1, Math.ceil(total / pageSize));
    if (page > pages) throw new NotFound();
    const filter = { states, kind, sectionKey };
    const place = { limit: pageSize, offset: (page - 1) * pageSize };
    const contributions = await findQueue(db, programme.code, filter, place);
    const sections = (await knownSections(db, programme.code)).map(({ key, title }) => ({ value: key, label: title }));
    return reply.page(<QueuePage {...{ programme, query, contributions, counts, sections, page, pages }} />);
  });

  app.get(at, { config }, async function viewModeration(request, reply) {
    const contribution = await contributionIn(services, request);
    const whole = {
      contribution,
      sectionTitle: await sectionTitle(db, contribution),
      messages: await messagesOf(db, contribution.id),
      attachments: await listAttachments(db, attachmentsOf(contribution.id)),
    };
    const isMine = contribution.takenById !== null && contribution.takenById === viewerOf(request).personId;
    return reply.page(<ModerationPage {...whole} {...{ isMine }} programme={programmeOf(request)} />);
  });

  app.post(`${at}/nemen`, { config }, async function submitTaking(request, reply) {
    const { id } = await contributionIn(services, request);
    const isTaken = answersOf(request.body)['take'] !== 'no';
    return decide(
      request,
      reply,
      pathOf(request, id),
      isTaken ? 'contributions.notice.taken' : 'contributions.notice.letGo',
      () => takeContribution(db, actorOf(request, services), id, isTaken),
    );
  });

  app.get(`${at}/vragen`, { config }, (request, reply) => viewWords(request, reply, 'ask'));
  app.post(`${at}/vragen`, { config }, async function submitAsk(request, reply) {
    const { id } = await contributionIn(services, request);
    const form = readForm(messageShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewWords(request, reply, 'ask', form.errors);
    return decide(request, reply, pathOf(request, id), 'contributions.notice.asked', () =>
      askSender(db, actorOf(request, services), id, form.value.body),
    );
  });

  app.get(`${at}/afwijzen`, { config }, (request, reply) => viewWords(request, reply, 'decline'));
  app.post(`${at}/afwijzen`, { config }, async function submitDecline(request, reply) {
    const { id } = await contributionIn(services, request);
    const form = readForm(declineShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewWords(request, reply, 'decline', form.errors);
    return decide(request, reply, pathOf(request, id), 'contributions.notice.declined', () =>
      declineContribution(db, actorOf(request, services), id, form.value.reason),
    );
  });

  registerAccepting(app, services, hooks);

  async function viewWords(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: 'ask' | 'decline',
    errors?: FieldErrors,
  ): Promise<FastifyReply> {
    const contribution = await contributionIn(services, request);
    const programme = programmeOf(request);
    if (!isOpen(contribution.state)) return goTo(request, reply, moderationPath(programme.code, contribution.id));
    const answers = answersOf(request.body);
    return reply.page(<WordsPage {...{ programme, contribution, kind, answers, errors }} />, errors ? 422 : 200);
  }
}

const pathOf = (request: FastifyRequest, id: string) => moderationPath(programmeOf(request).code, id);
