import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { callEdit, callOf, callView } from '../../access.ts';
import { mayCall } from '../../policy.ts';
import { dossierPath, reportPath } from '../addresses.ts';
import { type Dossier, dossierIn, type Sent } from '../dossier.ts';
import { filesByField } from '../files.ts';
import { ReportPage } from '../views/ReportPage.tsx';
import { review } from './review.ts';
import { reviewShape } from './shape.ts';

/** What an applicant sends in after the award, read and judged by who calls. */
export function registerReports(app: FastifyInstance, services: Services): void {
  const at = reportPath(':call', ':application', ':step');
  app.get(at, { config: { access: callView(services.db) } }, (request, reply) => viewReport(services, request, reply));
  app.post(at, { config: { access: callEdit(services.db) } }, (request, reply) =>
    submitReview(services, request, reply),
  );
}

async function sentIn(services: Services, request: FastifyRequest): Promise<{ dossier: Dossier; sent: Sent }> {
  const { application, step } = request.params as { application: string; step: string };
  const dossier = await dossierIn(services, callOf(request), application);
  const sent = dossier.sent.find((one) => one.step.id === step);
  if (!sent) throw new NotFound();
  return { dossier, sent };
}

interface Shown {
  answers: Answers;
  errors: FieldErrors;
}

async function viewReport(services: Services, request: FastifyRequest, reply: FastifyReply, shown?: Shown) {
  const { dossier, sent } = await sentIn(services, request);
  const files = await filesByField(services.db, dossier, sent.step.id, (path) => inLanguage(request.language, path));
  const reviewId = mayCall(request.viewer, 'edit', dossier.call) ? randomUUID() : null;
  const page = (
    <ReportPage {...{ dossier, sent, files, reviewId }} answers={shown?.answers ?? {}} errors={shown?.errors} />
  );
  return reply.page(page, shown ? 422 : 200);
}

async function submitReview(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const { dossier, sent } = await sentIn(services, request);
  // The application is judged elsewhere.
  if (sent.step.kind === 'application') throw new NotFound();
  const form = readForm(reviewShape, request.body, request.language);
  if (!form.ok) return viewReport(services, request, reply, { answers: answersOf(request.body), errors: form.errors });
  // A final account is accepted on its own page, with what follows from it.
  if (sent.step.kind === 'final-account' && form.value.verdict === 'approved') throw new NotFound();
  await review(services, viewerOf(request), dossier, sent, form.value);
  leaveNotice(reply, { key: `paying.notice.${form.value.verdict}` });
  return goTo(request, reply, dossierPath(dossier.call.code, dossier.application.id));
}
