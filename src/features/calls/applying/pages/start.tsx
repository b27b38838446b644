import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../../app.ts';
import { signedIn, viewerOf } from '../../../../platform/access.ts';
import { actorOf } from '../../../../platform/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { type Answers, answered, answersOf, type FieldErrors, formText, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { hasRole } from '../../../../platform/viewer.ts';
import { readRegister } from '../../../areas/index.ts';
import { heldBy, holdersOf } from '../../holders.ts';
import { applicationStep, stepState } from '../../moments.ts';
import { readAnswers } from '../../own-share/may-we-form.ts';
import { selectCall, selectNewestVersion } from '../../store.ts';
import { applicationPath, startPath } from '../paths.ts';
import { endingAnswers, keptQuestions } from '../questions.ts';
import { AlreadyStarted, counting, NoMoreAllowed, nextOrdinal, startApplication } from '../starting.ts';
import { selectOwnApplications } from '../store.ts';
import { unmetBy } from '../unmet.ts';
import { type Candidate, StartPage, type StartPageProps } from '../views/StartPage.tsx';

const startForm = z.object({
  organisatie: formText,
  ordinal: z.coerce.number().int().min(1).max(1_000_000),
  another: z.string().optional(),
  title: formText.min(1).max(200),
});

/** Starting an application to a call, for an organisation that someone may write for. */
export function registerStart(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: signedIn };

  app.get(startPath(':call'), { config }, async function viewStart(request, reply) {
    return showStart(request, reply, { answers: answersOf(request.query) });
  });

  app.post(startPath(':call'), { config }, async function submitStart(request, reply) {
    const answers = answersOf(request.body);
    const t = translator(request.language);
    const open = await openCall(request);
    const candidates = await candidatesOf(request, open);
    const chosen = candidates.find(({ organisation }) => organisation.id === answered(answers, 'organisatie'));
    if (!chosen || chosen.failed.length > 0 || closedBecause(open))
      return showStart(request, reply, { answers, status: 422 });
    const form = readForm(startForm, answers, request.language);
    const { document } = open.version;
    const asked = readAnswers(document, answers);
    const errors: FieldErrors = { ...(form.ok ? {} : form.errors), ...endingAnswers(document, asked) };
    // A form from before a colleague started one is answered below: its reader must see that one before choosing.
    const isCurrent = !form.ok || form.value.ordinal === nextOrdinal(chosen.own);
    if (isCurrent && counting(chosen.own).length > 0 && answered(answers, 'another') !== 'yes') {
      errors.another = t('applying.start.sayAnother');
    }
    if (!form.ok || Object.keys(errors).length > 0) return showStart(request, reply, { answers, errors, status: 422 });
    try {
      const step = applicationStep(document);
      const heldIds = await heldBy(db, [chosen.organisation.id], today(clock));
      const id = await startApplication(db, actorOf(request, services), {
        version: open.version,
        leadOrganisationId: chosen.organisation.id,
        heldIds,
        ordinal: form.value.ordinal,
        title: form.value.title,
        answers: step ? { [step.id]: keptQuestions(asked) } : {},
      });
      leaveNotice(reply, { key: 'applying.notice.started' });
      return goTo(request, reply, applicationPath(id));
    } catch (error) {
      if (!(error instanceof AlreadyStarted || error instanceof NoMoreAllowed)) throw error;
      const key = error instanceof AlreadyStarted ? 'applying.start.meanwhile' : 'applying.start.tooMany';
      const { another: _another, ...rest } = answers;
      return showStart(request, reply, { answers: rest, errors: { title: t(key) }, status: 409 });
    }
  });

  /** A public call and its newest version. */
  async function openCall(request: FastifyRequest) {
    const call = await selectCall(db, (request.params as { call: string }).call);
    const version = call && (await selectNewestVersion(db, call.id));
    if (!call || !version) throw new NotFound();
    return { call, version };
  }

  type Opened = Awaited<ReturnType<typeof openCall>>;

  function closedBecause({ call, version }: Opened): StartPageProps['closed'] {
    if (call.organisationId === null) return 'elsewhere';
    if (call.withdrawnAt !== null) return 'withdrawn';
    const step = applicationStep(version.document);
    const state = step ? stepState(step, clock.now()) : 'undated';
    return state === 'closed' || state === 'undated' ? state : null;
  }

  interface Showing {
    answers: Answers;
    errors?: FieldErrors;
    status?: number;
  }

  async function showStart(request: FastifyRequest, reply: FastifyReply, { answers, errors, status }: Showing) {
    const open = await openCall(request);
    const { call, version } = open;
    const candidates = await candidatesOf(request, open);
    const asked = answered(answers, 'organisatie');
    const chosen = candidates.find(({ organisation }) => organisation.id === asked) ?? candidates[0];
    const { document } = version;
    return reply.page(
      <StartPage
        call={{ code: call.code, title: document.title }}
        step={applicationStep(document)}
        closed={closedBecause(open)}
        most={document.applicants.most}
        questions={document.eligibility ?? []}
        ordinal={nextOrdinal(chosen?.own ?? [])}
        now={clock.now()}
        {...{ candidates, chosen, answers, errors }}
      />,
      status,
    );
  }

  async function candidatesOf(request: FastifyRequest, { call, version }: Opened): Promise<Candidate[]> {
    const day = today(clock);
    const viewer = viewerOf(request);
    const ids = viewer.memberships.map(({ organisationId }) => organisationId);
    const holders = await holdersOf(db, ids, day);
    const register = await readRegister(db);
    const candidates: Candidate[] = [];
    for (const id of ids) {
      const organisation = holders.get(id);
      if (organisation?.id !== id || !hasRole(viewer, id, 'editor')) continue;
      candidates.push({
        organisation,
        own: await selectOwnApplications(db, version.callId, await heldBy(db, [id], day)),
        failed: unmetBy(register, organisation, { version, isExample: call.isExample }, day),
      });
    }
    return candidates;
  }
}
