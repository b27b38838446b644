import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/errors.ts';
import { type Answers, answered, answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { hasRole } from '../../../platform/viewer.ts';
import { type CardWithOwner, cardPath, isPublic } from '../cards/card.ts';
import { actorOf } from '../cards/editing/pages.tsx';
import type { CardPart } from '../cards/pages.tsx';
import { editableMemberships } from '../cards/policy.ts';
import { findCard } from '../cards/store.ts';
import { experienceAccess, experienceOf } from './access.ts';
import { addExperience, publishExperience, putBackExperience, removeExperience, saveExperience } from './acts.ts';
import { answersFrom, experienceShapes } from './shape.ts';
import { findExperience, findPublicExperiences } from './store.ts';
import { type ExperienceKind, experienceKinds } from './tables.ts';
import { EditExperiencePage } from './views/EditExperiencePage.tsx';
import { ExperienceList } from './views/ExperienceList.tsx';
import { NewExperiencePage } from './views/NewExperiencePage.tsx';
import { experienceAt, newExperienceAt } from './views/paths.ts';
import { RemoveExperiencePage } from './views/RemoveExperiencePage.tsx';

/** Reports and interviews about a measure: written by organisations, read on its card. */
export function registerExperiences(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const edit = { config: { access: experienceAccess(db, 'edit') } };
  const publish = { config: { access: experienceAccess(db, 'publish') } };
  const at = experienceAt(':experience');
  app.get(newExperienceAt(':card'), { config: { access: signedIn } }, (request, reply) =>
    viewNew(services, request, reply),
  );
  app.post(newExperienceAt(':card'), { config: { access: signedIn } }, (request, reply) =>
    submitNew(services, request, reply),
  );
  app.get(at, edit, (request, reply) => viewEdit(request, reply, services));
  app.post(at, edit, (request, reply) => submitEdit(services, request, reply));
  app.get(`${at}/weghalen`, edit, (request, reply) =>
    reply.page(<RemoveExperiencePage experience={experienceOf(request)} />),
  );
  const acts = {
    publiceren: [publish, publishExperience, 'published'],
    weghalen: [edit, removeExperience, 'removed'],
    terugzetten: [edit, putBackExperience, 'putBack'],
  } as const;
  for (const [name, [options, act, word]] of Object.entries(acts)) {
    app.post(`${at}/${name}`, options, async function submitAct(request, reply) {
      const experience = experienceOf(request);
      await act(db, actorOf(request, services), experience);
      const undo = name === 'weghalen' ? { undo: experienceAt(experience.id, 'terugzetten') } : {};
      leaveNotice(reply, { key: `measures.experience.notice.${word}`, ...undo });
      return goTo(request, reply, name === 'terugzetten' ? experienceAt(experience.id) : cardPath(experience.cardSlug));
    });
  }
}

/** On the page of a card: what organisations learnt of it. */
export const experiencePart =
  ({ db }: Services): CardPart =>
  async (card, { viewer }) => {
    const experiences = await findPublicExperiences(db, card.id);
    const mayAdd = editableMemberships(viewer).length > 0;
    if (experiences.length === 0 && !mayAdd) return null;
    const mayEdit = (organisationId: string) => viewer?.isAdministrator || hasRole(viewer, organisationId, 'editor');
    return <ExperienceList {...{ card, experiences, mayAdd, mayEdit }} />;
  };

const kindIn = (value: unknown): ExperienceKind => experienceKinds.find((kind) => kind === value) ?? 'report';

async function publicCard({ db }: Services, request: FastifyRequest): Promise<CardWithOwner> {
  const card = await findCard(db, (request.params as { card: string }).card);
  if (!card || !isPublic(card)) throw new NotFound();
  if (editableMemberships(viewerOf(request)).length === 0) throw new Forbidden();
  return card;
}

interface Shown {
  answers?: Answers;
  errors?: FieldErrors;
}

async function viewNew(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { answers, errors }: Shown = {},
) {
  const card = await publicCard(services, request);
  const kind = kindIn(answers ? answered(answers, 'kind') : (request.query as { soort?: unknown }).soort);
  const organisations = editableMemberships(viewerOf(request));
  const page = <NewExperiencePage {...{ card, kind, organisations, errors }} answers={answers ?? {}} />;
  return reply.page(page, errors ? 422 : 200);
}

async function submitNew(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const card = await publicCard(services, request);
  const answers = answersOf(request.body);
  const kind = kindIn(answered(answers, 'kind'));
  const whose = editableMemberships(viewerOf(request)).find(
    ({ organisationId }) => organisationId === answered(answers, 'organisation'),
  );
  const form = readForm(experienceShapes[kind], request.body, request.language);
  const errors: FieldErrors = form.ok ? {} : form.errors;
  if (!whose) errors['organisation'] = translator(request.language)('measures.form.problem.organisation');
  if (!form.ok || !whose) return viewNew(services, request, reply, { answers, errors });
  const about = { cardId: card.id, organisationId: whose.organisationId, kind };
  const id = await addExperience(services.db, actorOf(request, services), about, form.value);
  leaveNotice(reply, { key: 'measures.experience.notice.saved' });
  return goTo(request, reply, experienceAt(id));
}

interface Edited extends Shown {
  conflict?: boolean;
  status?: number;
}

async function viewEdit(request: FastifyRequest, reply: FastifyReply, { db }: Services, shown: Edited = {}) {
  const seen = experienceOf(request);
  const experience = (await findExperience(db, seen.id)) ?? seen;
  const { answers = answersFrom(experience), errors, conflict = false, status = 200 } = shown;
  const viewer = viewerOf(request);
  const mayPublish = viewer.isAdministrator || hasRole(viewer, experience.organisationId, 'publisher');
  return reply.page(<EditExperiencePage {...{ experience, answers, errors, conflict, mayPublish }} />, status);
}

async function submitEdit(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const experience = experienceOf(request);
  if (experience.removedAt !== null) throw new NotFound();
  const answers = answersOf(request.body);
  const form = readForm(experienceShapes[experience.kind], request.body, request.language);
  if (!form.ok) return viewEdit(request, reply, services, { answers, errors: form.errors, status: 422 });
  const revision = Number(answered(answers, 'revision'));
  try {
    await saveExperience(services.db, actorOf(request, services), experience, form.value, revision);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return viewEdit(request, reply, services, { answers, conflict: true, status: 409 });
  }
  leaveNotice(reply, { key: 'measures.experience.notice.saved' });
  return goTo(request, reply, experienceAt(experience.id));
}
