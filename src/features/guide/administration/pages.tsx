import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { administrators, viewerOf } from '../../../platform/access.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { readDate } from '../../../ui/index.ts';
import { slugOf } from '../../plans/index.ts';
import { archiveGuide, assignProgramme, createProgramme } from '../programmes.ts';
import { isCode } from '../rules/codes.ts';
import { type Programme, selectProgramme, selectProgrammes } from '../store.ts';
import { archivingShape, assignmentShape, newProgrammeShape } from './schema.ts';
import { organisationChoices } from './store.ts';
import { NewProgrammePage, ProgrammePage, ProgrammesPage, programmePath, programmesPath } from './views.tsx';

/** Which programmes there are, whose they are, and which guides are no longer kept up: for the platform's administrators. */
export function registerAdministration(app: FastifyInstance, { db, clock }: Services): void {
  const config = { access: administrators };
  const one = programmePath(':programme');
  const actor = (request: FastifyRequest) => ({ viewer: viewerOf(request), clock });

  app.get(programmesPath, { config }, async function viewProgrammes(_request, reply) {
    return reply.page(<ProgrammesPage programmes={await selectProgrammes(db)} />);
  });

  app.get(`${programmesPath}/nieuw`, { config }, async function viewNewProgramme(_request, reply) {
    return reply.page(<NewProgrammePage organisations={await organisationChoices(db)} />);
  });

  app.post(`${programmesPath}/nieuw`, { config }, async function submitNewProgramme(request, reply) {
    const t = translator(request.language);
    const { organisations, known } = await choices();
    const refuse = (errors: FieldErrors) =>
      reply.page(<NewProgrammePage {...{ organisations, errors }} answers={answersOf(request.body)} />, 422);
    const form = readForm(newProgrammeShape(t, known), request.body, request.language);
    if (!form.ok) return refuse(form.errors);
    const { title, summary, organisation: organisationId } = form.value;
    const code = slugOf(title);
    if (!isCode(code)) return refuse({ title: t('guide.admin.problem.title') });
    try {
      await createProgramme(db, actor(request), { code, title, summary, organisationId });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return refuse({ title: t('guide.admin.problem.taken') });
    }
    leaveNotice(reply, { key: 'guide.admin.notice.created' });
    return goTo(request, reply, programmePath(code));
  });

  app.get(one, { config }, async function viewProgramme(request, reply) {
    return reply.page(<ProgrammePage programme={await found(request)} organisations={await organisationChoices(db)} />);
  });

  app.post(`${one}/organisatie`, { config }, async function submitAssignment(request, reply) {
    const programme = await found(request);
    const { known } = await choices();
    const form = readForm(assignmentShape(translator(request.language), known), request.body, request.language);
    if (!form.ok) return refuseChange(request, reply, programme, form.errors);
    await assignProgramme(db, actor(request), programme.code, form.value.organisation);
    return done(request, reply, programme, 'guide.admin.notice.assigned');
  });

  app.post(`${one}/archief`, { config }, async function submitArchiving(request, reply) {
    const t = translator(request.language);
    const programme = await found(request);
    const form = readForm(archivingShape(t), request.body, request.language);
    if (!form.ok) return refuseChange(request, reply, programme, form.errors);
    const { notice, since: typed } = form.value;
    const since = readDate(typed);
    if (typed !== '' && since === null) {
      return refuseChange(request, reply, programme, { since: t('guide.admin.problem.since') });
    }
    await archiveGuide(db, actor(request), programme.code, { notice, since });
    return done(request, reply, programme, 'guide.admin.notice.archived');
  });

  app.post(`${one}/archief/ongedaan`, { config }, async function submitTakingUp(request, reply) {
    const programme = await found(request);
    await archiveGuide(db, actor(request), programme.code, null);
    return done(request, reply, programme, 'guide.admin.notice.takenUp');
  });

  async function choices() {
    const organisations = await organisationChoices(db);
    return { organisations, known: new Set(organisations.map(({ id }) => id)) };
  }

  async function found(request: FastifyRequest): Promise<Programme> {
    const { programme: code } = request.params as { programme: string };
    const programme = isCode(code) ? await selectProgramme(db, code) : undefined;
    if (!programme) throw new NotFound();
    return programme;
  }

  async function refuseChange(request: FastifyRequest, reply: FastifyReply, programme: Programme, errors: FieldErrors) {
    const organisations = await organisationChoices(db);
    const answers = { organisation: programme.organisationId ?? '', ...answersOf(request.body) };
    return reply.page(<ProgrammePage {...{ programme, organisations, answers, errors }} />, 422);
  }
}

function done(request: FastifyRequest, reply: FastifyReply, { code }: Programme, key: string) {
  leaveNotice(reply, { key });
  return goTo(request, reply, programmePath(code));
}
