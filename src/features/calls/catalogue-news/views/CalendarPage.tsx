import { formats } from '../../../../platform/formats.ts';
import { Button, Form, Layout, Select, usePage } from '../../../../ui/index.ts';
import { themes } from '../../../themes/index.ts';
import { axes } from '../../axes.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import { calendarFile, calendarPath, feedPath, narrowed } from '../calendar/paths.ts';
import type { CallMoment } from '../calendar/rules.ts';
import { type CallFilter, newestOf } from '../published.ts';
import type { PublishedCall } from '../published-store.ts';
import { MomentList } from './MomentList.tsx';
import { MonthLinks, MonthTable } from './MonthTable.tsx';

interface CalendarPageProps {
  /** `YYYY-MM`. */
  month: string;
  today: string;
  filter: CallFilter;
  /** Of all months, in order. */
  moments: CallMoment[];
  /** Calls of which no moment is known. */
  undated: PublishedCall[];
}

/** When calls open and close, a month at a time. */
export function CalendarPage({ month, today, filter, moments, undated }: CalendarPageProps) {
  const { t, href, language } = usePage();
  const shown = moments.filter(({ local }) => local.startsWith(month));
  const file = href(narrowed(calendarFile, filter));
  const name = formats(language).month(month);
  return (
    <Layout
      title={t('callnews.calendar.title')}
      lead={t('callnews.calendar.lead')}
      breadcrumbs={[{ href: href(callsPath), label: t('app.navigation.calls') }]}
      head={<link rel="alternate" type="text/calendar" href={file} title={t('callnews.calendar.name')} />}
    >
      <Filter month={month} filter={filter} />
      <section aria-labelledby="maand">
        <h2 id="maand">{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
        <MonthLinks {...{ month, today, filter, moments }} />
        <div class="month-view">
          <MonthTable {...{ month, today, name }} moments={shown} />
          <MomentList moments={shown} />
        </div>
      </section>
      {undated.length > 0 && <Undated calls={undated} />}
      <section aria-labelledby="abonneren">
        <h2 id="abonneren">{t('callnews.calendar.subscribe')}</h2>
        <p>{t('callnews.calendar.subscribeHelp')}</p>
        <ul>
          <li>
            <a href={file}>{t('callnews.calendar.file')}</a>
          </li>
          <li>
            <a href={href(feedPath)}>{t('callnews.feed.link')}</a>
          </li>
        </ul>
      </section>
    </Layout>
  );
}

function Filter({ month, filter }: Pick<CalendarPageProps, 'month' | 'filter'>) {
  const { t, href, language } = usePage();
  const named = (all: readonly Record<'code' | 'nl' | 'en', string>[]) =>
    all.map((one) => ({ value: one.code, label: one[language] }));
  return (
    <Form action={href(calendarPath)} method="get">
      <div class="areas-filter">
        <Select
          name="as"
          label={t('callnews.filter.axis')}
          options={named(axes)}
          value={filter.axis}
          empty={t('callnews.filter.allAxes')}
        />
        <Select
          name="thema"
          label={t('callnews.filter.theme')}
          options={named(themes)}
          value={filter.theme}
          empty={t('callnews.filter.allThemes')}
        />
      </div>
      <input type="hidden" name="maand" value={month} />
      <Button kind="secondary">{t('callnews.filter.show')}</Button>
    </Form>
  );
}

function Undated({ calls }: { calls: PublishedCall[] }) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="zonder-datum">
      <h2 id="zonder-datum">{t('callnews.calendar.undated')}</h2>
      <ul>
        {calls.map((call) => {
          const { title, timing } = newestOf(call).document;
          return (
            <li key={call.id} lang="nl">
              <a href={href(callPath(call.code))}>{title}</a>
              {timing && <span class="note"> · {timing}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
