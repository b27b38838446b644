import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { Forbidden } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, formText, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { readMonth } from '../../../ui/forms/typed.ts';
import { areaOptions } from '../../areas/index.ts';
import { documentFormat } from '../document/codes.ts';
import { filled } from '../document/texts.ts';
import { createPlan, putBackSince } from '../drafts.ts';
import { editableMemberships, mayPlan } from '../policy.ts';
import { selectDraftsOf } from '../store.ts';
import { actorOf } from './actor.ts';
import { planAt, workspaceAt } from './addresses.ts';
import { NewPlan } from './views/NewPlan.tsx';
import { Workspace } from './views/Workspace.tsx';

/** The plans of one's organisations, and the start of a new one. */
export function registerWorkspace(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: signedIn };

  app.get(workspaceAt, { config }, async function viewWorkspace(request, reply) {
    const viewer = viewerOf(request);
    const { memberships } = viewer;
    const ids = memberships.map(({ organisationId }) => organisationId);
    const plans = await selectDraftsOf(db, ids, putBackSince(clock.now()));
    const mayPutBack = (organisationId: string) => mayPlan(viewer, 'administer', { organisationId });
    const mayStart = editableMemberships(viewer).length > 0;
    return reply.page(<Workspace {...{ memberships, plans, mayStart, mayPutBack }} />);
  });

  app.get(`${workspaceAt}/nieuw`, { config }, (request, reply) => showNew(request, reply));

  app.post(`${workspaceAt}/nieuw`, { config }, async function submitNew(request, reply) {
    const form = readForm(await newPlanShape(request.language), request.body, request.language);
    if (!form.ok) return showNew(request, reply, form.errors);
    const { organisation, title, area, programme, start, end } = form.value;
    if (!mayPlan(request.viewer, 'edit', { organisationId: organisation })) throw new Forbidden();
    const id = await createPlan(db, actorOf(request, services), {
      organisationId: organisation,
      document: {
        format: documentFormat,
        area,
        title,
        period: { start, end },
        goals: [],
        ...(programme && { programme }),
      },
    });
    leaveNotice(reply, { key: 'drafts.notice.started' });
    return goTo(request, reply, planAt(id));
  });

  async function newPlanShape(language: Language) {
    const t = translator(language);
    const codes = new Set((await areasNow()).map(({ code }) => code));
    const month = z.string(t('drafts.new.month')).transform((typed, context) => {
      const read = readMonth(typed);
      if (!read) context.addIssue({ code: 'custom', message: t('drafts.new.month') });
      return read ?? '';
    });
    return z
      .object({
        organisation: z.uuid(t('drafts.new.chooseOrganisation')),
        title: z
          .string(t('drafts.new.nameNeeded'))
          .trim()
          .max(200, t('drafts.new.long'))
          .refine((title) => filled.safeParse(title).success, t('drafts.new.nameNeeded')),
        area: z.string(t('drafts.new.areaNeeded')).refine((code) => codes.has(code), t('drafts.new.areaNeeded')),
        programme: formText.max(100).optional(),
        start: month,
        end: month,
      })
      .refine(({ start, end }) => !start || !end || start <= end, { path: ['end'], message: t('drafts.new.order') });
  }

  const areasNow = () => areaOptions(db, today(clock));

  async function showNew(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const organisations = editableMemberships(viewerOf(request));
    if (organisations.length === 0) throw new Forbidden();
    const answers = request.method === 'POST' ? answersOf(request.body) : {};
    return reply.page(<NewPlan {...{ organisations, answers, errors }} areas={await areasNow()} />, errors ? 422 : 200);
  }
}
