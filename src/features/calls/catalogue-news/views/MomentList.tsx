import { formats } from '../../../../platform/formats.ts';
import { StatusTag, Tag, usePage } from '../../../../ui/index.ts';
import { axisName } from '../../axes.ts';
import { callPath } from '../../catalogue/paths.ts';
import { textLanguage } from '../../catalogue/words.ts';
import { type CallMoment, isNamed } from '../calendar/rules.ts';
import { newestOf } from '../published.ts';

export const dayAnchor = (day: string): string => `dag-${day}`;

/** The moments of a month, day by day. */
export function MomentList({ moments }: { moments: readonly CallMoment[] }) {
  const { t, language } = usePage();
  if (moments.length === 0) return <p class="note">{t('callnews.calendar.nothing')}</p>;
  const days = [...new Set(moments.map(({ local }) => local.slice(0, 10)))];
  const { date } = formats(language);
  return (
    <div>
      {days.map((day) => (
        <section key={day} id={dayAnchor(day)} aria-labelledby={`kop-${day}`}>
          <h3 id={`kop-${day}`}>{date(day)}</h3>
          <ul class="plain moments">
            {moments
              .filter(({ local }) => local.startsWith(day))
              .map((moment) => (
                <OneMoment key={`${moment.call.id} ${moment.step.id} ${moment.edge}`} moment={moment} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneMoment({ moment }: { moment: CallMoment }) {
  const { t, href, language } = usePage();
  const { call, title, step, edge, local, isCancelled } = moment;
  return (
    <li>
      <p>
        <time dateTime={moment.at.toISOString()}>{local.slice(11, 16)}</time> {t(`callnews.edge.${edge}`)}:{' '}
        <a href={href(callPath(call.code))} lang={textLanguage(language)}>
          {title}
        </a>
      </p>
      <p class="row">
        <Tag>{axisName(newestOf(call).document.axis, language)}</Tag>
        {isNamed(moment) && (
          <span class="note" lang={textLanguage(language)}>
            {step.title}
          </span>
        )}
        {isCancelled && <StatusTag tone="warning">{t('calls.state.withdrawn')}</StatusTag>}
        {call.isExample && <Tag>{t('callnews.example')}</Tag>}
      </p>
    </li>
  );
}
