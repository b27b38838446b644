import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Language } from '../../../platform/i18n.ts';
import { findFollower, listFollows } from '../follow-store.ts';
import { stopMail } from '../following.ts';
import { ownTasks } from '../rules/frequency.ts';
import { createStopLinks, type StopLinks, type StopWish } from '../stop-link.ts';
import type { Topics } from '../topics.ts';
import { StopPage, StoppedPage } from '../views/StopPage.tsx';

type WithSecret = { Params: { secret: string } };

/** Stopping mail by the link in it: without signing in, and by one click in a mail program (RFC 8058). */
export function registerStopping(app: FastifyInstance, { db }: Services, topics: Topics): void {
  const path = '/volgen/stop/:secret';
  let links: Promise<StopLinks> | undefined;

  // Programs that read mail open its links: only the post stops anything.
  app.get<WithSecret>(path, { config: { access: everyone } }, async function viewStop(request, reply) {
    const { secret } = request.params;
    const { title, isAll } = await readWish(secret, request.language);
    return reply.page(<StopPage {...{ secret, title, isAll }} />);
  });

  app.post<WithSecret>(
    path,
    { config: { access: everyone, crossSite: 'allowed' } },
    async function submitStop(request, reply) {
      const { wish, topic, title, isAll } = await readWish(request.params.secret, request.language);
      const asksAll = (request.body as { alles?: unknown } | null)?.alles !== undefined;
      // A topic that is not followed any more was stopped before.
      if (isAll || asksAll) await stopMail(db, wish.followerId, null);
      else if (topic !== undefined) await stopMail(db, wish.followerId, topic);
      return reply.page(<StoppedPage title={isAll || asksAll ? null : title} />);
    },
  );

  async function readWish(secret: string, language: Language): Promise<Read> {
    links ??= createStopLinks(db);
    const wish = (await links).read(secret);
    if (!wish) throw new NotFound();
    const { isAbout, followerId } = wish;
    if (!isAbout) return { wish, topic: undefined, title: null, isAll: true };
    const follower = await findFollower(db, { id: followerId });
    const follows = follower ? await listFollows(db, followerId) : [];
    const topic = [...follows.map((one) => one.topic), ...(follower ? [ownTasks] : [])].find(isAbout);
    const subject = topic === undefined ? null : await topics.describe(topic, language);
    return { wish, topic, title: subject?.title ?? null, isAll: false };
  }
}

interface Read {
  wish: StopWish;
  /** Undefined when it is not followed any more, or when all is meant. */
  topic: string | undefined;
  /** What it is called, where it has a name. */
  title: string | null;
  isAll: boolean;
}
