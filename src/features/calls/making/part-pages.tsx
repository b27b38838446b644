import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { type Answers, answersOf, type FieldErrors, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { addName, controls, fieldAnswers, settledValues, type Values } from '../../plans/index.ts';
import { mayCall } from '../policy.ts';
import { actorOf, type OwnedCall, workConfigs, workOf } from './access.ts';
import { partAt, undoAt, workAt } from './addresses.ts';
import { callForm } from './form/form.ts';
import type { CallPart, Scene } from './parts/part.ts';
import { ruleExample } from './rule-example.tsx';
import { saveForm, statesSince } from './saving.ts';
import { paramsOf, partIn, problemsNow, scenes } from './scene.ts';
import { ConflictPage, GonePage } from './views/ConflictPage.tsx';
import { ListPage } from './views/ListPage.tsx';
import { PartPage } from './views/PartPage.tsx';
import { partTitle } from './views/words.ts';

interface PartForm {
  part: CallPart;
  scene: Scene;
  answers: Answers;
  basedOn: number;
}

/** One page for each part of a call and each thing of its lists, and their saving. */
export function registerPartPages(app: FastifyInstance, services: Services): void {
  const { db } = services;
  const { view, edit } = workConfigs(services);

  for (const url of [partAt(':call', ':callPart'), partAt(':call', ':callPart', '').concat('/:callItem')]) {
    app.get(url, { config: view }, async function viewPart(request, reply) {
      const call = workOf(request);
      const part = partIn(request);
      const { callItem = '' } = paramsOf(request);
      if (part.list && callItem === '') return showList(request, reply, part);
      const scene = (await scenes(request, services))(call.draft, part, callItem);
      const thing = part.find(call.draft, callItem);
      if (!thing && part.key === 'conditions') return showList(request, reply, part);
      if (!thing) throw new NotFound();
      const form = callForm(part.fields(scene), part.agree);
      return show(request, reply, { part, scene, answers: form.answers(form.read(thing)), basedOn: call.revision });
    });

    app.post(url, { config: edit }, async function submitPart(request, reply) {
      const call = workOf(request);
      const part = partIn(request);
      const { callItem = '' } = paramsOf(request);
      if ((part.list !== undefined) !== (callItem !== '')) throw new NotFound();
      const answers = answersOf(request.body);
      const scene = (await scenes(request, services))(call.draft, part, callItem);
      const given = { part, scene, answers: fieldAnswers(answers), basedOn: numberFrom(answers[controls.basedOn]) };
      if (answers[addName] !== undefined) return show(request, reply, given);
      const form = callForm(part.fields(scene), part.agree);
      const read = readForm(form.shape, given.answers, request.language);
      if (!read.ok) return show(request, reply, given, read.errors);
      return save(request, reply, given, read.value, answers);
    });
  }

  async function save(request: FastifyRequest, reply: FastifyReply, given: PartForm, posted: Values, answers: Answers) {
    const call = workOf(request);
    const { part, scene } = given;
    const { item } = scene;
    const fields = part.fields(scene);
    const form = callForm(fields, part.agree);
    const settled = await settle(request, given, posted, answers);
    const mine = settled?.ok ? settled : { values: posted, basedOn: given.basedOn };
    const saved = await saveForm(db, actorOf(request, services), { callId: call.id, part, item, form, ...mine });
    const shown = { call, part, scene, fields, basedOn: mine.basedOn, mine: mine.values };
    if (saved.outcome === 'gone') return reply.page(<GonePage {...shown} answers={given.answers} />, 409);
    if (saved.outcome === 'conflict') {
      const typed = settled?.ok ? form.answers(mine.values) : given.answers;
      const errors = settled?.ok === false ? settled.errors : undefined;
      const page = { ...shown, conflict: saved, answers: typed, choices: errors ? answers : {}, errors };
      return reply.page(<ConflictPage {...page} />, errors ? 422 : 409);
    }
    const values = { part: partTitle(scene.t, part.key) };
    if (saved.outcome === 'unchanged') leaveNotice(reply, { key: 'drafts.notice.unchanged' });
    else leaveNotice(reply, { key: 'drafts.notice.saved', values, undo: undoAt(call.code, saved.revision) });
    const toOverview = answers[controls.next] === 'overview';
    return goTo(request, reply, toOverview ? workAt(call.code) : partAt(call.code, part.slug, item));
  }

  /** The choices of who answered a conflict; undefined for any other form. */
  async function settle(request: FastifyRequest, { part, scene, basedOn }: PartForm, mine: Values, answers: Answers) {
    const shownAt = answers[controls.conflictAt];
    if (shownAt === undefined) return undefined;
    const call = workOf(request);
    const form = callForm(part.fields(scene), part.agree);
    const read = async (revision: number) => {
      const [state] = await statesSince(db, call, revision);
      const thing = state && part.find(state.draft, scene.item);
      return thing ? form.read(thing) : {};
    };
    const at = numberFrom(shownAt);
    const values = { base: await read(basedOn), mine, theirs: await read(at) };
    const settled = settledValues(values, answers, translator(request.language));
    return settled.ok ? { ...settled, basedOn: at } : settled;
  }

  async function show(request: FastifyRequest, reply: FastifyReply, given: PartForm, errors?: FieldErrors) {
    const call = workOf(request);
    const { part, scene } = given;
    if (!part.find(call.draft, scene.item)) throw new NotFound();
    const aside = await asideOf(request, part, call);
    const page = { call, fields: part.fields(scene), problems: await problemsNow(services, call), aside };
    const mayEdit = mayCall(request.viewer, 'edit', call);
    return reply.page(<PartPage {...given} {...page} {...{ errors, mayEdit }} />, errors ? 422 : 200);
  }

  async function showList(request: FastifyRequest, reply: FastifyReply, part: CallPart) {
    const call = workOf(request);
    const list = part.list ?? { ...noList, title: () => '' };
    const mayEdit = mayCall(request.viewer, 'edit', call);
    const problems = await problemsNow(services, call);
    const aside = await asideOf(request, part, call);
    return reply.page(<ListPage {...{ call, problems, mayEdit, aside }} part={{ ...part, list }} />);
  }

  const asideOf = (request: FastifyRequest, { key }: CallPart, call: OwnedCall) =>
    ['budget', 'grants', 'ceilings', 'costTypes', 'conditions'].includes(key)
      ? ruleExample(services, request, call)
      : undefined;
}

// Of conditions there are none as long as the call gives nothing.
const noList = {
  groups: () => [],
  read: () => [],
  write: (document: OwnedCall['draft']) => document,
  idOf: () => '',
  start: () => ({}),
  finish: (thing: object) => thing,
};

const numberFrom = (answer: unknown): number => (/^\d{1,9}$/.test(String(answer)) ? Number(answer) : 0);
