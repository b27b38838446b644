import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import type { Language } from '../../../platform/i18n.ts';
import { confirmByMail, findOpenRequest } from '../confirming.ts';
import type { Topics } from '../topics.ts';
import { ConfirmedPage, ConfirmPage, DeadPage } from '../views/ConfirmPage.tsx';

type WithSecret = { Params: { secret: string } };

export function registerConfirming(app: FastifyInstance, services: Services, topics: Topics): void {
  const config = { access: everyone };
  const path = '/volgen/bevestigen/:secret';

  // Mail programs open links to look at them: only the post confirms.
  app.get<WithSecret>(path, { config }, async function viewConfirm(request, reply) {
    const { secret } = request.params;
    const asked = await findOpenRequest(services, secret);
    const subject = asked && (await topics.describe(asked.topic, request.language));
    return subject ? reply.page(<ConfirmPage secret={secret} subject={subject.title} />) : dead(reply);
  });

  app.post<WithSecret>(path, { config }, async function submitConfirm(request, reply) {
    const topic = await confirmByMail(services, request.params.secret);
    return topic === null ? dead(reply) : confirmed(reply, topic, request.language);
  });

  const dead = (reply: FastifyReply) => reply.page(<DeadPage />, 410);

  async function confirmed(reply: FastifyReply, topic: string, language: Language) {
    const subject = await topics.describe(topic, language);
    return reply.page(<ConfirmedPage subject={subject?.title ?? topic} />);
  }
}
