import type { FastifyReply, FastifyRequest } from 'fastify';
import { Conflict } from '../../../../platform/errors.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import type { Notice } from '../../../../ui/page.ts';
import { conflictPath } from '../addresses.ts';

/** Does it and says so; who comes when it is settled or ended is told that. */
export async function act(
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  notice: Notice,
  does: () => Promise<void>,
  path = conflictPath(id),
): Promise<FastifyReply> {
  try {
    await does();
    leaveNotice(reply, notice);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    leaveNotice(reply, { key: 'conflicts.notice.tooLate' });
  }
  return goTo(request, reply, path);
}
