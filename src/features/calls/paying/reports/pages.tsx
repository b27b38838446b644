import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { numberIn } from '../../../../platform/http/address.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { callEdit, callOf, callView } from '../../access.ts';
import { sentOptions } from '../../applying/sent-names.ts';
import { hasInterest } from '../../interest.ts';
import { mayCall } from '../../policy.ts';
import { dossierPath, reportPath } from '../addresses.ts';
import { type Dossier, dossierIn, ownTerm, type Sent, type Turn } from '../dossier.ts';
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

interface Asked {
  dossier: Dossier;
  sent: Sent;
  /** The one of its turns that is asked for; the last when none is. */
  turn: Turn;
}

async function sentIn(services: Services, request: FastifyRequest): Promise<Asked> {
  const { application, step } = request.params as { application: string; step: string };
  const dossier = await dossierIn(services, callOf(request), application);
  const sent = dossier.sent.find((one) => one.step.id === step);
  const { beurt } = request.query as { beurt?: string };
  const turn = beurt === undefined ? sent : sent?.turns[numberIn(beurt) - 1];
  if (!sent || !turn) throw new NotFound();
  return { dossier, sent, turn };
}

interface Shown {
  answers: Answers;
  errors: FieldErrors;
}

async function viewReport(services: Services, request: FastifyRequest, reply: FastifyReply, shown?: Shown) {
  const { dossier, sent, turn } = await sentIn(services, request);
  const files = await filesByField(services.db, dossier, turn.submission, (path) => inLanguage(request.language, path));
  const isOwn = hasInterest(viewerOf(request), dossier);
  const reviewId = mayCall(request.viewer, 'edit', dossier.call) && !isOwn ? randomUUID() : null;
  const page = (
    <ReportPage
      {...{ dossier, sent, turn, files, reviewId, isOwn }}
      options={sentOptions(dossier.document, sent.step, turn.submission.document)}
      ownTerm={ownTerm(sent, services.clock.now())}
      answers={shown?.answers ?? {}}
      errors={shown?.errors}
    />
  );
  return reply.page(page, shown ? 422 : 200);
}

async function submitReview(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const { dossier, sent } = await sentIn(services, request);
  // The application is judged elsewhere.
  if (sent.step.kind === 'application') throw new NotFound();
  const { clock } = services;
  const shape = reviewShape({ today: today(clock), isTermNeeded: ownTerm(sent, clock.now()) === undefined });
  const form = readForm(shape, request.body, request.language);
  if (!form.ok) return viewReport(services, request, reply, { answers: answersOf(request.body), errors: form.errors });
  // A final account is accepted on its own page, with what follows from it.
  if (sent.step.kind === 'final-account' && form.value.verdict === 'approved') throw new NotFound();
  await review(services, viewerOf(request), dossier, sent, form.value);
  leaveNotice(reply, { key: `paying.notice.${form.value.verdict}` });
  return goTo(request, reply, dossierPath(dossier.call.code, dossier.application.id));
}
