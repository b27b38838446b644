import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { signedIn, viewerOf } from '../../../../platform/access.ts';
import { findAttachment, listAttachments, sendAttachment } from '../../../../platform/attachments.ts';
import { Forbidden, NotFound } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import { isUuid } from '../../../accounts/index.ts';
import { contributionAccess, contributionOf, isSender } from '../access.ts';
import { actorOf } from '../actor.ts';
import { answerEditors, contributionPath, withdrawContribution } from '../acts.ts';
import { messageShape } from '../schema.ts';
import { sectionTitle } from '../section-store.ts';
import { attachmentsOf } from '../sending.ts';
import { isOpen } from '../state.ts';
import { contributionsOf, messagesOf } from '../store.ts';
import { ContributionPage } from '../views/ContributionPage.tsx';
import { OwnPage } from '../views/OwnPage.tsx';
import { WithdrawPage } from '../views/WithdrawPage.tsx';
import { decide } from './deciding.ts';

/** What a sender sees of what they sent, answers and takes back. */
export function registerOwn(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: contributionAccess(db) };
  const at = contributionPath(':contribution');

  app.get('/bijdragen', { config: { access: signedIn } }, async function viewOwn(request, reply) {
    const { personId } = viewerOf(request);
    return reply.page(<OwnPage contributions={personId ? await contributionsOf(db, personId) : []} />);
  });

  app.get(at, { config }, (request, reply) => viewContribution(request, reply));

  app.post(`${at}/antwoord`, { config }, async function submitAnswer(request, reply) {
    const { id } = senderOnly(request);
    const form = readForm(messageShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return viewContribution(request, reply, form.errors);
    return decide(request, reply, contributionPath(id), 'contributions.notice.answered', () =>
      answerEditors(db, actorOf(request, services), id, form.value.body),
    );
  });

  app.get(`${at}/intrekken`, { config }, (request, reply) => {
    const contribution = senderOnly(request);
    if (!isOpen(contribution.state)) return goTo(request, reply, contributionPath(contribution.id));
    return reply.page(<WithdrawPage contribution={contribution} />);
  });

  app.post(`${at}/intrekken`, { config }, async function submitWithdraw(request, reply) {
    const { id } = senderOnly(request);
    return decide(request, reply, contributionPath(id), 'contributions.notice.withdrawn', () =>
      withdrawContribution(db, actorOf(request, services), id),
    );
  });

  app.get(`${at}/bijlagen/:attachment`, { config }, async function viewAttachment(request, reply) {
    const { attachment } = request.params as { attachment: string };
    const { id } = contributionOf(request);
    const found = isUuid(attachment) ? await findAttachment(db, attachmentsOf(id), attachment) : undefined;
    if (!found) throw new NotFound();
    return sendAttachment(reply, found);
  });

  async function viewContribution(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const contribution = contributionOf(request);
    const whole = {
      contribution,
      sectionTitle: await sectionTitle(db, contribution),
      messages: await messagesOf(db, contribution.id),
      attachments: await listAttachments(db, attachmentsOf(contribution.id)),
    };
    const own = { isSender: isSender(request.viewer, contribution), answers: answersOf(request.body), errors };
    return reply.page(<ContributionPage {...whole} {...own} />, errors ? 422 : 200);
  }
}

/** The contribution, for who sent it; editors have a page of their own. */
function senderOnly(request: FastifyRequest) {
  const contribution = contributionOf(request);
  if (!isSender(request.viewer, contribution)) throw new Forbidden();
  return contribution;
}
