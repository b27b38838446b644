import { formats } from '../../../../platform/formats.ts';
import { Icon, usePage } from '../../../../ui/index.ts';
import { calendarPath, narrowed } from '../calendar/paths.ts';
import { type CallMoment, shiftMonth, weeksOf } from '../calendar/rules.ts';
import type { CallFilter } from '../published.ts';
import { dayAnchor } from './MomentList.tsx';

interface MonthTableProps {
  month: string;
  today: string;
  name: string;
  moments: readonly CallMoment[];
}

/** A month as a calendar shows it; a day with moments leads to them. */
export function MonthTable({ month, today, name, moments }: MonthTableProps) {
  const { t } = usePage();
  const weeks = weeksOf(month);
  return (
    <table class="month">
      <caption class="visually-hidden">
        <span>{name}</span>
      </caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <th key={day} scope="col">
              <abbr title={t(`callnews.weekday.${day}`)}>{t(`callnews.weekdayShort.${day}`)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={weekday} aria-current={day === today ? 'date' : undefined}>
                {day && <Day day={day} count={moments.filter(({ local }) => local.startsWith(day)).length} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, count }: { day: string; count: number }) {
  const { t } = usePage();
  const number = Number(day.slice(8));
  if (count === 0) return <>{number}</>;
  return (
    <a href={`#${dayAnchor(day)}`}>
      {number}
      <span class="visually-hidden"> {t('callnews.calendar.moments', { count })}</span>
    </a>
  );
}

interface MonthLinksProps {
  month: string;
  today: string;
  filter: CallFilter;
  moments: readonly CallMoment[];
}

/** The month before and after, and every month in which something happens, those of before too. */
export function MonthLinks({ month, today, filter, moments }: MonthLinksProps) {
  const { t, href, language } = usePage();
  const months = [...new Set(moments.map(({ local }) => local.slice(0, 7)))].sort();
  const known = [...months, today.slice(0, 7), month].sort();
  const hrefOf = (one: string) => href(narrowed(calendarPath, filter, one));
  const { month: nameOf } = formats(language);
  const [before, after] = [shiftMonth(month, -1), shiftMonth(month, 1)];
  return (
    <>
      <nav class="pagination" aria-label={t('callnews.calendar.months')}>
        {before >= known[0]! && (
          <a rel="prev" href={hrefOf(before)}>
            <Icon name="previous" />
            {nameOf(before)}
          </a>
        )}
        {after <= known.at(-1)! && (
          <a rel="next" href={hrefOf(after)}>
            {nameOf(after)}
            <Icon name="next" />
          </a>
        )}
      </nav>
      {months.length > 0 && (
        <details class="disclosure" open={!months.includes(month)}>
          <summary>{t('callnews.calendar.allMonths', { count: months.length })}</summary>
          <div class="row">
            {months.map((one) => (
              <a key={one} class="chip" href={hrefOf(one)} aria-current={one === month ? 'true' : undefined}>
                {nameOf(one)}
              </a>
            ))}
          </div>
        </details>
      )}
    </>
  );
}
