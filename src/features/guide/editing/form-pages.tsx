import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { AppError, BadRequest, NotFound } from '../../../platform/errors.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { addName, controls, fieldAnswers, settledValues, type Values } from '../../plans/index.ts';
import { guideEdit } from '../access.ts';
import { sectionsOf } from '../store.ts';
import { editionAt, placeAt, workAt } from './addresses.ts';
import { editionIn, type Prepared, placeIn, preparedIn } from './editions.ts';
import { contentAt, headOf, type Saved, type Standing, saveForm, standing } from './saving.ts';
import { type Target, targetOf } from './targets.ts';
import { ConflictPage } from './views/ConflictPage.tsx';
import { type EditForm, EditPage, previewName } from './views/EditPage.tsx';
import { Lost } from './views/Lost.tsx';
import { SectionPreview } from './views/SectionPreview.tsx';

/** The forms on which an edition is written: its head, each section, each example. */
export function registerForms(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: guideEdit(db) };
  const section = `${editionAt(':programme', ':number')}/sectie/:section`;

  for (const url of [`${editionAt(':programme', ':number')}/gegevens`, section, `${section}/voorbeeld/:example`]) {
    app.get(url, { config }, async function viewForm(request, reply) {
      const prepared = await preparedIn(db, request);
      const { place, target, now } = await standingIn(request, prepared);
      const values = now && target.read(now.content);
      if (!now || !values) throw new NotFound();
      const form = { place, target, answers: target.form.answers(values), basedOn: now.revision };
      return show(request, reply, prepared, form);
    });

    app.post(url, { config }, async function submitForm(request, reply) {
      const prepared = await editionIn(db, request);
      const answers = answersOf(request.body);
      const place = placeIn(request);
      const target = targetOf(place);
      const basedOn = numberFrom(answers[controls.basedOn]);
      const { [previewName]: wantsPreview, ...typed } = fieldAnswers(answers);
      const form = { place, target, basedOn, answers: typed };
      if (prepared.edition.publishedAt !== null) {
        return reply.page(<Lost {...prepared} form={form} reason="published" />, 409);
      }
      if (wantsPreview !== undefined) return show(request, reply, prepared, form, { isPreview: true });
      if (answers[addName] !== undefined) return show(request, reply, prepared, form);
      const read = readForm(target.form.shape, typed, request.language);
      if (!read.ok) return show(request, reply, prepared, form, { errors: read.errors });
      return save(request, reply, prepared, form, read.value, answers);
    });

    app.post(`${url}/weergave`, { config }, async function viewTyped(request, reply) {
      await preparedIn(db, request);
      const values = shownValues(targetOf(placeIn(request)), answersOf(request.body));
      return reply.page(<SectionPreview values={values} />);
    });
  }

  async function save(
    request: FastifyRequest,
    reply: FastifyReply,
    prepared: Prepared,
    form: EditForm,
    posted: Values,
    answers: Answers,
  ) {
    const settled = answers[controls.conflictAt] === undefined ? undefined : await settle();
    const mine = settled?.ok ? settled.values : posted;
    const saved = await attempt(settled?.ok ? numberFrom(answers[controls.conflictAt]) : form.basedOn);
    if (saved === 'published') return reply.page(<Lost {...prepared} form={form} reason="published" />, 409);
    if (saved.outcome === 'gone') return reply.page(<Lost {...prepared} form={form} reason="gone" />, 409);
    if (saved.outcome === 'conflict') {
      const typed = settled?.ok ? { ...form, answers: form.target.form.answers(mine) } : form;
      const basedOn = settled?.ok ? numberFrom(answers[controls.conflictAt]) : form.basedOn;
      const errors = settled?.ok === false ? settled.errors : undefined;
      const props = { form: { ...typed, basedOn }, mine, conflict: saved, choices: errors ? answers : {}, errors };
      return reply.page(<ConflictPage {...prepared} {...props} />, errors ? 422 : 409);
    }
    return afterSaving(request, reply, prepared, form, saved, answers);

    async function settle() {
      const now = (await standingIn(request, prepared)).now;
      const shown = now && contentAt(now, numberFrom(answers[controls.conflictAt]));
      const base = now && contentAt(now, form.basedOn);
      const theirs = shown && form.target.read(shown);
      if (!theirs) throw new BadRequest();
      const versions = { base: (base && form.target.read(base)) ?? {}, mine: posted, theirs };
      return settledValues(versions, answers, translator(request.language));
    }

    async function attempt(basedOn: number): Promise<Saved | 'published'> {
      const actor = { viewer: viewerOf(request), clock };
      const saving = { place: form.place, basedOn, values: mine, act: settled?.ok ? 'settled' : 'saved' } as const;
      try {
        return await saveForm(db, actor, prepared, saving);
      } catch (error) {
        if (error instanceof AppError && error.status === 409) return 'published';
        throw error;
      }
    }
  }

  function afterSaving(
    request: FastifyRequest,
    reply: FastifyReply,
    { programme, edition }: Prepared,
    { place }: EditForm,
    saved: Extract<Saved, { outcome: 'saved' | 'unchanged' }>,
    answers: Answers,
  ) {
    const at = placeAt(programme.code, edition.number, place);
    const ofSection = placeAt(programme.code, edition.number, { section: place.section });
    if (saved.outcome === 'saved') {
      leaveNotice(reply, { key: 'guideedit.notice.saved', undo: `${ofSection}/ongedaan/${saved.revision}` });
    } else leaveNotice(reply, { key: 'drafts.notice.unchanged' });
    const back = place.example === undefined ? workAt(programme.code) : ofSection;
    return goTo(request, reply, answers[controls.next] === 'overview' ? back : at);
  }

  async function standingIn(
    request: FastifyRequest,
    { edition }: Prepared,
  ): Promise<{ place: EditForm['place']; target: Target; now: Standing | undefined }> {
    const place = placeIn(request);
    return { place, target: targetOf(place), now: await standing(db, edition.id, place.section, headOf(edition)) };
  }

  async function show(
    _request: FastifyRequest,
    reply: FastifyReply,
    prepared: Prepared,
    form: EditForm,
    { errors, isPreview = false }: { errors?: FieldErrors; isPreview?: boolean } = {},
  ) {
    const sections = await sectionsOf(db, prepared.edition.id);
    const section = sections.find(({ key }) => key === form.place.section);
    const example = section?.examples.find(({ key }) => key === form.place.example);
    if (!section && form.place.section !== undefined) throw new NotFound();
    const title = (form.place.example === undefined ? section : example)?.title ?? '';
    const shown = shownValues(form.target, form.answers);
    return reply.page(
      <EditPage {...prepared} {...form} {...{ section, title, errors, isPreview, shown }} />,
      errors ? 422 : 200,
    );
  }
}

/** What can be read of answers, right or wrong. */
const shownValues = ({ fields }: Target, answers: Answers): Values =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, field]) => [name, field.parse(answers, name, () => {})] as const)
      .filter(([, value]) => value !== undefined),
  );

const numberFrom = (answer: unknown): number => (/^\d{1,9}$/.test(String(answer)) ? Number(answer) : 0);
