import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { answersOf } from '../../../platform/forms.ts';
import { translator } from '../../../platform/i18n.ts';
import { readRegister } from '../../areas/index.ts';
import { computeCofinancing } from '../cofinancing/index.ts';
import { selectRights } from '../store.ts';
import { municipalityOptions } from './area-choices.ts';
import { chosenAreas, exampleAnswers, type Known, readFacts } from './calculator.ts';
import { calculatorPath } from './paths.ts';
import { openPublicCall } from './public-call.ts';
import { asksArea } from './rule-form.ts';
import { CalculatorPage } from './views/CalculatorPage.tsx';

/** What the rule of a call gives, for everyone: the address holds what was typed, so it can be shared. */
export function registerCalculator(app: FastifyInstance, { db, clock }: Services): void {
  app.get(
    calculatorPath(':call'),
    { config: { access: everyone, cache: 'public' } },
    async function viewCalculator(request, reply) {
      const { call, number, document, onDay } = await openPublicCall(db, request);
      const { rule, joint } = document;
      if (!rule) return reply.page(<CalculatorPage call={call} document={document} />);
      const day = today(clock);
      const answers = answersOf(request.query);
      const options = asksArea(rule) ? await municipalityOptions(db, day, request.language) : [];
      const rights = await selectRights(db, call.id, number);
      const known: Known = {
        register: await readRegister(db),
        rights: new Map(rights.map(({ areaCode, cents }) => [areaCode, cents])),
        areas: new Set(options.map(({ value }) => value)),
        onDay,
        day,
      };
      const isAsked = Object.keys(answers).length > 0;
      const read = isAsked ? readFacts({ rule, joint }, answers, known, translator(request.language)) : null;
      const errors = read && 'errors' in read ? read.errors : undefined;
      return reply.page(
        <CalculatorPage
          {...{ call, document, answers, options, errors }}
          chosen={chosenAreas(answers, known)}
          cofinancing={read && 'facts' in read ? computeCofinancing(rule, read.facts) : undefined}
          example={exampleAnswers(
            rule,
            options.find(({ value }) => known.rights.has(value))?.value ?? options[0]?.value,
          )}
        />,
        errors ? 422 : 200,
      );
    },
  );
}
