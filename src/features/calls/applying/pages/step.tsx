import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { BadRequest } from '../../../../platform/errors.ts';
import { type Answers, answered } from '../../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { controls, settledValues } from '../../../plans/index.ts';
import type { CallStep } from '../../document/schema.ts';
import { applicationEdit, applicationOf, applicationView } from '../access.ts';
import { answersTo } from '../answers.ts';
import { type Dossier, readDossier, type Task } from '../dossier.ts';
import { Frozen } from '../drafts.ts';
import { doName } from '../form/names.ts';
import { answerProblems } from '../form/problems.ts';
import { postedTexts, readAnswers, readText } from '../form/read.ts';
import { knownOf, optionsFor } from '../options.ts';
import { filesPath, receiptPath, stepPath } from '../paths.ts';
import { selectRevision } from '../revision-store.ts';
import { asValues, fromValues, type Saved, type StepValues, saveStep, stepValues, titleName } from '../saving.ts';
import { ConflictPage } from '../views/ConflictPage.tsx';
import { FrozenPage } from '../views/FrozenPage.tsx';
import { StepPage } from '../views/StepPage.tsx';
import { canOf, filesOf, isOpenTask, taskOf } from './kit.ts';

/** The form of a step: saved whenever someone wants, whatever it lacks. */
export function registerStep(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const at = stepPath(':application', ':step');

  app.get(at, { config: { access: applicationView(services) } }, async function viewStep(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const task = taskOf(request, dossier);
    if (task.state === 'submitted') return goTo(request, reply, receiptPath(held.application.id, task.step.id));
    const { alles, rijen } = request.query as { alles?: unknown; rijen?: unknown };
    const { step } = task;
    const options = await optionsFor(services, held, { document: dossier.document, step });
    const own = dossier.files.filter((file) => file.step === step.id);
    const answers = answersTo(held.application.answers, step.id);
    const problems = answerProblems(step.fields, answers, own, knownOf(step, options));
    return reply.page(
      <StepPage
        {...{ dossier, task, options }}
        mayEdit={canOf(request, held).edit && isOpenTask(task, dossier)}
        mayPublish={canOf(request, held).publish}
        files={filesOf(dossier, step, (path) => inLanguage(request.language, path))}
        problems={alles === undefined ? problems.filter(({ isMissing }) => !isMissing) : problems}
        more={typeof rijen === 'string' ? rijen : undefined}
        now={clock.now()}
      />,
    );
  });

  app.post(at, { config: { access: applicationEdit(services) } }, async function submitStep(request, reply) {
    const held = applicationOf(request);
    const dossier = await readDossier(services, held);
    const task = taskOf(request, dossier);
    const posted = postedTexts(request.body);
    const basedOn = revisionIn(posted, controls.basedOn);
    const mine = valuesIn(task.step, posted);
    try {
      const settled = await settle(dossier, task.step, { posted, mine, basedOn }, request);
      if ('errors' in settled)
        return await conflict(request, reply, { dossier, task, posted, mine, basedOn, ...settled });
      const saved = await saveStep(db, actorOf(request, services), held, { stepId: task.step.id, ...settled });
      if (saved.outcome === 'conflict')
        return conflict(request, reply, { dossier, task, posted, mine, basedOn, saved });
      return goOn(request, reply, { dossier, step: task.step, action: answered(posted, doName), saved });
    } catch (error) {
      if (!(error instanceof Frozen)) throw error;
      const options = await optionsFor(services, held, { document: dossier.document, step: task.step });
      return reply.page(<FrozenPage {...{ dossier, task, mine, options }} reason={error.reason} />, 409);
    }
  });

  interface Posted {
    posted: Answers;
    mine: StepValues;
    basedOn: number;
  }

  /** The answers with the choices of a conflict page in them, based on what stood beside them there. */
  async function settle({ held }: Dossier, step: CallStep, { posted, mine, basedOn }: Posted, request: FastifyRequest) {
    if (posted[controls.conflictAt] === undefined) return { basedOn, values: mine };
    const shown = revisionIn(posted, controls.conflictAt);
    const { id, revision } = held.application;
    if (shown > revision) throw new BadRequest();
    const [before, then] = [await selectRevision(db, id, basedOn), await selectRevision(db, id, shown)];
    if (!then) throw new BadRequest();
    const [base, theirs] = [before, then].map((one) => (one ? asValues(step, stepValues(step, one)) : {}));
    const t = translator(request.language);
    const result = settledValues({ base: base!, mine: asValues(step, mine), theirs: theirs! }, posted, t);
    return result.ok ? { basedOn: shown, values: fromValues(step, result.values) } : { errors: result.errors };
  }

  interface Conflicting extends Posted {
    dossier: Dossier;
    task: Task;
    saved?: Extract<Saved, { outcome: 'conflict' }>;
    errors?: Record<string, string>;
  }

  /** Asks which of both is kept; when a choice was forgotten, what is asked is what is contested now. */
  async function conflict(request: FastifyRequest, reply: FastifyReply, { saved, ...rest }: Conflicting) {
    const { dossier, task, mine, basedOn } = rest;
    const { held, document } = dossier;
    const values = { stepId: task.step.id, basedOn, values: mine };
    const found = saved ?? (await saveStep(db, actorOf(request, services), held, values));
    if (found.outcome !== 'conflict')
      return goOn(request, reply, { dossier, step: task.step, action: '', saved: found });
    const options = await optionsFor(services, held, { document, step: task.step });
    return reply.page(<ConflictPage {...rest} saved={found} options={options} />, 409);
  }

  interface Going {
    dossier: Dossier;
    step: CallStep;
    /** The button that was used. */
    action: string;
    saved: Saved;
  }

  async function goOn(request: FastifyRequest, reply: FastifyReply, { dossier, step, action, saved }: Going) {
    const { id } = dossier.held.application;
    const [act, fieldId = ''] = action.split(':');
    const isField = step.fields.some((field) => field.id === fieldId);
    if (act === 'files' && isField) return goTo(request, reply, filesPath(id, step.id, fieldId));
    if (act === 'check') return goTo(request, reply, stepPath(id, step.id, 'indienen'));
    leaveNotice(reply, { key: saved.outcome === 'unchanged' ? 'applying.notice.unchanged' : 'applying.notice.saved' });
    const more = act === 'rows' && isField ? `?rijen=${fieldId}` : '';
    return goTo(request, reply, `${stepPath(id, step.id)}${more}`);
  }
}

const valuesIn = (step: CallStep, posted: Answers): StepValues => ({
  ...(step.kind === 'application' && posted[titleName] !== undefined && { title: readText(posted, titleName) }),
  answers: readAnswers(step.fields, posted),
});

function revisionIn(posted: Answers, name: string): number {
  const number = Number(answered(posted, name, 'x'));
  if (!Number.isSafeInteger(number) || number < 1) throw new BadRequest();
  return number;
}
