import { usePage } from '../../../../ui/index.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { measuresOf } from '../contents.ts';
import { timelineOf, yearsOf } from '../timeline.ts';
import { capital, periodInWords, type Words } from '../words.ts';

/** When each measure runs: words and a bar in the plan's period. */
export function Timetable({ document, words, whole }: { document: PlanDocument; words: Words; whole: string }) {
  const { t } = usePage();
  const rows = timelineOf(document, measuresOf(document));
  if (rows.length === 0) return null;
  const years = yearsOf(document);
  return (
    <section aria-labelledby="planning">
      <h2 id="planning">{t('plans.section.timetable')}</h2>
      <table class="utrecht-table utrecht-table--html-table timetable">
        <caption class="visually-hidden">{t('plans.section.timetable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plans.timetable.measure')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('plans.timetable.when')}</span>
              <svg class="timetable__years" width="100%" height="20" aria-hidden="true">
                {years.map(({ year, at }) => (
                  <text key={year} x={`${percent(at)}%`} y="15">
                    {year}
                  </text>
                ))}
              </svg>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, from, to }) => (
            <tr key={measure.id}>
              <th scope="row">
                <a href={`${whole}#m-${measure.id}`}>{measure.title}</a>
              </th>
              <td>
                <svg width="100%" height="12" aria-hidden="true">
                  <rect class="timetable__track" width="100%" height="12" />
                  <rect
                    class={`status-${measure.status ?? 'unknown'}`}
                    x={`${percent(from)}%`}
                    width={`${percent(Math.max(to - from, 0.01))}%`}
                    height="12"
                  />
                </svg>
                <span class="note">{capital(periodInWords(measure.start, measure.end, words))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percent = (share: number) => Math.round(share * 1000) / 10;
