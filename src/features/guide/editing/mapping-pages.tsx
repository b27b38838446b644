import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { allAnswered, answered, answersOf, type FieldErrors, formText, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { guideEdit } from '../access.ts';
import { mappingOf, newestPublished, type Section, sectionsOf } from '../store.ts';
import { actorOf } from './actor.ts';
import { editionAt } from './addresses.ts';
import { type Prepared, paramsOf, preparedIn } from './editions.ts';
import { type Fate, fateIn, saveFate } from './mapping.ts';
import { FatePage } from './views/FatePage.tsx';
import { MappingPage } from './views/MappingPage.tsx';

/** What became of the sections of the edition before: plans that use them are led along by it. */
export function registerMapping(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: guideEdit(db) };
  const at = `${editionAt(':programme', ':number')}/opvolging`;

  app.get(at, { config }, async function viewMapping(request, reply) {
    const prepared = await preparedIn(db, request);
    const newest = await newestPublished(db, prepared.programme.code);
    const [before, sections, mapping] = await Promise.all([
      newest ? sectionsOf(db, newest.id) : [],
      sectionsOf(db, prepared.edition.id),
      mappingOf(db, prepared.edition.id),
    ]);
    return reply.page(<MappingPage {...prepared} {...{ before, sections, mapping }} />);
  });

  app.get(`${at}/:section`, { config }, async function viewFate(request, reply) {
    const found = await earlierIn(request);
    const said = fateIn(await mappingOf(db, found.prepared.edition.id), found.section.key);
    const isThere = found.sections.some(({ key }) => key === found.section.key);
    return reply.page(<FatePage {...found} fate={said ?? { kind: isThere ? 'same' : 'gone', to: [], note: '' }} />);
  });

  app.post(`${at}/:section`, { config }, async function submitFate(request, reply) {
    const found = await earlierIn(request);
    const { prepared, section, sections } = found;
    const keys = sections.map(({ key }) => key);
    const kinds = keys.includes(section.key)
      ? (['same', 'lives-on', 'gone'] as const)
      : (['lives-on', 'gone'] as const);
    const t = translator(request.language);
    const answers = answersOf(request.body);
    const shape = z.object({ kind: z.enum(kinds, { error: t('guideedit.mapping.choose') }), note: formText.max(2000) });
    const read = readForm(shape, { note: '', ...answers }, request.language);
    const to = allAnswered(answers, 'to').filter((key) => keys.includes(key));
    const isOpen = read.ok && read.value.kind === 'lives-on' && to.length === 0;
    if (!read.ok || isOpen) {
      const fate = { kind: answered(answers, 'kind') as Fate['kind'], to, note: answered(answers, 'note') };
      return refuse(reply, { ...found, fate }, read.ok ? { to: t('guideedit.mapping.chooseSections') } : read.errors);
    }
    await saveFate(db, actorOf(request, services), prepared, section.key, { ...read.value, to });
    leaveNotice(reply, { key: 'guideedit.notice.mapped' });
    return goTo(request, reply, `${editionAt(prepared.programme.code, prepared.edition.number)}/opvolging`);
  });

  const refuse = (reply: FastifyReply, props: Found & { fate: Fate }, errors: FieldErrors) =>
    reply.page(<FatePage {...props} errors={errors} />, 422);

  async function earlierIn(request: FastifyRequest): Promise<Found> {
    const prepared = await preparedIn(db, request);
    const newest = await newestPublished(db, prepared.programme.code);
    const before = newest ? await sectionsOf(db, newest.id) : [];
    const section = before.find(({ key }) => key === paramsOf(request).section);
    if (!section) throw new NotFound();
    return { prepared, section, sections: await sectionsOf(db, prepared.edition.id) };
  }
}

interface Found {
  prepared: Prepared;
  section: Section;
  sections: Section[];
}
