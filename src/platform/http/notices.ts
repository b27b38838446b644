import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Notice } from '../../ui/page.ts';

const cookie = 'relance-notice';
const optionsFor = ({ server }: FastifyReply) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60, secure: server.sessionCookie.isSecure }) as const;

/** Says on the next page what was done, and how to take it back. */
export function leaveNotice(reply: FastifyReply, notice: Notice): void {
  reply.setCookie(cookie, Buffer.from(JSON.stringify(notice)).toString('base64url'), optionsFor(reply));
}

export const hasNotice = (request: FastifyRequest): boolean => request.cookies[cookie] !== undefined;

export function takeNotice(request: FastifyRequest, reply: FastifyReply): Notice | null {
  const value = request.cookies[cookie];
  if (value === undefined) return null;
  reply.clearCookie(cookie, optionsFor(reply));
  try {
    const notice = JSON.parse(Buffer.from(value, 'base64url').toString()) as Notice;
    const isLocal = notice.undo === undefined || /^\/(?![/\\])/.test(notice.undo);
    return typeof notice.key === 'string' && isLocal ? notice : null;
  } catch {
    return null;
  }
}
