import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { signedIn, viewerOf } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { Forbidden } from '../../../../platform/errors.ts';
import { answered, answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { hasRole } from '../../../../platform/viewer.ts';
import { actorOf } from '../../contributions/actor.ts';
import { selectProgrammes } from '../../store.ts';
import { editedBy } from '../access.ts';
import { conflictPath, reportPath } from '../addresses.ts';
import { reportConflict } from '../reporting.ts';
import { reportShape } from '../schema.ts';
import { similarConflicts } from '../store.ts';
import { CheckReport } from '../views/CheckReport.tsx';
import { ReportForm } from '../views/ReportForm.tsx';

/** Reporting in two steps: the form, and a page that shows what others reported already. */
export function registerReporting(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: signedIn };

  app.get(reportPath, { config }, (request, reply) => viewForm(request, reply));

  app.post(reportPath, { config }, async function submitReport(request, reply) {
    const { language } = request;
    const answers = answersOf(request.body);
    if (answered(answers, 'change') === 'yes') return viewForm(request, reply);
    const { programmes, organisations } = await choicesFor(request);
    const shape = reportShape(translator(language), {
      today: today(clock),
      programmes: programmes.map(({ value }) => value),
      organisations: organisations.map(({ value }) => value),
    });
    const form = readForm(shape, request.body, language);
    if (!form.ok) return viewForm(request, reply, form.errors);
    const report = form.value;
    if (answered(answers, 'sure') !== 'yes') {
      const like = await similarConflicts(db, `${report.title} ${report.clash}`);
      const isPublic = hasRole(request.viewer, report.organisation, 'publisher');
      return reply.page(<CheckReport {...{ report, like, isPublic, answers }} />);
    }
    const id = await reportConflict(db, actorOf(request, services), report);
    leaveNotice(reply, { key: 'conflicts.notice.reported' });
    return goTo(request, reply, conflictPath(id));
  });

  async function choicesFor(request: FastifyRequest) {
    const organisations = editedBy(viewerOf(request)).map(({ organisationId, organisationName }) => ({
      value: organisationId,
      label: organisationName,
    }));
    if (organisations.length === 0) throw new Forbidden();
    const kept = (await selectProgrammes(db)).filter(({ archived }) => archived === null);
    return { organisations, programmes: kept.map(({ code, title }) => ({ value: code, label: title })) };
  }

  async function viewForm(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const choices = await choicesFor(request);
    return reply.page(
      <ReportForm {...choices} answers={answersOf(request.body)} errors={errors} />,
      errors ? 422 : 200,
    );
  }
}
