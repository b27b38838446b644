import type { FastifyRequest } from 'fastify';
import type { Access } from '../../platform/access.ts';
import type { Database } from '../../platform/database/index.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../platform/errors.ts';
import { type GuideAct, mayGuide } from './policy.ts';
import { isCode } from './rules/codes.ts';
import { type Programme, selectProgramme } from './store.ts';

const programmes = new WeakMap<FastifyRequest, Programme>();

/** Guards routes under `/…/:programme/werk`: to who does not work on this guide, its workplace does not exist. */
function guideAccess(db: Database, act: GuideAct): Access {
  return {
    name: `guide:${act}`,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const { programme: code } = request.params as { programme: string };
      const programme = isCode(code) ? await selectProgramme(db, code) : undefined;
      if (!programme || !mayGuide(request.viewer, 'view', programme)) throw new NotFound();
      if (!mayGuide(request.viewer, act, programme)) throw new Forbidden();
      programmes.set(request, programme);
    },
  };
}

export const guideEdit = (db: Database): Access => guideAccess(db, 'edit');
export const guidePublish = (db: Database): Access => guideAccess(db, 'publish');

/** The programme that the request's access has loaded. */
export function programmeOf(request: FastifyRequest): Programme {
  const programme = programmes.get(request);
  if (!programme) throw new Error('programmeOf outside a route with guide access');
  return programme;
}
