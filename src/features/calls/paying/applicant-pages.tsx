import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { applicationEdit, applicationOf, applicationView } from '../applying/access.ts';
import { mayApplication } from '../policy.ts';
import { answerPath, paymentsPath } from './addresses.ts';
import { readDossier } from './dossier.ts';
import { answerQuestion } from './reports/review.ts';
import { answerShape } from './reports/shape.ts';
import { PaymentsPage } from './views/PaymentsPage.tsx';

/** The applicant's side of the money: what came, what comes, what goes back, and questions to answer. */
export function registerPayments(app: FastifyInstance, services: Services): void {
  app.get(paymentsPath(':application'), { config: { access: applicationView(services) } }, (request, reply) =>
    viewPayments(services, request, reply),
  );
  app.post(answerPath(':application'), { config: { access: applicationEdit(services) } }, (request, reply) =>
    submitAnswer(services, request, reply),
  );
}

interface Shown {
  answers: Answers;
  errors: FieldErrors;
}

async function viewPayments(services: Services, request: FastifyRequest, reply: FastifyReply, shown?: Shown) {
  const held = applicationOf(request);
  const dossier = await readDossier(services, held);
  const mayAnswer = mayApplication(request.viewer, 'edit', held);
  const page = <PaymentsPage {...{ held, dossier, mayAnswer }} answers={shown?.answers ?? {}} errors={shown?.errors} />;
  return reply.page(page, shown ? 422 : 200);
}

async function submitAnswer(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const dossier = await readDossier(services, applicationOf(request));
  const answers = answersOf(request.body);
  const sent = dossier?.sent.find(({ turns }) =>
    turns.some(({ reviews }) => reviews.some(({ id, verdict }) => id === answers['review'] && verdict === 'returned')),
  );
  if (!dossier || !sent) throw new NotFound();
  const form = readForm(answerShape, request.body, request.language);
  if (!form.ok) return viewPayments(services, request, reply, { answers, errors: form.errors });
  const { review: reviewId, text } = form.value;
  await answerQuestion(services, viewerOf(request), dossier, { step: sent.step, reviewId, text });
  leaveNotice(reply, { key: 'paying.notice.answered' });
  return goTo(request, reply, paymentsPath(dossier.application.id));
}
