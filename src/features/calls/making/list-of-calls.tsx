import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { Forbidden } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, formText, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { isAxis } from '../axes.ts';
import type { CallDocument } from '../document/schema.ts';
import { mayCall } from '../policy.ts';
import { actorOf } from './access.ts';
import { callsAt, workAt } from './addresses.ts';
import { createCall } from './drafts.ts';
import { type ListedCall, selectCallsOf, selectCopyable, selectRemovedOf } from './store.ts';
import { ListOfCalls } from './views/ListOfCalls.tsx';
import { NewCall } from './views/NewCall.tsx';

const editable = (viewer: Viewer) =>
  viewer.memberships.filter(({ organisationId }) => mayCall(viewer, 'edit', { organisationId }));

/** The calls of one's organisations, and the start of a new one. */
export function registerListOfCalls(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: signedIn };

  app.get(callsAt, { config }, async function viewCalls(request, reply) {
    const viewer = viewerOf(request);
    const { memberships } = viewer;
    const ids = memberships.map(({ organisationId }) => organisationId);
    const calls = await selectCallsOf(db, ids);
    const removed = (await selectRemovedOf(db, ids)).filter((call) => mayCall(viewer, 'publish', call));
    const mayStart = editable(viewer).length > 0;
    return reply.page(<ListOfCalls {...{ memberships, calls, removed, mayStart }} now={clock.now()} />);
  });

  app.get(`${callsAt}/nieuw`, { config }, (request, reply) => showNew(request, reply));

  app.post(`${callsAt}/nieuw`, { config }, async function submitNew(request, reply) {
    const viewer = viewerOf(request);
    const sources = await copyableBy(viewer);
    const t = translator(request.language);
    const shape = z
      .object({
        organisation: z.uuid(t('callwork.new.chooseOrganisation')),
        title: formText.min(1, t('callwork.new.nameNeeded')).max(200, t('callwork.new.nameLong')),
        source: formText.default(''),
        summary: formText.default(''),
        axis: formText.default(''),
      })
      .check(({ value, issues }) => {
        const refuse = (name: string, message: string) =>
          issues.push({ code: 'custom', input: value, path: [name], message });
        const isCopy = sources.some(({ code }) => code === value.source);
        if (value.source !== '' && !isCopy) refuse('source', t('callwork.error.choice'));
        if (value.source === '' && value.summary === '') refuse('summary', t('callwork.new.summaryNeeded'));
        if (value.axis !== '' ? !isAxis(value.axis) : value.source === '') refuse('axis', t('callwork.new.axisNeeded'));
      });
    const form = readForm(shape, request.body, request.language);
    if (!form.ok) return showNew(request, reply, form.errors);
    const { organisation, title, source, summary, axis } = form.value;
    if (!mayCall(viewer, 'edit', { organisationId: organisation })) throw new Forbidden();
    const copied = sources.find(({ code }) => code === source);
    const document: CallDocument = {
      ...(copied ? newestOf(copied) : blank),
      title,
      ...(summary && { summary }),
      ...(axis && { axis }),
    };
    const code = await createCall(db, actorOf(request, services), {
      organisationId: organisation,
      document,
      ...(copied && { copiedFrom: copied.code }),
    });
    leaveNotice(reply, { key: 'callwork.notice.started' });
    return goTo(request, reply, workAt(code));
  });

  const copyableBy = (viewer: Viewer) =>
    selectCopyable(
      db,
      viewer.memberships.map(({ organisationId }) => organisationId),
    );

  async function showNew(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const viewer = viewerOf(request);
    const organisations = editable(viewer);
    if (organisations.length === 0) throw new Forbidden();
    const t = translator(request.language);
    const options = (await copyableBy(viewer)).map((call) => ({
      value: call.code,
      label: newestOf(call).title,
      group: call.organisationName ?? t('callwork.new.reference'),
    }));
    const answers = answersOf(request.method === 'POST' ? request.body : request.query);
    return reply.page(<NewCall {...{ organisations, answers, errors }} sources={options} />, errors ? 422 : 200);
  }
}

const newestOf = ({ document, draft }: ListedCall): CallDocument => document ?? draft;

const blank: CallDocument = {
  format: 'lokale-relance/call/1',
  title: '-',
  summary: '-',
  axis: '-',
  applicants: { kinds: ['municipality'] },
  joint: { isAllowed: false },
  steps: [],
};
