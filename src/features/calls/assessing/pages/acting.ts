import type { FastifyReply, FastifyRequest } from 'fastify';
import { Conflict } from '../../../../platform/errors.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import type { Notice } from '../../../../ui/page.ts';

/** Does it, says so and leads on; who comes when it was decided or settled already is told that. */
export async function act(
  request: FastifyRequest,
  reply: FastifyReply,
  { to, notice }: { to: string; notice: string | Notice },
  does: () => Promise<unknown>,
): Promise<FastifyReply> {
  try {
    await does();
    leaveNotice(reply, typeof notice === 'string' ? { key: notice } : notice);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    leaveNotice(reply, { key: 'assessing.notice.tooLate' });
  }
  return goTo(request, reply, to);
}
