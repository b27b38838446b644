import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { changePassword } from '../password-change.ts';
import { rename } from '../profile.ts';
import { passwordChangeShape, profileShape } from '../schema.ts';
import { countSessions } from '../session-store.ts';
import { signOutEverywhere } from '../signing-in.ts';
import { Account } from '../views/Account.tsx';

export function registerAccount(app: FastifyInstance, services: Services): void {
  const config = { access: signedIn };

  app.get('/account', { config }, (request, reply) => show(request, reply));

  app.post('/account', { config }, async function submitName(request, reply) {
    const form = readForm(profileShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return show(request, reply, form.errors);
    await rename(services, viewerOf(request), form.value.name);
    return done(request, reply, 'accounts.notice.name');
  });

  app.post('/account/wachtwoord', { config }, async function submitPassword(request, reply) {
    const viewer = viewerOf(request);
    const t = translator(request.language);
    const shape = passwordChangeShape(t, { mail: viewer.mail ?? '', name: viewer.name });
    const form = readForm(shape, request.body, request.language);
    if (!form.ok) return show(request, reply, form.errors);
    const { password: current, newPassword: next } = form.value;
    const session = await changePassword(services, viewer, { current, next, ip: request.ip });
    if (!session) return show(request, reply, { password: t('accounts.problem.wrongPassword') });
    app.sessionCookie.write(reply, session.secret, session.expiresAt);
    return done(request, reply, 'accounts.notice.passwordChanged');
  });

  app.post('/account/overal-afmelden', { config }, async function submitSignOutEverywhere(request, reply) {
    await signOutEverywhere(services, viewerOf(request));
    app.sessionCookie.clear(reply);
    leaveNotice(reply, { key: 'accounts.notice.signedOutEverywhere' });
    return goTo(request, reply, '/aanmelden');
  });

  async function show(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const viewer = viewerOf(request);
    const sessions = await countSessions(services.db, viewer.personId!, services.clock.now());
    const answers = answersOf(request.body);
    return reply.page(
      <Account viewer={viewer} sessions={sessions} answers={answers} errors={errors} />,
      errors ? 422 : 200,
    );
  }
}

function done(request: FastifyRequest, reply: FastifyReply, key: string) {
  leaveNotice(reply, { key });
  return goTo(request, reply, '/account');
}
