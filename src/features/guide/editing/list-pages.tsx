import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { answered, answersOf, type FieldErrors, formText, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { codeLists } from '../../plans/index.ts';
import { guideEdit } from '../access.ts';
import { sectionsOf } from '../store.ts';
import { actorOf, shortTitle } from './actor.ts';
import { addExample, addSection, changeExample } from './acts.ts';
import { editionAt, placeAt } from './addresses.ts';
import { paramsOf, preparedIn, sectionIn } from './editions.ts';
import { NewExample, NewSection } from './views/NewThing.tsx';

const titleShape = (request: FastifyRequest) => {
  const error = translator(request.language)('guideedit.add.titleNeeded');
  return formText.min(1, { error }).max(200, { error: translator(request.language)('guideedit.add.titleLong') });
};

/** Adding sections and examples, and the order of examples. */
export function registerLists(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: guideEdit(db) };
  const edition = editionAt(':programme', ':number');
  const section = `${edition}/sectie/:section`;

  app.get(`${edition}/nieuw`, { config }, (request, reply) => showNewSection(request, reply));

  app.post(`${edition}/nieuw`, { config }, async function submitSection(request, reply) {
    const prepared = await preparedIn(db, request);
    const keys = (await sectionsOf(db, prepared.edition.id)).map(({ key }) => key);
    const shape = z.object({
      title: titleShape(request),
      parent: z
        .string()
        .refine((key) => key === '' || keys.includes(key))
        .default(''),
    });
    const read = readForm(shape, request.body, request.language);
    if (!read.ok) return showNewSection(request, reply, read.errors);
    const { title, parent } = read.value;
    const place = { title, parentKey: parent || null };
    const key = await addSection(db, actorOf(request, services), prepared, place);
    const at = placeAt(prepared.programme.code, prepared.edition.number, { section: key });
    leaveNotice(reply, { key: 'guideedit.notice.added', undo: `${at}/ongedaan/1` });
    return goTo(request, reply, at);
  });

  app.get(`${section}/nieuw-voorbeeld`, { config }, (request, reply) => showNewExample(request, reply));

  app.post(`${section}/nieuw-voorbeeld`, { config }, async function submitExample(request, reply) {
    const prepared = await sectionIn(db, request);
    const choose = translator(request.language)('guideedit.add.kindNeeded');
    const shape = z.object({ title: titleShape(request), kind: z.enum(codeLists.measureKind, { error: choose }) });
    const read = readForm(shape, request.body, request.language);
    if (!read.ok) return showNewExample(request, reply, read.errors);
    const place = { section: prepared.section.key };
    const made = await addExample(db, actorOf(request, services), prepared, place.section, read.value);
    const at = (example?: string) =>
      placeAt(prepared.programme.code, prepared.edition.number, { ...place, ...(example && { example }) });
    leaveNotice(reply, { key: 'guideedit.notice.added', undo: `${at()}/ongedaan/${made.revision}` });
    return goTo(request, reply, at(made.key));
  });

  for (const [name, step] of [
    ['omhoog', -1],
    ['omlaag', 1],
  ] as const) {
    app.post(`${section}/voorbeeld/:example/${name}`, { config }, async function submitStep(request, reply) {
      const { programme, edition, ...rest } = await sectionIn(db, request);
      const place = { section: rest.section.key, example: paramsOf(request).example ?? '' };
      const revision = await changeExample(db, actorOf(request, services), { programme, edition }, place, step);
      const at = placeAt(programme.code, edition.number, { section: place.section });
      const title = rest.section.examples.find(({ key }) => key === place.example)?.title ?? '';
      const values = { title: shortTitle(title) };
      leaveNotice(reply, { key: 'guideedit.notice.moved', values, undo: `${at}/ongedaan/${revision}` });
      return goTo(request, reply, `${at}#voorbeelden`);
    });
  }

  async function showNewSection(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const prepared = await preparedIn(db, request);
    const sections = await sectionsOf(db, prepared.edition.id);
    const answers = answersOf(request.body);
    const props = {
      ...prepared,
      sections,
      errors,
      title: answered(answers, 'title'),
      parent: answered(answers, 'parent'),
    };
    return reply.page(<NewSection {...props} />, errors ? 422 : 200);
  }

  async function showNewExample(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const prepared = await sectionIn(db, request);
    const answers = answersOf(request.body);
    const props = { ...prepared, errors, title: answered(answers, 'title'), kind: answered(answers, 'kind') };
    return reply.page(<NewExample {...props} />, errors ? 422 : 200);
  }
}
