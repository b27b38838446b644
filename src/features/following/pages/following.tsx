import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { BadRequest } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { readChoices, writeChoices } from '../../../platform/http/choices.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { localPath } from '../../accounts/index.ts';
import { askByMail } from '../confirming.ts';
import { findFollow, findFollower } from '../follow-store.ts';
import { startFollowing } from '../following.ts';
import { byMailShape, frequencyShape, wishShape } from '../schema.ts';
import { type Described, describeTopic, type Topics } from '../topics.ts';
import { AskedPage } from '../views/ConfirmPage.tsx';
import { FollowPage } from '../views/FollowPage.tsx';
import { OverviewPage } from '../views/OverviewPage.tsx';

/** Where one follows something, by account, by mail or in the browser only. */
export function registerFollow(app: FastifyInstance, services: Services, topics: Topics): void {
  const { db } = services;
  const config = { access: everyone };

  app.get('/volgen', { config }, async function viewFollow(request, reply) {
    const { onderwerp, terug } = wishShape.parse(request.query);
    if (onderwerp === undefined) return reply.page(<OverviewPage />);
    return show(request, reply, await describeTopic(topics, onderwerp, request.language), localPath(terug, '/volgen'));
  });

  app.post('/volgen', { config }, async function submitFollow(request, reply) {
    const wish = wishShape.safeParse(request.body);
    if (!wish.success) throw new BadRequest();
    const { onderwerp, terug, hoe } = wish.data;
    const subject = await describeTopic(topics, onderwerp, request.language);
    const back = localPath(terug, subject.path);
    if (request.viewer?.personId) return byAccount(request, reply, subject, back);
    return hoe === 'browser' ? inBrowser(request, reply, subject, back) : byMail(request, reply, subject, back);
  });

  async function byAccount(request: FastifyRequest, reply: FastifyReply, subject: Described, back: string) {
    const { language, viewer } = request;
    const form = readForm(frequencyShape(translator(language)), request.body, language);
    if (!form.ok) return show(request, reply, subject, back, form.errors);
    const who = { personId: viewer!.personId! };
    const { topic } = subject;
    await startFollowing(db, who, { topic, frequency: form.value.frequentie }, language);
    const made = await findFollow(db, (await findFollower(db, who))!.id, { topic });
    leaveNotice(reply, {
      key: 'following.notice.started',
      values: { subject: subject.title },
      ...(made && { undo: `/volgen/mijn/${made.id}/stop` }),
    });
    return goTo(request, reply, back);
  }

  async function byMail(request: FastifyRequest, reply: FastifyReply, subject: Described, back: string) {
    const { language, ip } = request;
    const form = readForm(byMailShape(translator(language)), request.body, language);
    if (!form.ok) return show(request, reply, subject, back, form.errors);
    const { mail, frequentie: frequency } = form.value;
    await askByMail(services, { ...subject, mail, frequency, language, ip });
    return reply.page(<AskedPage subject={subject.title} back={back} />);
  }

  /** Only themes fit in a browser: it keeps no more than their codes. */
  async function inBrowser(request: FastifyRequest, reply: FastifyReply, { topic }: Described, back: string) {
    const theme = /^theme:(.+)$/.exec(topic)?.[1];
    if (theme === undefined) throw new BadRequest();
    const { themes, basket } = readChoices(request);
    writeChoices(reply, { themes: [...themes.filter((one) => one !== theme), theme], basket });
    return goTo(request, reply, back);
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    subject: Described,
    back: string,
    errors?: FieldErrors,
  ) {
    const personId = request.viewer?.personId;
    const mine = personId ? await findFollower(db, { personId }) : undefined;
    const present = mine && (await findFollow(db, mine.id, { topic: subject.topic }));
    const answers = answersOf(request.body);
    const page = <FollowPage {...{ subject, back, present, answers, errors }} />;
    return reply.page(page, errors ? 422 : 200);
  }
}
