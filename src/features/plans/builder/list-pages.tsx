import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { planAccess, planOf } from '../access.ts';
import type { PlanDocument } from '../document/schema.ts';
import { type Change, changeDraft } from '../drafts.ts';
import { actorOf, paramsOf } from './actor.ts';
import { partAt, planAt, revisionAt } from './addresses.ts';
import type { Collection } from './collection.ts';
import { entryOf } from './lenses.ts';
import { addItem, moveItem, moveToParent, removeItem } from './listing.ts';
import { collectionBySlug } from './table.ts';
import { itemAnchor } from './views/anchors.ts';
import { NewItem } from './views/NewItem.tsx';

/** Adding, moving and removing goals and measures; each is one save, and works without script. */
export function registerListPages(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: planAccess(db, 'edit') };
  const address = `${planAt(':plan')}/lijst/:list`;

  app.get(`${address}/nieuw`, { config }, (request, reply) => showNew(request, reply));

  app.post(`${address}/nieuw`, { config }, async function submitNew(request, reply) {
    const list = listIn(request);
    const draft = planOf(request);
    const { parent = '', ...answers } = answersOf(request.body);
    const read = readForm(list.creation.shape(draft.document), answers, request.language);
    const needsParent = list.parents && !list.parents(draft.document).some((one) => one.parent === parent);
    const missing: FieldErrors = needsParent
      ? { parent: translator(request.language)('drafts.list.chooseParent') }
      : {};
    if (!read.ok || needsParent) return showNew(request, reply, { ...(read.ok ? {} : read.errors), ...missing });
    let item = '';
    const revision = await changeDraft(db, actorOf(request, services), draft.id, ({ document }) => {
      const added = addItem(list, document, list.creation.make(read.value), String(parent));
      item = added.item;
      return { document: added.document, act: 'added', part: list.key, item };
    });
    leaveNotice(reply, { key: 'drafts.notice.added', undo: revisionAt(draft.id, revision, 'ongedaan') });
    return goTo(request, reply, partAt(draft.id, list.parts[0], item));
  });

  const act = (name: string, change: (request: FastifyRequest, list: Collection, draft: PlanDocument) => Change) =>
    app.post(`${address}/:item/${name}`, { config }, async (request, reply) => {
      const { id, revision: before } = planOf(request);
      const list = listIn(request);
      const item = paramsOf(request).item ?? '';
      let title = '';
      const revision = await changeDraft(db, actorOf(request, services), id, ({ document }) => {
        const entry = entryOf(list, document, item);
        // Removed meanwhile: to remove it once more is to have what one wants.
        if (!entry) return { document, act: 'removed' };
        title = list.title(entry.value);
        return { ...change(request, list, document), part: list.key, item };
      });
      const undo = revisionAt(id, revision, 'ongedaan');
      const key = name === 'verwijderen' ? 'drafts.notice.removed' : 'drafts.notice.moved';
      if (revision > before && title) leaveNotice(reply, { key, values: { title: short(title) }, undo });
      return goTo(request, reply, `${planAt(id)}#${itemAnchor(list, name === 'verwijderen' ? '' : item)}`);
    });

  const itemOf = (request: FastifyRequest) => paramsOf(request).item ?? '';
  act('omhoog', (request, list, document) => ({
    act: 'moved',
    document: moveItem(list, document, itemOf(request), -1),
  }));
  act('omlaag', (request, list, document) => ({
    act: 'moved',
    document: moveItem(list, document, itemOf(request), 1),
  }));
  act('verwijderen', (request, list, document) => ({
    act: 'removed',
    document: removeItem(list, document, itemOf(request)),
  }));
  act('verplaatsen', (request, list, document) => ({
    act: 'moved',
    document: moveToParent(list, document, itemOf(request), String(answersOf(request.body)['parent'] ?? '')),
  }));

  function showNew(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const list = listIn(request);
    const draft = planOf(request);
    const { onder } = request.query as { onder?: string };
    const answers = request.method === 'POST' ? answersOf(request.body) : { parent: onder };
    return reply.page(<NewItem {...{ draft, list, answers, errors }} />, errors ? 422 : 200);
  }
}

function listIn(request: FastifyRequest): Collection {
  const { list } = paramsOf(request);
  if (!list) throw new NotFound();
  return collectionBySlug(list);
}

// The notice travels in a cookie.
const short = (title: string) => (title.length > 80 ? `${title.slice(0, 79)}…` : title);
