import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { AppError } from '../../../platform/errors.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { guideEdit, programmeOf } from '../access.ts';
import { mayGuide } from '../policy.ts';
import { type Edition, mappingOf, newestPublished, sectionsOf, selectEditions } from '../store.ts';
import { workAt } from './addresses.ts';
import { outlineOf, unmapped } from './outline.ts';
import { removedSections } from './section-store.ts';
import { startEdition, type TakeAlong } from './starting.ts';
import { type DraftOverview, WorkPage, type WorkTask } from './views/WorkPage.tsx';

/** What other features add to the workplace of a guide. */
export interface WorkAdditions {
  /** What waits for its editors, of the programme with this code. */
  tasks?: readonly ((db: Database, programme: string) => Promise<WorkTask>)[];
  /** What they keep with a section and take along to a new edition. */
  takeAlong?: readonly TakeAlong[];
}

export function registerWork(app: FastifyInstance, services: Services, { tasks = [], takeAlong }: WorkAdditions): void {
  const { db, clock } = services;
  const config = { access: guideEdit(db) };
  const at = workAt(':programme');

  app.get(at, { config }, async function viewWork(request, reply) {
    const programme = programmeOf(request);
    const editions = await selectEditions(db, programme.code);
    const prepared = editions.find(({ publishedAt }) => publishedAt === null);
    const draft = prepared && (await overviewOf(db, prepared));
    const waiting = await Promise.all(tasks.map((task) => task(db, programme.code)));
    const mayPublish = mayGuide(request.viewer, 'publish', programme);
    return reply.page(<WorkPage {...{ programme, editions, draft, mayPublish }} tasks={waiting} />);
  });

  app.post(`${at}/nieuw`, { config }, async function submitStart(request, reply) {
    const programme = programmeOf(request);
    const t = translator(request.language);
    const actor = { viewer: viewerOf(request), clock };
    const title = (number: number) => t('guideedit.work.newTitle', { number });
    try {
      const number = await startEdition(db, actor, programme, title, takeAlong);
      leaveNotice(reply, { key: 'guideedit.notice.started', values: { number: String(number) } });
    } catch (error) {
      // Two editors start at once: both get the one that is there.
      if (!(error instanceof AppError && error.status === 409)) throw error;
      leaveNotice(reply, { key: 'guideedit.notice.startedBefore' });
    }
    return goTo(request, reply, workAt(programme.code));
  });
}

async function overviewOf(db: Database, edition: Edition): Promise<DraftOverview> {
  const newest = await newestPublished(db, edition.programmeCode);
  const [sections, before, mapping, removed] = await Promise.all([
    sectionsOf(db, edition.id),
    newest ? sectionsOf(db, newest.id) : [],
    mappingOf(db, edition.id),
    removedSections(db, edition.id),
  ]);
  return {
    edition,
    outline: outlineOf(sections, before, mapping),
    removed,
    unmapped: unmapped(sections, before, mapping).length,
  };
}
