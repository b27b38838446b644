import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { type Answers, answered, answersOf, type FieldErrors, formText } from '../../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { callOf, callPublish, callView } from '../../access.ts';
import { readIban, showIban } from '../../applying/form/typed.ts';
import { sentOptions } from '../../applying/sent-names.ts';
import { hasInterest, refuseInterest } from '../../interest.ts';
import { mayCall } from '../../policy.ts';
import { dossierPath, finalAccountPath } from '../addresses.ts';
import { type Dossier, dossierIn, ownTerm, type Sent, sentOf } from '../dossier.ts';
import { filesByField } from '../files.ts';
import { readLedger } from '../posting.ts';
import { selectOwnAccount } from '../store.ts';
import { FinalAccountPage } from '../views/FinalAccountPage.tsx';
import { FinalConfirmPage } from '../views/FinalConfirmPage.tsx';
import { NoFinalAccountPage } from '../views/NoFinalAccountPage.tsx';
import { acceptFinalAccount } from './acceptance.ts';
import { accept } from './accepted.ts';
import { type Accounted, computeAccount } from './computation.ts';

/** The final account: what was planned beside what it cost, what follows, and accepting it. */
export function registerFinalAccount(app: FastifyInstance, services: Services): void {
  const at = finalAccountPath(':call', ':application');
  app.get(at, { config: { access: callView(services.db) } }, (request, reply) => viewAccount(services, request, reply));
  app.post(at, { config: { access: callPublish(services.db) } }, (request, reply) =>
    submitAccount(services, request, reply),
  );
}

const dossierOf = (services: Services, request: FastifyRequest): Promise<Dossier> =>
  dossierIn(services, callOf(request), (request.params as { application: string }).application);

interface Shown {
  answers: Answers;
  errors: FieldErrors;
}

async function viewAccount(services: Services, request: FastifyRequest, reply: FastifyReply, shown?: Shown) {
  const { db } = services;
  const dossier = await dossierOf(services, request);
  const sent = sentOf(dossier, 'final-account');
  const answers = sent?.submission.document.answers ?? {};
  const accounted = await computeAccount(services, dossier, dossier.finalAccount?.accepted ?? answers);
  if (!sent || !accounted) return reply.page(<NoFinalAccountPage dossier={dossier} isSent={sent !== undefined} />);
  const { call, document } = dossier;
  const files = await filesByField(db, dossier, sent.submission, (path) => inLanguage(request.language, path));
  const isOwn = hasInterest(viewerOf(request), dossier);
  const mayAccept = mayCall(request.viewer, 'publish', call) && !isOwn && document.rule !== undefined;
  const account = call.organisationId === null ? '' : showIban(await selectOwnAccount(db, call.organisationId));
  const page = {
    ...{ dossier, sent, accounted, files, mayAccept, isOwn },
    ownTerm: ownTerm(sent, services.clock.now()),
    options: sentOptions(document, sent.step, sent.submission.document),
    mayAsk: mayCall(request.viewer, 'edit', call) && !isOwn,
    answers: shown?.answers ?? { account },
    errors: shown?.errors,
  };
  return reply.page(<FinalAccountPage {...page} />, shown ? 422 : 200);
}

const sureShape = z.object({ sure: z.literal('yes'), seen: z.coerce.number().int().min(0), turn: z.coerce.number() });

async function submitAccount(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const dossier = await dossierOf(services, request);
  const sent = sentOf(dossier, 'final-account');
  if (!sent || !dossier.document.rule) return viewAccount(services, request, reply);
  const answers = answersOf(request.body);
  const isDone = dossier.finalAccount !== undefined;
  const sure = sureShape.safeParse(request.body);
  // What was read is not what would be accepted.
  if (sure.success && sure.data.turn !== sent.submission.turn) throw new Conflict();
  const { filled, accounted, errors } = await read(services, request, dossier, sent, answers);
  if (!isDone && Object.keys(errors).length > 0) return viewAccount(services, request, reply, { answers, errors });
  if (!isDone && !sure.success) {
    refuseInterest(viewerOf(request), dossier);
    const ledger = await readLedger(services.db, dossier.call.id);
    return reply.page(<FinalConfirmPage {...{ dossier, ledger, accounted, answers }} />);
  }
  if (sure.success) {
    await acceptFinalAccount(services, viewerOf(request), dossier, { ...filled, ...sure.data });
    leaveNotice(reply, { key: 'paying.notice.final' });
  }
  return goTo(request, reply, dossierPath(dossier.call.code, dossier.application.id));
}

const motivation = formText.pipe(z.string().max(5000)).catch('');
const reference = formText.pipe(z.string().max(140)).catch('');

/** What was typed, what it gives by the rule, and all that is wrong with it. */
async function read(services: Services, request: FastifyRequest, dossier: Dossier, sent: Sent, answers: Answers) {
  const t = translator(request.language);
  const { answers: accepted, isCut, problems } = accept(sent.step, sent.submission.document.answers, answers);
  const accounted = (await computeAccount(services, dossier, accepted)) as Accounted;
  const isClaim = accounted.settlement.entries.some(({ kind }) => kind === 'claim');
  const account = readIban(answered(answers, 'account'));
  const filled = {
    accepted,
    motivation: motivation.parse(answered(answers, 'motivation')),
    account: isClaim ? (account ?? '') : '',
    reference: isClaim ? reference.parse(answered(answers, 'reference')) : '',
  };
  const errors: FieldErrors = {};
  for (const [name, key] of Object.entries(problems)) errors[name] = t(`paying.problem.${key}`);
  if ((isCut || isClaim) && filled.motivation === '') errors['motivation'] = t('paying.problem.motivation');
  if (isClaim && account === null) errors['account'] = t('paying.problem.claimAccount');
  return { filled, accounted, errors };
}
