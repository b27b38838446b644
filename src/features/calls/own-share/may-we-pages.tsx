import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { answersOf } from '../../../platform/forms.ts';
import { translator } from '../../../platform/i18n.ts';
import { readRegister } from '../../areas/index.ts';
import { stateOf } from '../catalogue-news/published.ts';
import { type PublishedCall, selectPublished } from '../catalogue-news/published-store.ts';
import { areaAfterMergers } from '../holders.ts';
import { describeApplicant } from './applicant.ts';
import { municipalityOptions } from './area-choices.ts';
import { areaName } from './calculator.ts';
import { eligibility } from './eligibility.ts';
import { readAnswers, readWho } from './may-we-form.ts';
import { mayWePath } from './paths.ts';
import { openPublicCall, publicCallOf } from './public-call.ts';
import { MayWePage } from './views/MayWePage.tsx';

const mostOthers = 5;

/** "May we?": answered from the address alone, so nothing is kept of who asks. */
export function registerMayWe(app: FastifyInstance, { db, clock }: Services): void {
  app.get(
    mayWePath(':call'),
    { config: { access: everyone, cache: 'public' } },
    async function viewMayWe(request, reply) {
      const { call, document, onDay } = await openPublicCall(db, request);
      const answers = answersOf(request.query);
      const day = today(clock);
      const [options, register] = [await municipalityOptions(db, day, request.language), await readRegister(db)];
      const { kind, areaCode } = readWho(answers, (code) => areaAfterMergers(register, code, day) ?? code);
      const who = { kind, areaCode: options.some(({ value }) => value === areaCode) ? areaCode : null };
      const applicant = describeApplicant(register, who, { onDay, day });
      const isAsked = who.areaCode !== null;
      const t = translator(request.language);
      const errors =
        isAsked || Object.keys(answers).length === 0 ? undefined : { [areaName]: t('ownshare.problem.chooseArea') };
      const result = isAsked ? eligibility(document, applicant, readAnswers(document, answers)) : null;
      const others =
        result?.verdict === 'no'
          ? othersFor(await selectPublished(db), call, (other) => {
              const { document: theirs, onDay: theirDay } = publicCallOf(other);
              return eligibility(theirs, describeApplicant(register, who, { onDay: theirDay, day }), {});
            })
          : [];
      const state = stateOf(call, clock.now());
      const page = { call, document, state, answers, options, who, applicant, result, others, errors };
      return reply.page(<MayWePage {...page} />, errors ? 422 : 200);
    },
  );

  /** Calls that one may still apply to and that nothing known stands in the way of; those of the same axis first. */
  function othersFor(
    all: readonly PublishedCall[],
    here: PublishedCall,
    judge: (call: PublishedCall) => ReturnType<typeof eligibility>,
  ): PublishedCall[] {
    const axis = publicCallOf(here).document.axis;
    const isOther = (call: PublishedCall) => Number(publicCallOf(call).document.axis !== axis);
    return all
      .filter((call) => call.id !== here.id && ['open', 'upcoming'].includes(stateOf(call, clock.now())))
      .filter((call) => judge(call).verdict !== 'no')
      .sort((a, b) => isOther(a) - isOther(b))
      .slice(0, mostOthers);
  }
}
