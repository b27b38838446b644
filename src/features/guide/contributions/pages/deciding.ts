import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { isUuid } from '../../../accounts/index.ts';
import { programmeOf } from '../../access.ts';
import { isDecided } from '../decision.ts';
import { type Contribution, findContribution } from '../store.ts';

/** The contribution that the address names, of the guide that it names. */
export async function contributionIn({ db }: Services, request: FastifyRequest): Promise<Contribution> {
  const { contribution: id } = request.params as { contribution: string };
  const found = isUuid(id) ? await findContribution(db, id) : undefined;
  if (found?.programmeCode !== programmeOf(request).code) throw new NotFound();
  return found;
}

/** Does it and says so; who comes second is told so, at the same place. */
export async function decide(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  notice: string,
  act: () => Promise<void>,
): Promise<FastifyReply> {
  try {
    await act();
    leaveNotice(reply, { key: notice });
  } catch (error) {
    if (!isDecided(error)) throw error;
    leaveNotice(reply, { key: 'contributions.notice.tooLate' });
  }
  return goTo(request, reply, path);
}
