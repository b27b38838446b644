import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { answersOf, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { requestReset, resetPassword } from '../password-reset.ts';
import { findPersonByReset } from '../reset-store.ts';
import { forgottenShape, resetShape } from '../schema.ts';
import { DeadLink, Forgotten, ForgottenSent, NewPassword } from '../views/Passwords.tsx';

type WithSecret = { Params: { secret: string } };

export function registerPasswords(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: everyone };

  app.get('/wachtwoord-vergeten', { config }, (_request, reply) => reply.page(<Forgotten />));

  app.post('/wachtwoord-vergeten', { config }, async function submitForgotten(request, reply) {
    const form = readForm(forgottenShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return reply.page(<Forgotten answers={answersOf(request.body)} errors={form.errors} />, 422);
    await requestReset(services, { mail: form.value.mail, ip: request.ip });
    return reply.page(<ForgottenSent />);
  });

  app.get<WithSecret>('/wachtwoord/:secret', { config }, async function viewNewPassword(request, reply) {
    const { secret } = request.params;
    const person = await findPersonByReset(db, secret, clock.now());
    if (!person) return reply.page(<DeadLink kind="reset" />, 410);
    return reply.page(<NewPassword secret={secret} mail={person.mail} />);
  });

  app.post<WithSecret>('/wachtwoord/:secret', { config }, async function submitNewPassword(request, reply) {
    const { secret } = request.params;
    const person = await findPersonByReset(db, secret, clock.now());
    if (!person) return reply.page(<DeadLink kind="reset" />, 410);
    const form = readForm(resetShape(translator(request.language), person), request.body, request.language);
    if (!form.ok) return reply.page(<NewPassword secret={secret} mail={person.mail} errors={form.errors} />, 422);
    await resetPassword(services, secret, form.value.newPassword);
    app.sessionCookie.clear(reply);
    leaveNotice(reply, { key: 'accounts.notice.newPassword' });
    return goTo(request, reply, '/aanmelden');
  });
}
