import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { answered, answersOf } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { readRegister } from '../../areas/index.ts';
import { callEdit } from '../access.ts';
import { areaAfterMergers } from '../holders.ts';
import { openTarget } from './opening.ts';
import { importPath, takeBackPath, targetPath } from './paths.ts';
import { reportProgress } from './reporting.ts';
import { municipalitiesOf } from './rules/progress.ts';
import { type LineProblem, readReportsFile } from './rules/reports-file.ts';
import { ImportPage } from './views/ImportPage.tsx';

/** Where who calls brings the figures of many municipalities at once: all of them, or none. */
export function registerImport(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: callEdit(db) };
  type Params = { Params: { call: string } };

  app.get<Params>(importPath(':call'), { config }, (request, reply) => viewImport(request, reply, '', undefined));

  app.post<Params>(importPath(':call'), { config }, async function submitImport(request, reply) {
    const { call, document } = await openTarget(db, request.params.call);
    const text = answered(answersOf(request.body), 'regels');
    const register = await readRegister(db);
    const day = today(clock);
    const meant = new Set(municipalitiesOf(document, call, register, day).map(({ code }) => code));
    const isMeant = (code: string) => meant.has(areaAfterMergers(register, code, day) ?? code);
    const read = readReportsFile(text, { register, day, isMeant });
    if (!read.ok) return viewImport(request, reply, text, read.problems);
    const { reports } = read;
    const actor = { viewer: viewerOf(request), clock };
    const id = await reportProgress(db, actor, call, { organisationId: call.organisationId, reports });
    const values = { count: String(reports.length) };
    leaveNotice(reply, { key: 'targets.notice.imported', values, undo: takeBackPath(call.code, id) });
    return goTo(request, reply, targetPath(call.code));
  });

  async function viewImport(
    request: FastifyRequest<Params>,
    reply: FastifyReply,
    text: string,
    problems: LineProblem[] | undefined,
  ) {
    const targeted = await openTarget(db, request.params.call);
    return reply.page(<ImportPage {...targeted} {...{ text, problems }} />, problems ? 422 : 200);
  }
}
