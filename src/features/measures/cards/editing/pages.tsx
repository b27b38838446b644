import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { signedIn, viewerOf } from '../../../../platform/access.ts';
import { Conflict, Forbidden, NotFound } from '../../../../platform/errors.ts';
import { type Answers, answered, answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { cardAccess, cardOf, permissions } from '../access.ts';
import { type CardWithOwner, cardPath, cardWorkAt, cardWorkPath } from '../card.ts';
import { editableMemberships } from '../policy.ts';
import { findCard, findCardsOf, findGovernments } from '../store.ts';
import { type Actor, createCard, publishCard, putBackCard, removeCard, saveCard } from './acts.ts';
import { answersFrom, cardShape, editedCard, newCardShape } from './shape.ts';
import { EditPage } from './views/EditPage.tsx';
import { NewCardPage } from './views/NewCardPage.tsx';
import { RemoveCardPage } from './views/RemoveCardPage.tsx';
import { WorkListPage } from './views/WorkListPage.tsx';

export const actorOf = (request: FastifyRequest, { clock }: Services): Actor => ({ viewer: viewerOf(request), clock });

/** Where people make and mend cards of the library. */
export function registerEditing(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const edit = { config: { access: cardAccess(db, 'edit') } };
  const publish = { config: { access: cardAccess(db, 'publish') } };
  app.get(cardWorkPath, { config: { access: signedIn } }, (request, reply) => viewList(services, request, reply));
  app.get(`${cardWorkPath}/nieuw`, { config: { access: signedIn } }, (request, reply) => viewNew(request, reply));
  app.post(`${cardWorkPath}/nieuw`, { config: { access: signedIn } }, (request, reply) =>
    submitNew(services, request, reply),
  );
  app.get(cardWorkAt(':card'), edit, (request, reply) => viewEdit(services, request, reply));
  app.post(cardWorkAt(':card'), edit, (request, reply) => submitEdit(services, request, reply));
  app.post(cardWorkAt(':card', 'publiceren'), publish, async function submitPublish(request, reply) {
    const { id, slug, publishedAt } = cardOf(request);
    await publishCard(db, actorOf(request, services), id);
    if (publishedAt === null) leaveNotice(reply, { key: 'measures.notice.published' });
    return goTo(request, reply, cardPath(slug));
  });
  app.get(cardWorkAt(':card', 'weghalen'), publish, (request, reply) =>
    reply.page(<RemoveCardPage card={cardOf(request)} />),
  );
  app.post(cardWorkAt(':card', 'weghalen'), publish, async function submitRemove(request, reply) {
    const { id, slug } = cardOf(request);
    await removeCard(db, actorOf(request, services), id);
    leaveNotice(reply, { key: 'measures.notice.removed', undo: cardWorkAt(slug, 'terugzetten') });
    return goTo(request, reply, cardWorkPath);
  });
  app.post(cardWorkAt(':card', 'terugzetten'), publish, async function submitPutBack(request, reply) {
    const { id, slug } = cardOf(request);
    await putBackCard(db, actorOf(request, services), id);
    leaveNotice(reply, { key: 'measures.notice.putBack' });
    return goTo(request, reply, cardPath(slug));
  });
}

async function viewList({ db }: Services, request: FastifyRequest, reply: FastifyReply) {
  const viewer = viewerOf(request);
  const mine = editableMemberships(viewer).map(({ organisationId }) => organisationId);
  const keepsLibrary = viewer.isAdministrator || (await findGovernments(db, mine)).length > 0;
  const cards = await findCardsOf(db, mine, keepsLibrary);
  return reply.page(<WorkListPage cards={cards} mayStart={mine.length > 0 || viewer.isAdministrator} />);
}

function viewNew(request: FastifyRequest, reply: FastifyReply, answers: Answers = {}, errors?: FieldErrors) {
  const viewer = viewerOf(request);
  const organisations = editableMemberships(viewer);
  if (organisations.length === 0 && !viewer.isAdministrator) throw new Forbidden();
  return reply.page(<NewCardPage {...{ organisations, answers, errors }} />, errors ? 422 : 200);
}

async function submitNew(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const answers = answersOf(request.body);
  const viewer = viewerOf(request);
  const organisations = editableMemberships(viewer);
  if (organisations.length === 0 && !viewer.isAdministrator) throw new Forbidden();
  const chosen = organisations.find(({ organisationId }) => organisationId === answered(answers, 'organisation'));
  const errors: FieldErrors = {};
  const form = readForm(newCardShape, request.body, request.language);
  if (!form.ok) Object.assign(errors, form.errors);
  if (!chosen && organisations.length > 0) {
    errors['organisation'] = translator(request.language)('measures.form.problem.organisation');
  }
  if (!form.ok || Object.keys(errors).length > 0) return viewNew(request, reply, answers, errors);
  const whose = { organisationId: chosen?.organisationId ?? null, areaCode: chosen?.areaCode ?? null };
  const { slug } = await createCard(services.db, actorOf(request, services), { ...form.value, ...whose });
  return goTo(request, reply, cardWorkAt(slug));
}

interface Shown {
  answers?: Answers;
  errors?: FieldErrors;
  conflict?: boolean;
  status?: number;
}

async function viewEdit({ db }: Services, request: FastifyRequest, reply: FastifyReply, shown: Shown = {}) {
  const card = (await findCard(db, cardOf(request).slug)) as CardWithOwner;
  const may = await permissions(db, request.viewer, card);
  const { answers = answersFrom(card), errors, conflict = false, status = 200 } = shown;
  const page = <EditPage {...{ card, answers, errors, conflict }} mayPublish={may('publish')} />;
  return reply.page(page, status);
}

async function submitEdit(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const card = cardOf(request);
  if (card.removedAt !== null) throw new NotFound();
  const answers = answersOf(request.body);
  // A card that its source keeps shows no fields for what the source says.
  const body = { ...(answers['title'] === undefined && answersFrom(card)), ...answers };
  const form = readForm(cardShape, body, request.language);
  if (!form.ok) return viewEdit(services, request, reply, { answers: body, errors: form.errors, status: 422 });
  const changes = { ...editedCard(form.value), ...whoDoesIt(card, form.value.does, request) };
  try {
    await saveCard(services.db, actorOf(request, services), card, changes, Number(answered(answers, 'revision')));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return viewEdit(services, request, reply, { answers: body, conflict: true, status: 409 });
  }
  leaveNotice(reply, { key: 'measures.notice.saved' });
  return goTo(request, reply, cardPath(card.slug));
}

/** Only the organisation itself says that its municipality does it. */
function whoDoesIt(card: CardWithOwner, does: string | undefined, { viewer }: FastifyRequest) {
  const own = viewer?.memberships.find(({ organisationId }) => organisationId === card.organisationId);
  return own?.areaCode ? { areaCode: does === 'yes' ? own.areaCode : null } : {};
}
