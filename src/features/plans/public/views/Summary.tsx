import { FollowLink, Icon, usePage } from '../../../../ui/index.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { measuresOf, statusesOf } from '../contents.ts';
import { costsOfMeasures, paidByOthers } from '../costs.ts';
import type { Published } from '../published.ts';
import { capital, decisionInWords, periodInWords, type Words } from '../words.ts';

/** Title, whose plan it is, until when it runs and who decided on it. */
export function PlanHead({ published, words }: { published: Published; words: Words }) {
  const { t, href } = usePage();
  const { document, decision, areaCode, areaName } = published;
  const { format } = words;
  return (
    <header class="plan-head">
      <p class="plan-head__area">
        <a href={href(`/gebieden/${encodeURIComponent(areaCode)}`)}>{areaName}</a>
        {published.isExample && <span class="plan-head__example">{t('plans.example.tag')}</span>}
      </p>
      <h1>{document.title}</h1>
      <p class="lead">{t('plans.page.lead', { area: areaName })}</p>
      <dl class="plan-head__facts">
        <div>
          <dt>{t('plans.head.period')}</dt>
          <dd>{capital(periodInWords(document.period.start, document.period.end, words))}</dd>
        </div>
        <div>
          <dt>{t('plans.head.decision')}</dt>
          <dd>{decisionInWords(decision, words)}</dd>
        </div>
        <div>
          <dt>{t('plans.head.version')}</dt>
          <dd>
            <a href="#versies">
              {t('plans.head.versionOn', { number: published.number, date: format.date(published.publishedAt) })}
            </a>
          </dd>
        </div>
      </dl>
      <p>
        <FollowLink topic={`plan:${published.planId}`} subject={document.title} />
      </p>
    </header>
  );
}

/** The plan in five figures. */
export function KeyFigures({ document, words }: { document: PlanDocument; words: Words }) {
  const { t } = usePage();
  const { format } = words;
  const measures = measuresOf(document);
  const statuses = statusesOf(measures);
  const { all } = costsOfMeasures(measures);
  const others = paidByOthers(all);
  const figures = [
    { key: 'measures', value: measures.length, text: t('plans.figure.goals', { count: document.goals.length }) },
    { key: 'running', value: statuses.running, text: t('plans.figure.done', { count: statuses.done }) },
    { key: 'cost', value: format.money(all.total), text: t('plans.figure.own', { own: format.money(all.shares.own) }) },
    {
      key: 'others',
      value: format.money(others),
      text: t('plans.figure.confirmed', { confirmed: format.money(all.confirmed) }),
    },
  ];
  return (
    <section aria-labelledby="kort">
      <h2 id="kort" class="visually-hidden">
        {t('plans.page.short')}
      </h2>
      <dl class="key-figures">
        {figures.map(({ key, value, text }) => (
          <div key={key}>
            <dt>{t(`plans.figure.${key}`)}</dt>
            <dd>
              <b>{value}</b>
              <span>{text}</span>
            </dd>
          </div>
        ))}
      </dl>
      <StatusBar statuses={statuses} total={measures.length} />
    </section>
  );
}

const steps = ['done', 'running', 'planned', 'unknown', 'stopped'] as const;

/** How far the measures are, as one bar with its words. */
function StatusBar({ statuses, total }: { statuses: ReturnType<typeof statusesOf>; total: number }) {
  const { t } = usePage();
  const shown = steps.filter((step) => statuses[step] > 0);
  if (total === 0) return null;
  let at = 0;
  return (
    <div class="status-bar">
      <svg width="100%" height="14" role="img" aria-label={t('plans.page.statusBar')}>
        {shown.map((step) => {
          const width = (100 * statuses[step]) / total;
          const x = at;
          at += width;
          return <rect key={step} class={`status-${step}`} x={`${round(x)}%`} width={`${round(width)}%`} height="14" />;
        })}
      </svg>
      <ul class="plain row">
        {shown.map((step) => (
          <li key={step}>
            <span class={`status-dot status-${step}`}>
              <Icon name={step === 'done' ? 'check' : step === 'stopped' ? 'error' : 'next'} />
            </span>
            {t(`plans.status.${step}`, { count: statuses[step] })}
          </li>
        ))}
      </ul>
    </div>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
