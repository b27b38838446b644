import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { AppError, NotFound } from '../../../platform/errors.ts';
import { answered, answersOf } from '../../../platform/forms.ts';
import { numberIn } from '../../../platform/http/address.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { guideEdit } from '../access.ts';
import { isCode } from '../rules/codes.ts';
import { actorOf, shortTitle } from './actor.ts';
import { changeExample, putBackSection, removeSection, undoSave } from './acts.ts';
import { editionAt, placeAt, workAt } from './addresses.ts';
import { paramsOf, preparedIn, sectionIn } from './editions.ts';
import { type Destination, moveSection, type Stood } from './moving.ts';
import { RemovePage } from './views/RemovePage.tsx';

/** The order of sections, taking them out and putting them back, and undoing a save. All of it works without script. */
export function registerOrder(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const config = { access: guideEdit(db) };
  const edition = editionAt(':programme', ':number');
  const section = `${edition}/sectie/:section`;

  const move = (name: string, destination: (request: FastifyRequest) => Destination, undo: (stood: Stood) => string) =>
    app.post(`${section}/${name}`, { config }, async (request, reply) => {
      const { section: moved, programme, edition } = await sectionIn(db, request);
      const prepared = { programme, edition };
      const stood = await moveSection(db, actorOf(request, services), prepared, moved.key, destination(request));
      if (stood) {
        const at = placeAt(programme.code, edition.number, { section: moved.key });
        const values = { title: shortTitle(moved.title) };
        leaveNotice(reply, { key: 'guideedit.notice.moved', values, undo: `${at}/${undo(stood)}` });
      }
      return goTo(request, reply, `${workAt(programme.code)}#deel-${moved.key}`);
    });

  move(
    'omhoog',
    () => -1,
    () => 'omlaag',
  );
  move(
    'omlaag',
    () => 1,
    () => 'omhoog',
  );
  move(
    'verplaatsen',
    (request) => {
      const asked = request.query as { naar?: string; plaats?: string };
      const to = asked.naar ?? answered(answersOf(request.body), 'naar');
      if (to !== '' && !isCode(to)) throw new NotFound();
      const place = /^\d{1,6}$/.test(asked.plaats ?? '') ? Number(asked.plaats) : undefined;
      return { parentKey: to || null, place };
    },
    ({ parentKey, place }) => `verplaatsen?naar=${parentKey ?? ''}&plaats=${place}`,
  );

  app.get(`${section}/verwijderen`, { config }, async function askRemoval(request, reply) {
    return reply.page(<RemovePage {...(await sectionIn(db, request))} />);
  });

  app.post(`${section}/verwijderen`, { config }, async function submitRemoval(request, reply) {
    const prepared = await sectionIn(db, request);
    const { programme, edition, section: removed } = prepared;
    try {
      await removeSection(db, actorOf(request, services), prepared, removed.key);
    } catch (error) {
      const isHeld = error instanceof AppError && error.values['detail'] === 'holds';
      if (isHeld) return reply.page(<RemovePage {...prepared} />, 409);
      throw error;
    }
    const undo = `${placeAt(programme.code, edition.number, { section: removed.key })}/terugzetten`;
    leaveNotice(reply, { key: 'guideedit.notice.removed', values: { title: shortTitle(removed.title) }, undo });
    return goTo(request, reply, workAt(programme.code));
  });

  app.post(`${section}/terugzetten`, { config }, async function submitReturn(request, reply) {
    const prepared = await preparedIn(db, request);
    const key = paramsOf(request).section ?? '';
    await putBackSection(db, actorOf(request, services), prepared, key);
    leaveNotice(reply, { key: 'guideedit.notice.putBack' });
    return goTo(request, reply, placeAt(prepared.programme.code, prepared.edition.number, { section: key }));
  });

  app.get(`${section}/voorbeeld/:example/verwijderen`, { config }, async function askExampleRemoval(request, reply) {
    const prepared = await sectionIn(db, request);
    const example = prepared.section.examples.find(({ key }) => key === paramsOf(request).example);
    if (!example) throw new NotFound();
    return reply.page(<RemovePage {...prepared} example={example} />);
  });

  app.post(
    `${section}/voorbeeld/:example/verwijderen`,
    { config },
    async function submitExampleRemoval(request, reply) {
      const prepared = await sectionIn(db, request);
      const place = { section: prepared.section.key, example: paramsOf(request).example ?? '' };
      const title = prepared.section.examples.find(({ key }) => key === place.example)?.title ?? '';
      const revision = await changeExample(db, actorOf(request, services), prepared, place, 'remove');
      const at = placeAt(prepared.programme.code, prepared.edition.number, { section: place.section });
      const values = { title: shortTitle(title) };
      leaveNotice(reply, { key: 'guideedit.notice.removed', values, undo: `${at}/ongedaan/${revision}` });
      return goTo(request, reply, `${at}#voorbeelden`);
    },
  );

  for (const url of [section, `${edition}/gegevens`]) {
    app.post(`${url}/ongedaan/:revision`, { config }, async function submitUndo(request, reply) {
      const prepared = await preparedIn(db, request);
      const { section: key, revision = '' } = paramsOf(request);
      const number = numberIn(revision);
      const isUndone = await undoSave(db, actorOf(request, services), prepared, key, number);
      leaveNotice(reply, { key: isUndone ? 'drafts.notice.undone' : 'guideedit.notice.tooLate' });
      const at = placeAt(prepared.programme.code, prepared.edition.number, { section: key });
      return goTo(request, reply, isUndone && number === 1 ? workAt(prepared.programme.code) : at);
    });
  }
}
