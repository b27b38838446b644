import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { BadRequest, NotFound } from '../../../platform/errors.ts';
import { readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { hashSecret, newSecret } from '../../../platform/secrets.ts';
import { isUuid } from '../../accounts/index.ts';
import { ensureFollower, findFollower, listFollows, setFeedHash } from '../follow-store.ts';
import { changeFrequency, startFollowing, stopFollowing } from '../following.ts';
import { type Frequency, ownTasks } from '../rules/frequency.ts';
import { frequencyShape, wishShape } from '../schema.ts';
import type { Topics } from '../topics.ts';
import { FeedMadePage } from '../views/FeedMadePage.tsx';
import { MinePage } from '../views/MinePage.tsx';

type OfFollow = { Params: { follow: string } };
const mine = '/volgen/mijn';

/** What someone with an account follows: all of it in one place, to change, to stop and to take back. */
export function registerMine(app: FastifyInstance, services: Services, topics: Topics): void {
  const { db, config: settings } = services;
  const config = { access: signedIn };

  app.get(mine, { config }, async function viewMine(request, reply) {
    const follower = await findFollower(db, { personId: personOf(request) });
    const follows = follower ? await listFollows(db, follower.id) : [];
    const listed = await Promise.all(
      follows
        .filter(({ topic }) => topic !== ownTasks)
        .map(async (one) => ({ ...one, subject: await topics.describe(one.topic, request.language) })),
    );
    const tasks = follows.find(({ topic }) => topic === ownTasks)?.frequency ?? 'now';
    return reply.page(<MinePage follows={listed} tasks={tasks} hasFeed={Boolean(follower?.feedHash)} />);
  });

  app.post<OfFollow>(`${mine}/:follow`, { config }, async function submitFrequency(request, reply) {
    const frequency = frequencyOf(request);
    const before = await changeFrequency(db, personOf(request), followOf(request), frequency);
    if (!before) throw new NotFound();
    return done(request, reply, 'following.notice.changed', before);
  });

  app.post<OfFollow>(`${mine}/:follow/stop`, { config }, async function submitStop(request, reply) {
    const before = await stopFollowing(db, personOf(request), followOf(request));
    if (!before) throw new NotFound();
    return done(request, reply, 'following.notice.stopped', before);
  });

  app.post('/volgen/taken', { config }, async function submitTasks(request, reply) {
    const wish = { topic: ownTasks, frequency: frequencyOf(request) };
    await startFollowing(db, { personId: personOf(request) }, wish, request.language);
    leaveNotice(reply, { key: 'following.notice.tasks' });
    return goTo(request, reply, mine);
  });

  app.post('/volgen/herstel', { config }, async function submitRestore(request, reply) {
    const { onderwerp = '' } = wishShape.parse(request.query);
    const form = readForm(frequencyShape(translator(request.language)), request.query, request.language);
    const subject = await topics.describe(onderwerp, request.language);
    if (!form.ok || !subject) throw new BadRequest();
    const wish = { topic: onderwerp, frequency: form.value.frequentie };
    await startFollowing(db, { personId: personOf(request) }, wish, request.language);
    leaveNotice(reply, { key: 'following.notice.restored', values: { subject: subject.title } });
    return goTo(request, reply, mine);
  });

  // The address is shown in the answer itself: only its hash is kept.
  app.post('/volgen/feed', { config }, async function submitFeed(request, reply) {
    const secret = newSecret();
    await db.transaction(async (tx) => {
      const { id } = await ensureFollower(tx, { personId: personOf(request) }, request.language);
      await setFeedHash(tx, id, hashSecret(secret));
    });
    reply.header('cache-control', 'no-store');
    return reply.page(<FeedMadePage address={`${settings.baseAddress}/volgen/feed/${secret}`} />, 201);
  });

  async function done(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    before: { topic: string; frequency: Frequency },
  ) {
    const subject = await titleOf(before.topic, request.language);
    const query = new URLSearchParams({ onderwerp: before.topic, frequentie: before.frequency });
    leaveNotice(reply, {
      key,
      values: { subject: subject ?? '' },
      ...(subject && { undo: `/volgen/herstel?${query}` }),
    });
    return goTo(request, reply, mine);
  }

  const titleOf = async (topic: string, language: Language) => (await topics.describe(topic, language))?.title;
}

const personOf = (request: FastifyRequest) => viewerOf(request).personId!;

function followOf(request: FastifyRequest<OfFollow>): string {
  const { follow } = request.params;
  if (!isUuid(follow)) throw new NotFound();
  return follow;
}

function frequencyOf(request: FastifyRequest): Frequency {
  const form = readForm(frequencyShape(translator(request.language)), request.body, request.language);
  if (!form.ok) throw new BadRequest();
  return form.value.frequentie;
}
