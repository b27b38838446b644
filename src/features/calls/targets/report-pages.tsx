import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { isUuid } from '../../accounts/index.ts';
import { readRegister } from '../../areas/index.ts';
import { openTarget } from './opening.ts';
import { reportPath, takeBackPath, targetPath } from './paths.ts';
import { reportShape } from './report-shape.ts';
import { ownAreas, reportProgress, takeBackReport } from './reporting.ts';
import { municipalitiesOf } from './rules/progress.ts';
import { selectReports } from './store.ts';
import { ReportPage } from './views/ReportPage.tsx';

/** Where a municipality reports how far it is with the target of a call. */
export function registerReporting(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: signedIn };
  type Params = { Params: { call: string } };

  app.get<Params>(reportPath(':call'), { config }, (request, reply) => viewReport(request, reply));

  app.post<Params>(reportPath(':call'), { config }, async function submitReport(request, reply) {
    const { targeted, own, register } = await open(request);
    const answers = answersOf(request.body);
    const codes = own.map(({ area }) => area.code);
    const shape = reportShape({ register, codes, today: today(clock) });
    const read = readForm(shape, request.body, request.language);
    if (!read.ok) return viewReport(request, reply, answers, read.errors);
    const { organisationId } = own.find(({ area }) => area.code === read.value.areaCode)!;
    const actor = { viewer: viewerOf(request), clock };
    const id = await reportProgress(db, actor, targeted.call, { organisationId, reports: [read.value] });
    leaveNotice(reply, { key: 'targets.notice.reported', undo: takeBackPath(targeted.call.code, id) });
    return goTo(request, reply, targetPath(targeted.call.code));
  });

  app.post<{ Params: { call: string; report: string } }>(
    takeBackPath(':call', ':report'),
    { config },
    async function submitTakeBack(request, reply) {
      const { call } = await openTarget(db, request.params.call);
      if (!isUuid(request.params.report)) throw new NotFound();
      const actor = { viewer: viewerOf(request), clock };
      const count = await takeBackReport(db, actor, call, request.params.report);
      leaveNotice(reply, { key: 'targets.notice.takenBack', values: { count: String(count) } });
      return goTo(request, reply, targetPath(call.code));
    },
  );

  async function open(request: FastifyRequest<Params>) {
    const targeted = await openTarget(db, request.params.call);
    const register = await readRegister(db);
    const day = today(clock);
    const codes = new Set(municipalitiesOf(targeted.document, targeted.call, register, day).map(({ code }) => code));
    const own = ownAreas(request.viewer, register, day).filter(({ area }) => codes.has(area.code));
    if (own.length === 0) throw new Forbidden();
    return { targeted, register, own };
  }

  async function viewReport(
    request: FastifyRequest<Params>,
    reply: FastifyReply,
    answers?: Answers,
    errors?: FieldErrors,
  ) {
    const { targeted, own } = await open(request);
    const areas = own.map(({ area }) => area);
    const reports = await selectReports(
      db,
      targeted.call.id,
      areas.map(({ code }) => code),
    );
    const page = { ...targeted, areas, reports, errors, answers: answers ?? { day: today(clock) } };
    return reply.page(<ReportPage {...page} />, errors ? 422 : 200);
  }
}
