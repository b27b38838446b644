import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { answersOf, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Arrivals } from '../arrival.ts';
import { localPath } from '../rules/return-address.ts';
import { signInShape } from '../schema.ts';
import { signIn, signOut } from '../signing-in.ts';
import { SignIn } from '../views/SignIn.tsx';

const workplace = '/werkplek';

export function registerSigningIn(app: FastifyInstance, services: Services, { arrive }: Arrivals): void {
  const config = { access: everyone };

  app.get('/aanmelden', { config }, async function viewSignIn(request, reply) {
    const back = localPath((request.query as { terug?: unknown }).terug, workplace);
    if (request.viewer) return goTo(request, reply, back);
    return reply.page(<SignIn back={back} />);
  });

  app.post('/aanmelden', { config }, async function submitSignIn(request, reply) {
    const t = translator(request.language);
    const back = localPath((request.body as { terug?: unknown } | null)?.terug, workplace);
    const answers = answersOf(request.body);
    const form = readForm(signInShape(t), request.body, request.language);
    if (!form.ok) return reply.page(<SignIn {...{ back, answers, errors: form.errors }} />, 422);
    const session = await signIn(services, { ...form.value, ip: request.ip });
    if (!session) {
      const errors = { mail: t('accounts.problem.noMatch') };
      return reply.page(<SignIn {...{ back, answers, errors }} />, 422);
    }
    await arrive(request, reply, session);
    return goTo(request, reply, back);
  });

  app.post('/afmelden', { config }, async function submitSignOut(request, reply) {
    const secret = app.sessionCookie.read(request);
    if (secret) await signOut(services, secret, request.viewer);
    app.sessionCookie.clear(reply);
    leaveNotice(reply, { key: 'accounts.notice.signedOut' });
    return goTo(request, reply, '/');
  });
}

/** Shown in the place of a page for which someone has to sign in; leads back to that page where that makes sense. */
export function signInPage(request: FastifyRequest): VNode {
  const back = localPath(request.method === 'GET' ? request.url : undefined, workplace);
  return <SignIn back={back} isNeeded />;
}
