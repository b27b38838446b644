import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answered, answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { addName, fieldAnswers } from '../../plans/index.ts';
import type { CallDocument } from '../document/schema.ts';
import { actorOf, workConfigs, workOf } from './access.ts';
import { partAt, undoAt } from './addresses.ts';
import { changeDraft } from './drafts.ts';
import { callForm } from './form/form.ts';
import { addThing, moveThing, removeThing } from './parts/listing.ts';
import type { CallList, CallPart } from './parts/part.ts';
import { paramsOf, partIn, scenes } from './scene.ts';
import { NewPage } from './views/NewPage.tsx';
import { RemovePage } from './views/RemovePage.tsx';

/** Adding, moving and removing things of a call's lists; each is one save, and works without script. */
export function registerListPages(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const { edit } = workConfigs(services);
  const list = partAt(':call', ':callPart');
  const thing = `${list}/:callItem`;

  app.get(`${list}/nieuw`, { config: edit }, (request, reply) => showNew(request, reply));

  app.post(`${list}/nieuw`, { config: edit }, async function submitNew(request, reply) {
    const call = workOf(request);
    const part = listIn(request);
    const { kind, group } = wantedIn(request, part);
    const answers = newAnswers(request);
    if (answers[addName] !== undefined || (part.list.kinds && kind === '')) return showNew(request, reply);
    const scene = (await scenes(request, services))(call.draft, part, '', kind);
    const form = callForm(part.fields(scene), part.agree);
    const read = readForm(form.shape, answers, request.language);
    if (!read.ok) return showNew(request, reply, read.errors);
    let item = '';
    const revision = await changeDraft(db, actorOf(request, services), call.id, ({ draft }) => {
      if (!part.list.groups(draft).some((one) => one.group === group)) throw new NotFound();
      const added = addThing(part.list, draft, group, form.write(part.list.start(kind), read.value));
      item = added.item;
      return { document: added.document, act: 'added', part: part.key, item };
    });
    if (revision === null) leaveNotice(reply, { key: 'drafts.notice.unchanged' });
    else leaveNotice(reply, { key: 'callwork.notice.added', undo: undoAt(call.code, revision) });
    return goTo(request, reply, part.key === 'steps' ? partAt(call.code, 'velden') : partAt(call.code, part.slug));
  });

  app.get(`${thing}/verwijderen`, { config: edit }, (request, reply) => askRemoval(request, reply, 200));

  function askRemoval(request: FastifyRequest, reply: FastifyReply, status: number) {
    const call = workOf(request);
    const part = listIn(request);
    const item = paramsOf(request).callItem ?? '';
    const title = titleOf(request, part);
    return reply.page(<RemovePage {...{ call, part, item, title }} seen={seenOf(part, call.draft, item)} />, status);
  }

  const act = (
    name: 'omhoog' | 'omlaag' | 'verwijderen',
    done: 'moved' | 'removed',
    change: (list: CallList, document: CallDocument, item: string) => CallDocument,
  ) =>
    app.post(`${thing}/${name}`, { config: edit }, async function submitAct(request, reply) {
      const call = workOf(request);
      const part = listIn(request);
      const item = paramsOf(request).callItem ?? '';
      const title = titleOf(request, part);
      const seen = seenOf(part, call.draft, item);
      // Things without a name are known by their place, where another may stand by now: nobody removes what they did not see.
      if (done === 'removed' && answersOf(request.body)['seen'] !== seen) return askRemoval(request, reply, 409);
      const revision = await changeDraft(db, actorOf(request, services), call.id, ({ draft }) => {
        const isSame = seenOf(part, draft, item) === seen;
        return { document: isSame ? change(part.list, draft, item) : draft, act: done, part: part.key, item };
      });
      if (revision !== null)
        leaveNotice(reply, { key: `drafts.notice.${done}`, values: { title }, undo: undoAt(call.code, revision) });
      return goTo(request, reply, partAt(call.code, part.slug));
    });

  act('omhoog', 'moved', (from, document, item) => moveThing(from, document, item, -1));
  act('omlaag', 'moved', (from, document, item) => moveThing(from, document, item, 1));
  act('verwijderen', 'removed', removeThing);

  async function showNew(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const call = workOf(request);
    const part = listIn(request);
    const { kind, group } = wantedIn(request, part);
    if (!part.list.groups(call.draft).some((one) => one.group === group)) throw new NotFound();
    const scene = (await scenes(request, services))(call.draft, part, '', kind);
    const answers = request.method === 'POST' ? newAnswers(request) : {};
    const fields = part.fields(scene);
    return reply.page(<NewPage {...{ call, part, kind, group, fields, answers, errors }} />, errors ? 422 : 200);
  }

  const listIn = (request: FastifyRequest): CallPart & { list: CallList } => {
    const part = partIn(request);
    if (!part.list) throw new NotFound();
    return part as CallPart & { list: CallList };
  };

  /** Kind and group as the address or the form names them; a kind that does not exist is none. */
  function wantedIn(request: FastifyRequest, part: CallPart) {
    const answers = request.method === 'POST' ? answersOf(request.body) : answersOf(request.query);
    const kind = answered(answers, 'soort');
    const kinds = part.list?.kinds?.({ t: translator(request.language), language: request.language });
    return { kind: kinds?.some(({ value }) => value === kind) ? kind : '', group: answered(answers, 'onder') };
  }

  const newAnswers = (request: FastifyRequest) => {
    const { soort: _kind, onder: _group, ...answers } = answersOf(request.body);
    return fieldAnswers(answers);
  };

  const seenOf = (part: CallPart, document: CallDocument, item: string): string =>
    createHash('sha256')
      .update(JSON.stringify(part.find(document, item) ?? null))
      .digest('hex');

  /** @throws NotFound when it is not there */
  function titleOf(request: FastifyRequest, part: CallPart & { list: CallList }): string {
    const found = part.find(workOf(request).draft, paramsOf(request).callItem ?? '');
    if (!found) throw new NotFound();
    const title = part.list.title(found, { t: translator(request.language), language: request.language });
    // The notice travels in a cookie.
    return title.length > 80 ? `${title.slice(0, 79)}…` : title;
  }
}
