import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../../app.ts';
import { today } from '../../../../platform/clock.ts';
import { answersOf, type FieldErrors, formText, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { readRegister } from '../../../areas/index.ts';
import { LedgerRefused } from '../../paying/posting.ts';
import { selectNewestVersion } from '../../store.ts';
import { actorOf, workConfigs, workOf } from '../access.ts';
import { publishAt, workAt } from '../addresses.ts';
import { inhabitantsByArea } from '../rights.ts';
import { problemsNow, scenes } from '../scene.ts';
import { selectDossiers } from '../store.ts';
import { differencesBetween } from './differences.ts';
import { PublishPage } from './PublishPage.tsx';
import { publishCall, Unseen, Unsound } from './publication.ts';

/** The page on which a publisher sees what will change, and makes it public. */
export function registerPublishing(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const { publish: config } = workConfigs(services);

  app.get(publishAt(':call'), { config }, (request, reply) => view(request, reply));

  app.post(publishAt(':call'), { config }, async function submitPublication(request, reply) {
    const call = workOf(request);
    const t = translator(request.language);
    const newest = await selectNewestVersion(db, call.id);
    const shape = z.object({
      revision: z.coerce.number().int().default(0),
      note: formText.max(2000, t('callwork.publish.noteLong')).default(''),
      sure: z.literal('yes', t('callwork.publish.sureNeeded')),
    });
    const form = readForm(shape, request.body, request.language);
    if (!form.ok) return view(request, reply, { errors: form.errors, status: 422 });
    if (newest && form.value.note === '')
      return view(request, reply, { errors: { note: t('callwork.publish.noteNeeded') }, status: 422 });
    try {
      const number = await publishCall(db, actorOf(request, services), call.id, form.value);
      leaveNotice(reply, { key: 'callwork.notice.published', values: { number: String(number) } });
      return goTo(request, reply, workAt(call.code));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      return view(request, reply, { refusal, status: 409 });
    }
  });

  async function view(
    request: FastifyRequest,
    reply: FastifyReply,
    { status = 200, ...more }: { errors?: FieldErrors; refusal?: string; status?: number } = {},
  ) {
    const call = workOf(request);
    const newest = await selectNewestVersion(db, call.id);
    const words = { t: translator(request.language), language: request.language };
    const sceneOf = await scenes(request, services);
    const day = today(clock);
    const { rule } = call.draft;
    const areas =
      rule?.rights && inhabitantsByArea(await readRegister(db), call.draft, { day, isExample: call.isExample });
    const dossiers = await selectDossiers(db, call.id);
    return reply.page(
      <PublishPage
        call={call}
        problems={await problemsNow(services, call)}
        version={newest?.number ?? 0}
        isSame={isDeepStrictEqual(newest?.document, call.draft)}
        differences={newest ? differencesBetween(newest.document, call.draft, sceneOf, words) : []}
        rights={areas?.size ?? 0}
        started={dossiers.filter(({ isSubmitted }) => !isSubmitted).length}
        answers={answersOf(request.body)}
        {...more}
      />,
      status,
    );
  }
}

function refusalOf(error: unknown): string | undefined {
  if (error instanceof Unseen) return 'unseen';
  if (error instanceof Unsound) return 'unsound';
  return error instanceof LedgerRefused ? 'envelope' : undefined;
}
