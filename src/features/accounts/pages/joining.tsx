import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { Conflict } from '../../../platform/errors.ts';
import { type Answers, answered, answersOf, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { acceptAsNewcomer, acceptAsViewer } from '../acceptance.ts';
import type { Arrivals } from '../arrival.ts';
import { findOpenInvitation, type OpenInvitation } from '../invitation-store.ts';
import { findPersonByMail } from '../person-store.ts';
import { firstAdministratorShape, newcomerShape } from '../schema.ts';
import { Join, type JoinStep } from '../views/Join.tsx';
import { DeadLink } from '../views/Passwords.tsx';

type Opened = { secret: string; open: OpenInvitation; step: JoinStep };
type Request = FastifyRequest<{ Params: { secret: string } }>;

export function registerJoining(app: FastifyInstance, services: Services, { arrive, greet }: Arrivals): void {
  const { db, clock } = services;
  const config = { access: everyone };
  const path = '/uitnodiging/:secret';

  // Mail programs open links to look at them: only the post uses an invitation up.
  app.get(path, { config }, async function viewInvitation(request: Request, reply) {
    const opened = await openInvitation(request);
    return opened ? reply.page(<Join {...opened} />) : reply.page(<DeadLink kind="invitation" />, 410);
  });

  app.post(path, { config }, async function submitInvitation(request: Request, reply) {
    const opened = await openInvitation(request);
    if (!opened) return reply.page(<DeadLink kind="invitation" />, 410);
    const { secret, step, open } = opened;
    if (step === 'newAccount' || step === 'firstAdministrator') return submitNewcomer(request, reply, opened);
    if (step !== 'confirm') return reply.page(<Join {...opened} />, 403);
    await acceptAsViewer(services, secret, request.viewer!);
    await greet(request, reply, request.viewer!);
    return welcome(request, reply, open);
  });

  async function openInvitation(request: Request): Promise<Opened | null> {
    const { secret } = request.params;
    const open = await findOpenInvitation(db, secret, clock.now());
    if (!open) return null;
    const { mail } = open.invitation;
    const step =
      mail === null ? 'firstAdministrator' : nextStep(request.viewer, mail, await findPersonByMail(db, mail));
    return { secret, open, step };
  }

  async function submitNewcomer(request: Request, reply: FastifyReply, opened: Opened) {
    const { secret, open } = opened;
    const t = translator(request.language);
    const answers = answersOf(request.body);
    const form = readNewcomer(request, open, answers);
    if (!form.ok) return reply.page(<Join {...opened} answers={answers} errors={form.errors} />, 422);
    const { name, newPassword: password } = form.value;
    const mail = open.invitation.mail ?? form.value.mail;
    try {
      const session = await acceptAsNewcomer(services, secret, { mail, name, password });
      await arrive(request, reply, session);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const errors = { mail: t('accounts.problem.mailTaken') };
      return reply.page(<Join {...opened} answers={answers} errors={errors} />, 422);
    }
    return welcome(request, reply, open);
  }
}

function nextStep(viewer: Viewer | null, mail: string, person: object | undefined): JoinStep {
  if (viewer) return viewer.mail === mail ? 'confirm' : 'otherAccount';
  return person ? 'signIn' : 'newAccount';
}

function readNewcomer(request: Request, { invitation }: OpenInvitation, answers: Answers) {
  const t = translator(request.language);
  const name = answered(answers, 'name');
  if (invitation.mail === null) {
    const shape = firstAdministratorShape(t, { mail: answered(answers, 'mail'), name });
    return readForm(shape, request.body, request.language);
  }
  const { mail } = invitation;
  const shape = newcomerShape(t, { mail, name }).transform((value) => ({ ...value, mail }));
  return readForm(shape, request.body, request.language);
}

async function welcome(request: Request, reply: FastifyReply, { invitation, organisationName }: OpenInvitation) {
  if (!invitation.organisationId) {
    leaveNotice(reply, { key: 'accounts.notice.firstAdministrator' });
    return goTo(request, reply, '/beheer');
  }
  leaveNotice(reply, { key: 'accounts.notice.joined', values: { organisation: organisationName ?? '' } });
  return goTo(request, reply, `/organisaties/${invitation.organisationId}`);
}
