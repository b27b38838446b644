import { formats } from '../../../../platform/formats.ts';
import { StatusTag, Tag, usePage } from '../../../../ui/index.ts';
import { axisName } from '../../axes.ts';
import { localOf, momentOf } from '../../moments.ts';
import { describeRule } from '../describe-rule.ts';
import { callPath } from '../paths.ts';
import type { ListedCall } from '../search/find.ts';
import { textLanguage } from '../words.ts';
import { CallStateTag } from './state.tsx';

/** Calls in a list, each with what it takes to see whether it is for us. */
export function Hits({ calls }: { calls: readonly ListedCall[] }) {
  return (
    <ol class="plain hits">
      {calls.map((listed) => (
        <li key={listed.call.id}>
          <Hit listed={listed} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ listed: { call, document, state, step } }: { listed: ListedCall }) {
  const { t, href, language } = usePage();
  const format = formats(language);
  const { title, summary, envelope, rule } = document;
  const when = useMoment({ call, document, state, step });
  const lang = textLanguage(language);
  const isReference = call.organisationId === null;
  const year = localOf(call.firstAt).slice(0, 4);
  return (
    <article class="hit" aria-label={title}>
      <p class="note">
        {axisName(document.axis, language)} ·{' '}
        {isReference ? t('calls.referenceShort', { year }) : call.organisationName}
      </p>
      <h2>
        <a href={href(callPath(call.code))} lang={lang}>
          {title}
        </a>
      </h2>
      <p lang={lang}>{summary}</p>
      {rule && <p class="note">{describeRule(rule, t, format).gives.join(' ')}</p>}
      <div class="row">
        <CallStateTag state={state} />
        {when && <span class="note">{when}</span>}
        <Tag>{envelope ? t('calls.hit.envelope', { amount: format.money(envelope) }) : t('calls.hit.noEnvelope')}</Tag>
        {call.isExample && <StatusTag tone="warning">{t('calls.example')}</StatusTag>}
      </div>
    </article>
  );
}

/** The moment that counts in the state that a call is in. */
function useMoment({ call, document, state, step }: Omit<ListedCall, 'facets'>): string | undefined {
  const { t, language } = usePage();
  const { date, moment } = formats(language);
  const { opens, closes } = step ?? {};
  if (state === 'withdrawn') return t('calls.hit.withdrawn', { day: date(call.withdrawnAt!) });
  if (state === 'upcoming') return t('calls.hit.opens', { moment: moment(momentOf(opens!)) });
  if (state === 'open') return closes && t('calls.hit.closes', { moment: moment(momentOf(closes)) });
  if (state === 'closed') return t('calls.hit.closed', { moment: moment(momentOf(closes!)) });
  return document.timing;
}
