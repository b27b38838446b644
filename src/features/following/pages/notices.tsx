import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { readQuery } from '../../../platform/http/address.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { isUuid } from '../../accounts/index.ts';
import { countNotices, listNotices, readAll, readNotice } from '../notice-store.ts';
import { NoticesPage } from '../views/NoticesPage.tsx';

type OfNotice = { Params: { notice: string } };
const size = 20;
const query = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) });

/** What someone was told on the site. */
export function registerNotices(app: FastifyInstance, { db, clock }: Services): void {
  const config = { access: signedIn };

  app.get('/meldingen', { config }, async function viewNotices(request, reply) {
    const person = personOf(request);
    const { total, unread } = await countNotices(db, person);
    const pages = Math.max(1, Math.ceil(total / size));
    const page = Math.min(readQuery(query, request.query).pagina, pages);
    const notices = await listNotices(db, person, { page, size });
    return reply.page(<NoticesPage {...{ notices, unread, page, pages }} />);
  });

  // Opening what a notice tells of is reading it.
  app.get<OfNotice>('/meldingen/:notice', { config }, async function openNotice(request, reply) {
    return goTo(request, reply, await read(request));
  });

  app.post<OfNotice>('/meldingen/:notice/gelezen', { config }, async function submitRead(request, reply) {
    await read(request);
    return goTo(request, reply, '/meldingen');
  });

  app.post('/meldingen/gelezen', { config }, async function submitAllRead(request, reply) {
    await readAll(db, personOf(request), clock.now());
    leaveNotice(reply, { key: 'following.notice.allRead' });
    return goTo(request, reply, '/meldingen');
  });

  async function read(request: FastifyRequest<OfNotice>): Promise<string> {
    const { notice } = request.params;
    const path = isUuid(notice) ? await readNotice(db, personOf(request), notice, clock.now()) : undefined;
    if (path === undefined) throw new NotFound();
    return path;
  }
}

const personOf = (request: FastifyRequest) => viewerOf(request).personId!;
