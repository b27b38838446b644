import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { viewerOf } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { formats } from '../../../../platform/formats.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { fromCents } from '../../../../platform/money.ts';
import { showDate } from '../../../../ui/index.ts';
import { callOf, callPublish } from '../../access.ts';
import { showIban } from '../../applying/form/typed.ts';
import { hasInterest, refuseInterest } from '../../interest.ts';
import { dossierPath, movementPath } from '../addresses.ts';
import { accountOf, advanceOf, type Dossier, dossierIn, promisedOn } from '../dossier.ts';
import { type Ledger, post } from '../ledger.ts';
import { readLedger } from '../posting.ts';
import { selectOwnAccount } from '../store.ts';
import { MovementConfirmPage, MovementPage } from '../views/MovementPage.tsx';
import { entriesFor, type Filled, type Movement, mostToMove, movements, purposes, stateOf } from './kinds.ts';
import { move } from './movement.ts';
import { movementShape, sureShape } from './shape.ts';

/** Booking on a dossier: a form, then the balance before and after, then the act. */
export function registerMovements(app: FastifyInstance, services: Services): void {
  const config = { access: callPublish(services.db) };
  for (const [name, movement] of Object.entries(movements)) {
    const at = movementPath(':call', ':application', name);
    app.get(at, { config }, (request, reply) => viewMovement(services, movement, request, reply));
    app.post(at, { config }, (request, reply) => submitMovement(services, movement, request, reply));
  }
}

interface Shown {
  answers: Answers;
  errors: FieldErrors;
}

const idIn = ({ params }: FastifyRequest): string => (params as { application: string }).application;

async function viewMovement(
  services: Services,
  movement: Movement,
  request: FastifyRequest,
  reply: FastifyReply,
  shown?: Shown,
) {
  const call = callOf(request);
  const dossier = await dossierIn(services, call, idIn(request));
  const most = mostToMove(await readLedger(services.db, call.id), movement, dossier.application.id);
  const asked = (request.query as { soort?: unknown }).soort;
  const answers = shown?.answers ?? (await proposed(services, dossier, movement, asked));
  const isOwn = hasInterest(viewerOf(request), dossier);
  const page = <MovementPage {...{ dossier, movement, most, isOwn, answers }} errors={shown?.errors} />;
  return reply.page(page, shown ? 422 : 200);
}

/** What the form starts with: what the award and the balance say, and the account that the dossier names. */
async function proposed(
  { db, clock }: Services,
  dossier: Dossier,
  movement: Movement,
  asked: unknown,
): Promise<Answers> {
  const { balance, finalAccount, call } = dossier;
  const advance = advanceOf(dossier);
  const usual = finalAccount ? 'balance' : advance > 0n ? 'advance' : 'interim';
  const purpose = purposes.find((one) => one === asked) ?? usual;
  const amounts: Partial<Record<Movement, bigint>> = {
    payment: purpose === 'advance' ? advance : purpose === 'balance' ? balance.toPay : 0n,
    release: balance.toPay,
    repayment: balance.claimed,
    remission: balance.claimed,
    reuse: balance.released,
  };
  const cents = amounts[movement] ?? 0n;
  const own = movement === 'claim' && call.organisationId ? await selectOwnAccount(db, call.organisationId) : '';
  return {
    purpose,
    amount: cents > 0n ? fromCents(cents) : '',
    day: showDate(today(clock)),
    account: showIban(movement === 'claim' ? own : accountOf(dossier)),
  };
}

async function submitMovement(services: Services, movement: Movement, request: FastifyRequest, reply: FastifyReply) {
  const { db, clock } = services;
  const call = callOf(request);
  const dossier = await dossierIn(services, call, idIn(request));
  const ledger = await readLedger(db, call.id);
  const most = mostToMove(ledger, movement, dossier.application.id);
  const answers = answersOf(request.body);
  const sure = sureShape.safeParse(request.body);
  // Said yes to: what can still be moved is for the act to see, since the first of two presses has moved it.
  const { money } = formats(request.language);
  const within = { most: sure.success ? 10n ** 15n : most, money, promised: promisedOn(dossier), today: today(clock) };
  const shape = movementShape(movement, within);
  const form = readForm(shape, request.body, request.language);
  if (!form.ok) return viewMovement(services, movement, request, reply, { answers, errors: form.errors });
  if (!sure.success) {
    refuseInterest(viewerOf(request), dossier);
    return reply.page(<Sure {...{ dossier, movement, ledger, answers }} filled={form.value} />);
  }
  await move(services, viewerOf(request), dossier, movement, form.value, sure.data);
  leaveNotice(reply, { key: `paying.notice.${movement}` });
  return goTo(request, reply, dossierPath(call.code, dossier.application.id));
}

interface SureProps {
  dossier: Dossier;
  movement: Movement;
  ledger: Ledger;
  answers: Answers;
  filled: Filled;
}

function Sure({ dossier, movement, ledger, answers, filled }: SureProps) {
  const { id: applicationId } = dossier.application;
  const after = entriesFor(movement, { ...filled, applicationId }).reduce((now, entry) => {
    const posting = post(now, entry);
    return posting.ok ? posting.ledger : now;
  }, ledger);
  const states = { before: stateOf(ledger, applicationId), after: stateOf(after, applicationId) };
  return <MovementConfirmPage {...{ dossier, movement, filled, answers }} {...states} id={randomUUID()} />;
}
