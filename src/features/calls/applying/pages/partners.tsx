import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { BadRequest, Conflict, NotFound } from '../../../../platform/errors.ts';
import { type Answers, answered, answersOf, type FieldErrors, formText, readForm } from '../../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { hasRole } from '../../../../platform/viewer.ts';
import { isUuid } from '../../../accounts/index.ts';
import { applicationEdit, applicationOf, applicationView } from '../access.ts';
import { moneySoFar, readDossier } from '../dossier.ts';
import { Frozen } from '../drafts.ts';
import { optionsFor } from '../options.ts';
import { searchOrganisations } from '../partner-store.ts';
import { answerAsPartner, invitePartner, removePartner } from '../partnering.ts';
import { applicationPath, partnersPath } from '../paths.ts';
import { ConfirmPartnerPage } from '../views/ConfirmPartnerPage.tsx';
import { PartnersPage, RemovePartnerPage } from '../views/PartnersPage.tsx';
import { canOf, filesOf, isOpenTask } from './kit.ts';

const answerForm = z.object({
  answer: z.enum(['confirmed', 'refused']),
  reason: formText.max(2000).default(''),
  seen: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Who applies along: asked by the lead, and a yes or no by their own publisher. */
export function registerPartners(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const view = { access: applicationView(services) };
  const edit = { access: applicationEdit(services) };
  const one = partnersPath(':application', ':organisation');

  app.get(partnersPath(':application'), { config: view }, async function viewPartners(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const text = String((request.query as { q?: unknown }).q ?? '').trim();
    const mayEdit = canOf(request, held).edit && isDraft(dossier) && dossier.document.joint.isAllowed;
    const found =
      mayEdit && text !== ''
        ? await searchOrganisations(db, {
            text: text.slice(0, 100),
            kinds: dossier.document.applicants.kinds ?? [],
            isExample: held.lead.isExample,
            except: [held.lead.id, ...held.partners.keys(), ...[...held.partners.values()].map(({ id }) => id)],
          })
        : null;
    return reply.page(<PartnersPage {...{ dossier, mayEdit, text, found }} />);
  });

  app.post(partnersPath(':application'), { config: edit }, async function submitInvitation(request, reply) {
    const held = applicationOf(request);
    const organisationId = answered(answersOf(request.body), 'organisation');
    if (!isUuid(organisationId)) throw new BadRequest();
    return guarded(request, reply, partnersPath(held.application.id), 'applying.notice.invited', () =>
      invitePartner(db, actorOf(request, services), held, organisationId),
    );
  });

  app.get(`${one}/verwijderen`, { config: edit }, async function viewRemovePartner(request, reply) {
    const { held, partner } = partnerOf(request);
    return reply.page(<RemovePartnerPage application={held.application} partner={partner} />);
  });

  app.post(`${one}/verwijderen`, { config: edit }, async function submitRemovePartner(request, reply) {
    const { held, partner } = partnerOf(request);
    return guarded(request, reply, partnersPath(held.application.id), 'applying.notice.partnerRemoved', () =>
      removePartner(db, actorOf(request, services), held, partner.id),
    );
  });

  app.get(`${one}/bevestigen`, { config: view }, (request, reply) => viewConfirm(request, reply, {}));

  app.post(`${one}/bevestigen`, { config: view }, async function submitConfirm(request, reply) {
    const { held, partner } = partnerOf(request);
    const answers = answersOf(request.body);
    const form = readForm(answerForm, answers, request.language);
    const t = translator(request.language);
    if (!form.ok) return viewConfirm(request, reply, { answers, errors: form.errors });
    if (form.value.answer === 'refused' && form.value.reason === '') {
      return viewConfirm(request, reply, { answers, errors: { reason: t('applying.confirm.reasonNeeded') } });
    }
    try {
      const given = { organisationId: partner.id, ...form.value };
      return await guarded(
        request,
        reply,
        applicationPath(held.application.id),
        `applying.notice.${given.answer}`,
        () => answerAsPartner(db, actorOf(request, services), held, given),
      );
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return viewConfirm(request, reply, { answers, errors: { answer: t('applying.confirm.changed') }, status: 409 });
    }
  });

  interface Showing {
    answers?: Answers;
    errors?: FieldErrors;
    status?: number;
  }

  async function viewConfirm(request: FastifyRequest, reply: FastifyReply, { answers = {}, errors, status }: Showing) {
    const { held, partner } = partnerOf(request);
    const dossier = await readDossier(services, held);
    const { step, document } = dossier;
    const mayAnswer = hasRole(request.viewer, partner.organisation.id, 'publisher');
    if (!step || !isDraft(dossier)) return goTo(request, reply, applicationPath(held.application.id));
    return reply.page(
      <ConfirmPartnerPage
        {...{ dossier, step, answers, errors, mayAnswer }}
        partner={dossier.partners.find(({ id }) => id === partner.id)!}
        options={await optionsFor(services, held, { document, step })}
        files={filesOf(dossier, step, (path) => inLanguage(request.language, path))}
        cofinancing={await moneySoFar(services, dossier)}
      />,
      status ?? (errors ? 422 : 200),
    );
  }

  function partnerOf(request: FastifyRequest) {
    const held = applicationOf(request);
    const { organisation: id } = request.params as { organisation: string };
    const organisation = held.partners.get(id);
    if (!organisation) throw new NotFound();
    return { held, partner: { id, organisation } };
  }

  async function guarded(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    key: string,
    act: () => Promise<void>,
  ) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Frozen)) throw error;
      leaveNotice(reply, { key: 'applying.notice.frozen' });
      return goTo(request, reply, applicationPath(applicationOf(request).application.id));
    }
    leaveNotice(reply, { key });
    return goTo(request, reply, path);
  }
}

/** As long as it was not sent in or withdrawn. */
const isDraft = (dossier: Awaited<ReturnType<typeof readDossier>>): boolean =>
  dossier.tasks.some((task) => task.step === dossier.step && isOpenTask(task, dossier));
