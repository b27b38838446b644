import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { Conflict } from '../../../../platform/errors.ts';
import { answered, answersOf } from '../../../../platform/forms.ts';
import { numberIn } from '../../../../platform/http/address.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { selectNewestVersion, selectVersions } from '../../store.ts';
import { applicationEdit, applicationOf, applicationPublish } from '../access.ts';
import { readDossier } from '../dossier.ts';
import { Frozen } from '../drafts.ts';
import { moveToVersion, versionChange } from '../moving.ts';
import { applicationPath } from '../paths.ts';
import { withQuestions } from '../questions.ts';
import { VersionPage } from '../views/VersionPage.tsx';
import { canOf } from './kit.ts';

/** What a newer version of the call changes for a started application, and moving to it by consent of a publisher. */
export function registerVersion(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const at = applicationPath(':application', 'versie');

  app.get(at, { config: { access: applicationEdit(services) } }, async function viewVersion(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const newest = await selectNewestVersion(db, held.application.callId);
    if (dossier.newer === null || !newest) return goTo(request, reply, applicationPath(held.application.id));
    const versions = await selectVersions(db, held.application.callId);
    const notes = versions.filter(({ number, note }) => number > held.application.versionNumber && note !== '');
    return reply.page(
      <VersionPage
        {...{ dossier, newest, notes }}
        change={versionChange(dossier.document, withQuestions(newest.document))}
        mayMove={canOf(request, held).publish}
      />,
    );
  });

  app.post(at, { config: { access: applicationPublish(services) } }, async function submitVersion(request, reply) {
    const held = applicationOf(request);
    const number = numberIn(answered(answersOf(request.body), 'number'));
    try {
      await moveToVersion(db, actorOf(request, services), held, number);
      leaveNotice(reply, { key: 'applying.notice.moved', values: { number: String(number) } });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const isFrozen = error instanceof Frozen;
      leaveNotice(reply, { key: isFrozen ? 'applying.notice.frozen' : 'applying.notice.newer' });
      if (!isFrozen) return goTo(request, reply, applicationPath(held.application.id, 'versie'));
    }
    return goTo(request, reply, applicationPath(held.application.id));
  });
}
