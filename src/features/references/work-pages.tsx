import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../app.ts';
import { type Access, viewerOf } from '../../platform/access.ts';
import { today } from '../../platform/clock.ts';
import { BadRequest, NotFound } from '../../platform/errors.ts';
import { type Answers, allAnswered, answered, answersOf, type FieldErrors, readForm } from '../../platform/forms.ts';
import { goTo } from '../../platform/http/language.ts';
import { leaveNotice } from '../../platform/http/notices.ts';
import { translator } from '../../platform/i18n.ts';
import {
  type Actor,
  AddressTaken,
  addReference,
  changeReference,
  checkReference,
  chooseSections,
  endReference,
} from './editing.ts';
import { referenceIn } from './pages.tsx';
import { checkShape, endShape, referenceShape } from './rules/values.ts';
import { findProgramme, findStandings, type Standing, selectCheckers, selectChecks } from './store.ts';
import { tellChange } from './turning.ts';
import { sectionChoices, sectionsUsing } from './use-store.ts';
import { type PlansUsing, publicUses } from './uses.ts';
import { workAt } from './views/paths.ts';
import { ReferenceForm } from './views/ReferenceForm.tsx';
import { EndPage, UsesPage } from './views/SmallForms.tsx';
import { WorkList } from './views/WorkList.tsx';
import { WorkPage } from './views/WorkPage.tsx';

interface Handed {
  /** Who edits the guide of `/handreiking/:programme/…`. */
  access: { edit: Access };
  plansUsing: PlansUsing;
}

/** The register for who edits the guide: list, add, change, end, check, and tie to sections. */
export function registerWorkPages(app: FastifyInstance, services: Services, { access, plansUsing }: Handed): void {
  const { db, clock } = services;
  const config = { access: access.edit };
  const tell = tellChange({ clock, plansUsing });
  const at = workAt(':programme');
  const one = workAt(':programme', ':reference');
  const actorOf = (request: FastifyRequest): Actor => ({ viewer: viewerOf(request), clock });

  app.get(at, { config }, async function viewList(request, reply) {
    const programme = await programmeIn(request);
    const day = today(clock);
    const references = await findStandings(db, day, { programme: programme.code });
    return reply.page(<WorkList {...{ programme, references, day }} />);
  });

  app.get(`${at}/nieuw`, { config }, async function viewNew(request, reply) {
    return showForm(request, reply, { checkEveryDays: '90', checkedNow: 'yes' });
  });

  app.post(`${at}/nieuw`, { config }, async function submitNew(request, reply) {
    const { code } = await programmeIn(request);
    const form = await readReference(request, code);
    if (!form.ok) return showForm(request, reply, answersOf(request.body), form.errors);
    try {
      const id = await addReference(db, actorOf(request), code, form.value);
      leaveNotice(reply, { key: 'references.notice.added' });
      return goTo(request, reply, workAt(code, id));
    } catch (error) {
      return showForm(request, reply, answersOf(request.body), takenError(error, request));
    }
  });

  app.get(one, { config }, (request, reply) => showOne(request, reply));

  app.post(one, { config }, async function submitCheck(request, reply) {
    const { id, programmeCode } = await standingIn(request);
    const form = readForm(checkShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return showOne(request, reply, form.errors);
    await checkReference(db, actorOf(request), id, form.value);
    leaveNotice(reply, { key: 'references.notice.checked' });
    return goTo(request, reply, workAt(programmeCode, form.value.outcome === 'changed' ? id : ''));
  });

  app.get(`${one}/wijzigen`, { config }, async function viewChange(request, reply) {
    const standing = await standingIn(request);
    const { title, owner, address, validFrom, validTo, note, checkEveryDays, checkerId, revision } = standing;
    const answers: Answers = {
      ...{ title, owner, address, note },
      validFrom: validFrom ?? '',
      validTo: validTo ?? '',
      checkEveryDays: String(checkEveryDays),
      checkerId: checkerId ?? '',
      basedOn: String(revision),
    };
    return showForm(request, reply, answers, undefined, standing);
  });

  app.post(`${one}/wijzigen`, { config }, async function submitChange(request, reply) {
    const standing = await standingIn(request);
    const { id, programmeCode } = standing;
    const answers = answersOf(request.body);
    const form = await readReference(request, programmeCode);
    if (!form.ok) return showForm(request, reply, answers, form.errors, standing);
    try {
      await changeReference(db, actorOf(request), id, { ...form.value, basedOn: basedOn(answers) }, tell);
    } catch (error) {
      return showForm(request, reply, answers, takenError(error, request), standing);
    }
    leaveNotice(reply, { key: 'references.notice.changed' });
    return goTo(request, reply, workAt(programmeCode, id));
  });

  app.get(`${one}/beeindigen`, { config }, async function viewEnd(request, reply) {
    const standing = await standingIn(request);
    const answers = { lastDay: standing.validTo ?? today(clock), basedOn: String(standing.revision) };
    return reply.page(<EndPage standing={standing} answers={answers} />);
  });

  app.post(`${one}/beeindigen`, { config }, async function submitEnd(request, reply) {
    const standing = await standingIn(request);
    const { id, programmeCode, validFrom } = standing;
    const form = readForm(endShape(translator(request.language), validFrom), request.body, request.language);
    if (!form.ok) {
      return reply.page(<EndPage standing={standing} answers={answersOf(request.body)} errors={form.errors} />, 422);
    }
    await endReference(db, actorOf(request), id, form.value, tell);
    leaveNotice(reply, { key: 'references.notice.ended' });
    return goTo(request, reply, workAt(programmeCode, id));
  });

  app.get(`${one}/gebruik`, { config }, async function viewUses(request, reply) {
    const standing = await standingIn(request);
    const choices = await sectionChoices(db, standing.programmeCode);
    const chosen = (await sectionsUsing(db, [standing.id])).map((use) => use.sectionId);
    return reply.page(<UsesPage {...{ standing, choices, chosen }} />);
  });

  app.post(`${one}/gebruik`, { config }, async function submitUses(request, reply) {
    const { id, programmeCode } = await standingIn(request);
    const answers = answersOf(request.body);
    const names = Object.keys(answers).filter((name) => /^sections-\d+$/.test(name));
    const chosen = names.flatMap((name) => allAnswered(answers, name));
    await chooseSections(db, actorOf(request), id, chosen);
    leaveNotice(reply, { key: 'references.notice.tied' });
    return goTo(request, reply, workAt(programmeCode, id));
  });

  async function programmeIn(request: FastifyRequest) {
    const { programme: code } = request.params as { programme: string };
    const programme = await findProgramme(db, code);
    if (!programme) throw new NotFound();
    return programme;
  }

  /** A rule of another programme than the one in the address is not there. */
  async function standingIn(request: FastifyRequest): Promise<Standing> {
    const { programme } = request.params as { programme: string };
    const [standing] = await findStandings(db, today(clock), { id: referenceIn(request), programme });
    if (!standing) throw new NotFound();
    return standing;
  }

  async function readReference(request: FastifyRequest, code: string) {
    const checkers = (await selectCheckers(db, code)).map(({ id }) => id);
    return readForm(referenceShape(translator(request.language), checkers), request.body, request.language);
  }

  async function showForm(
    request: FastifyRequest,
    reply: FastifyReply,
    answers: Answers,
    errors?: FieldErrors,
    reference?: Standing,
  ) {
    const programme = await programmeIn(request);
    const people = await selectCheckers(db, programme.code);
    const checkers = people.map(({ id, name }) => ({ value: id, label: name }));
    return reply.page(<ReferenceForm {...{ programme, reference, checkers, answers, errors }} />, errors ? 422 : 200);
  }

  async function showOne(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const standing = await standingIn(request);
    const sections = await sectionsUsing(db, [standing.id]);
    const plans = publicUses(await plansUsing(db, [standing.addressKey]));
    const checks = await selectChecks(db, standing.id);
    const answers = errors ? answersOf(request.body) : {};
    return reply.page(<WorkPage {...{ standing, checks, sections, plans, answers, errors }} />, errors ? 422 : 200);
  }
}

/** The error for a form of which the address stands in the register; anything else is thrown on. */
function takenError(error: unknown, { language }: FastifyRequest): FieldErrors {
  if (!(error instanceof AddressTaken)) throw error;
  return { address: translator(language)('references.problem.taken') };
}

function basedOn(answers: Answers): number {
  const text = answered(answers, 'basedOn');
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new BadRequest();
  return Number(text);
}
