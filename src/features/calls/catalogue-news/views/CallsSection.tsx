import { formats } from '../../../../platform/formats.ts';
import { usePage } from '../../../../ui/index.ts';
import { axisName } from '../../axes.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { CallDocument } from '../../document/schema.ts';
import { momentOf, stepNow } from '../../moments.ts';
import { calendarPath, narrowed } from '../calendar/paths.ts';
import { newestOf } from '../published.ts';
import type { PublishedCall } from '../published-store.ts';

interface CallsSectionProps {
  calls: readonly PublishedCall[];
  /** Key of its heading. */
  title: string;
  theme?: string;
  now: Date;
}

/** Calls on the page of something else. It says when one can apply and not whether that is now: such pages are kept for a while. */
export function CallsSection({ calls, title, theme, now }: CallsSectionProps) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="oproepen">
      <h2 id="oproepen">{t(title)}</h2>
      <ul>
        {calls.map((call) => (
          <CallLine key={call.id} {...{ call, now }} />
        ))}
      </ul>
      <p>
        <a href={href(narrowed(callsPath, { theme }))}>{t('callnews.fitting.all')}</a> ·{' '}
        <a href={href(narrowed(calendarPath, { theme }))}>{t('callnews.calendar.title')}</a>
      </p>
    </section>
  );
}

function CallLine({ call, now }: { call: PublishedCall; now: Date }) {
  const { t, href, language } = usePage();
  const { document } = newestOf(call);
  return (
    <li>
      <a href={href(callPath(call.code))} lang="nl">
        {document.title}
      </a>
      <br />
      <span class="note">
        {[axisName(document.axis, language), usePeriod(document, now), call.isExample && t('callnews.example')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function usePeriod(document: CallDocument, now: Date): string {
  const { t, language } = usePage();
  const { opens, closes } = stepNow(document, now) ?? {};
  const told = (local: string) => formats(language).moment(momentOf(local));
  if (opens && closes) return t('callnews.fitting.period', { from: told(opens), until: told(closes) });
  if (closes) return t('callnews.fitting.until', { until: told(closes) });
  if (opens) return t('callnews.fitting.from', { from: told(opens) });
  return document.timing ?? t('callnews.fitting.undated');
}
