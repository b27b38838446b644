import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { planAccess, planOf } from '../access.ts';
import type { Measure, PlanDocument } from '../document/schema.ts';
import { mayPlan } from '../policy.ts';
import { actorOf, findingsNow, paramsOf } from './actor.ts';
import { partAt, planAt, revisionAt } from './addresses.ts';
import { findingsBeside, placeTitle } from './findings.ts';
import type { Part, Values } from './part.ts';
import { budget } from './parts/measure-parts.ts';
import { addName } from './parts/rows.ts';
import { type Saved, saveDraft } from './saving.ts';
import { settlementOf } from './settlement.ts';
import { controls, fieldAnswers } from './settling.ts';
import { collectionOf, partBySlug } from './table.ts';
import { ConflictPage } from './views/ConflictPage.tsx';
import { Gone } from './views/Gone.tsx';
import { PartPage } from './views/PartPage.tsx';

export interface PartForm {
  part: Part;
  item: string;
  answers: Answers;
  basedOn: number;
}

/** What another feature tells of a measure on the page of its budget; null when it has nothing to tell. */
export type MeasureNote = (measure: Measure) => Promise<VNode | null>;

/** One page for each part of the builder, and its saving. */
export function registerPartPages(app: FastifyInstance, services: Services, notes: readonly MeasureNote[] = []): void {
  const { db } = services;
  const view = { access: planAccess(db, 'view') };
  const edit = { access: planAccess(db, 'edit') };
  const address = `${planAt(':plan')}/:part`;

  for (const url of [address, `${address}/:item`]) {
    app.get(url, { config: view }, function viewPart(request, reply) {
      const { part, item } = placeIn(request);
      const draft = planOf(request);
      const values = part.read(draft.document, item);
      if (!values) throw new NotFound();
      return show(request, reply, { part, item, answers: part.answers(values), basedOn: draft.revision });
    });

    app.post(url, { config: edit }, async function submitPart(request, reply) {
      const { part, item } = placeIn(request);
      const answers = answersOf(request.body);
      const basedOn = numberFrom(answers[controls.basedOn]);
      const form = { part, item, basedOn, answers: fieldAnswers(answers) };
      if (answers[addName] !== undefined) return show(request, reply, form);

      const { document } = planOf(request);
      const read = readForm(part.shape(document, item), form.answers, request.language);
      if (!read.ok) return show(request, reply, form, read.errors);
      return save(request, reply, form, read.value, answers);
    });
  }

  async function save(request: FastifyRequest, reply: FastifyReply, form: PartForm, posted: Values, answers: Answers) {
    const { part, item } = form;
    const draft = planOf(request);
    const place = { planId: draft.id, part, item, collection: collectionOf(part) };
    const given = { ...form, values: posted };
    const settled = await settlementOf(db, draft, given, answers, translator(request.language));
    const mine = settled?.ok ? settled : given;
    const saved = await saveDraft(db, actorOf(request, services), {
      ...place,
      basedOn: mine.basedOn,
      values: mine.values,
      act: settled?.ok ? 'settled' : 'saved',
      putBack: answers[controls.putBack] === 'yes',
    });
    if (saved.outcome === 'conflict') {
      const typed = settled?.ok ? { ...form, basedOn: mine.basedOn, answers: part.answers(mine.values) } : form;
      const errors = settled?.ok === false ? settled.errors : undefined;
      const page = { form: typed, mine: mine.values, conflict: saved, choices: errors ? answers : {}, errors };
      return reply.page(<ConflictPage {...page} />, errors ? 422 : 409);
    }
    if (saved.outcome === 'gone') return reply.page(<Gone {...{ draft, form, mine: mine.values }} {...saved} />, 409);
    return afterSaving(request, reply, part, saved, answers);
  }

  function afterSaving(
    request: FastifyRequest,
    reply: FastifyReply,
    part: Part,
    saved: Extract<Saved, { outcome: 'saved' | 'unchanged' }>,
    answers: Answers,
  ) {
    const { id } = planOf(request);
    const values = { part: translator(request.language)(`builder.${part.key}.title`) };
    const undo = revisionAt(id, saved.revision, 'ongedaan');
    if (saved.outcome === 'saved') leaveNotice(reply, { key: 'drafts.notice.saved', values, undo });
    else leaveNotice(reply, { key: 'drafts.notice.unchanged' });
    const next = answers[controls.next];
    if (next === 'overview') return goTo(request, reply, planAt(id));
    const to = typeof next === 'string' && next !== '' ? partBySlug(next, part.hasItem) : part;
    return goTo(request, reply, partAt(id, to.slug, saved.item));
  }

  async function show(request: FastifyRequest, reply: FastifyReply, form: PartForm, errors?: FieldErrors) {
    const draft = planOf(request);
    const { part, item } = form;
    if (!part.read(draft.document, item)) throw new NotFound();
    const findings = findingsBeside(await findingsNow(request, services, draft.document), part, item);
    const itemTitle = placeTitle(draft.document, { part, item });
    const mayEdit = mayPlan(request.viewer, 'edit', draft);
    const below = await notesOn(draft.document, part, item);
    const page = { ...form, draft, itemTitle, errors, findings, mayEdit, below };
    return reply.page(<PartPage {...page} />, errors ? 422 : 200);
  }

  async function notesOn({ goals }: PlanDocument, part: Part, item: string): Promise<VNode[]> {
    const measure = part.slug === budget.slug && goals.flatMap((goal) => goal.measures).find((one) => one.id === item);
    if (!measure) return [];
    return (await Promise.all(notes.map((note) => note(measure)))).filter((note) => note !== null);
  }
}

function placeIn(request: FastifyRequest): { part: Part; item: string } {
  const { part, item = '' } = paramsOf(request);
  return { part: partBySlug(part, item !== ''), item };
}

const numberFrom = (answer: unknown): number => (/^\d{1,9}$/.test(String(answer)) ? Number(answer) : 0);
