import { formats } from '../../../../platform/formats.ts';
import { DataTable, usePage } from '../../../../ui/index.ts';
import type { CallDocument, CallStep } from '../../document/schema.ts';
import { stepState } from '../../moments.ts';
import { answerWord, capital, fieldKindWord, sayPeriod, stepKindWord, textLanguage } from '../words.ts';
import { CallStateTag } from './state.tsx';

/** The steps of a call, each with its own period and what it asks. */
export function Steps({ steps, now, isWithdrawn }: { steps: readonly CallStep[]; now: Date; isWithdrawn: boolean }) {
  const { t, language } = usePage();
  const stateOf = (step: CallStep) => {
    const state = stepState(step, now);
    return isWithdrawn && state !== 'closed' ? 'withdrawn' : state;
  };
  // A step that is called after its kind says it once.
  const kindOf = ({ kind, title }: CallStep) => {
    const word = capital(stepKindWord(t, kind));
    return word === title ? '' : word;
  };
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="stappen">
      <h2 id="stappen">{t('calls.page.steps')}</h2>
      <DataTable
        caption={t('calls.page.steps')}
        hideCaption
        rows={steps}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'step',
            header: t('calls.page.step'),
            rowHeader: true,
            cell: ({ title, explanation }) => (
              <span lang={textLanguage(language)}>
                {title}
                {explanation && <span class="note"> {explanation}</span>}
              </span>
            ),
          },
          ...(steps.some((step) => kindOf(step) !== '')
            ? [{ key: 'kind', header: t('calls.page.kind'), cell: kindOf }]
            : []),
          {
            key: 'period',
            header: t('calls.page.period'),
            cell: (step) => capital(sayPeriod(step, t, formats(language))),
          },
          {
            key: 'state',
            header: t('calls.page.state'),
            cell: (step) => <CallStateTag state={stateOf(step)} />,
          },
        ]}
      />
      {steps.some(({ fields }) => fields.length > 0) && <Asked steps={steps} />}
    </section>
  );
}

/** The questions of each step, folded away: who prepares an application wants them all. */
function Asked({ steps }: { steps: readonly CallStep[] }) {
  const { t, language } = usePage();
  return (
    <details class="disclosure">
      <summary>{t('calls.page.asked')}</summary>
      <div lang={textLanguage(language)}>
        {steps
          .filter(({ fields }) => fields.length > 0)
          .map(({ id, title, fields }) => (
            <section key={id}>
              <h3>{title}</h3>
              <ul>
                {fields.map((field) => (
                  <li key={field.id}>
                    {field.label}{' '}
                    <span class="note" lang={language}>
                      ({fieldKindWord(t, field.kind)}
                      {field.isRequired && `, ${t('calls.page.required')}`})
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </details>
  );
}

/** What is asked before one applies, with the answer that lets one go on. */
export function Questions({ questions }: { questions: NonNullable<CallDocument['eligibility']> }) {
  const { t, language } = usePage();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="vragen">
      <h2 id="vragen">{t('calls.page.who')}</h2>
      <p>{t('calls.page.questions')}</p>
      <ul>
        {questions.map(({ id, question, expected }) => (
          <li key={id}>
            <span lang={textLanguage(language)}>{question}</span> <b>{capital(answerWord(t, expected))}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is judged, with the part that each criterion counts for. */
export function Criteria({ criteria }: { criteria: NonNullable<CallDocument['criteria']> }) {
  const { t, language } = usePage();
  const { number } = formats(language);
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0) || 1;
  if (criteria.length === 0) return null;
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">{t('calls.page.criteria')}</h2>
      <DataTable
        caption={t('calls.page.criteria')}
        hideCaption
        rows={criteria}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            header: t('calls.page.criterion'),
            rowHeader: true,
            cell: ({ title, description }) => (
              <span lang={textLanguage(language)}>
                {title}
                {description && <span class="note"> {description}</span>}
              </span>
            ),
          },
          {
            key: 'weight',
            header: t('calls.page.weight'),
            numeric: true,
            cell: ({ weight }) => t('calls.page.weightText', { percent: number((100 * weight) / all) }),
          },
          {
            key: 'points',
            header: t('calls.page.points'),
            numeric: true,
            cell: ({ most, least }) =>
              t(least ? 'calls.page.pointsLeast' : 'calls.page.pointsText', {
                most: number(most),
                least: number(least ?? 0),
              }),
          },
        ]}
      />
    </section>
  );
}
