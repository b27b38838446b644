import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { TooLate } from '../../../platform/errors.ts';
import { answered, answersOf, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Arrivals } from '../arrival.ts';
import { askRegistration, register } from '../registration.ts';
import { findOpenRegistration } from '../registration-store.ts';
import { localPath } from '../rules/return-address.ts';
import { newcomerShape, registrationShape } from '../schema.ts';
import { DeadLink } from '../views/Passwords.tsx';
import { FinishRegistration, Register, RegistrationSent } from '../views/Register.tsx';

type WithSecret = { Params: { secret: string } };

export function registerRegistering(app: FastifyInstance, services: Services, { arrive }: Arrivals): void {
  const { db, clock } = services;
  const config = { access: everyone };

  app.get('/registreren', { config }, async function viewRegister(request, reply) {
    const back = localPath((request.query as { terug?: unknown }).terug);
    if (request.viewer) return goTo(request, reply, back);
    return reply.page(<Register back={back} />);
  });

  app.post('/registreren', { config }, async function submitRegister(request, reply) {
    const back = localPath((request.body as { terug?: unknown } | null)?.terug);
    const form = readForm(registrationShape(translator(request.language)), request.body, request.language);
    const answers = answersOf(request.body);
    if (!form.ok) return reply.page(<Register {...{ back, answers, errors: form.errors }} />, 422);
    await askRegistration(services, { ...form.value, back, ip: request.ip });
    return reply.page(<RegistrationSent />);
  });

  // Mail programs open links to look at them: only the post makes an account.
  app.get<WithSecret>('/registreren/:secret', { config }, async function viewFinish(request, reply) {
    const { secret } = request.params;
    const open = await findOpenRegistration(db, secret, clock.now());
    if (!open) return reply.page(<DeadLink kind="registration" />, 410);
    return reply.page(<FinishRegistration secret={secret} mail={open.mail} answers={{ name: open.name }} />);
  });

  app.post<WithSecret>('/registreren/:secret', { config }, async function submitFinish(request, reply) {
    const { secret } = request.params;
    const open = await findOpenRegistration(db, secret, clock.now());
    if (!open) return reply.page(<DeadLink kind="registration" />, 410);
    const { mail, back } = open;
    const answers = answersOf(request.body);
    const shape = newcomerShape(translator(request.language), { mail, name: answered(answers, 'name') });
    const form = readForm(shape, request.body, request.language);
    if (!form.ok) return reply.page(<FinishRegistration {...{ secret, mail, answers, errors: form.errors }} />, 422);
    const { name, newPassword: password } = form.value;
    const session = await register(services, secret, { name, password }).catch((error: unknown) => {
      if (error instanceof TooLate) return null;
      throw error;
    });
    if (!session) return reply.page(<DeadLink kind="registration" />, 410);
    leaveNotice(reply, { key: 'accounts.notice.registered' });
    await arrive(request, reply, session);
    return goTo(request, reply, localPath(back));
  });
}
