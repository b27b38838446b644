import type { ComponentChildren } from 'preact';
import { DataTable, DescriptionList, usePage } from '../../../../ui/index.ts';
import { referencePath, type Standing, StateTag } from '../../../references/index.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { measuresOf } from '../contents.ts';
import { rulesAt } from '../rule-marks.ts';
import { capital, momentInWords, partName, type Words } from '../words.ts';

interface BackgroundProps {
  document: PlanDocument;
  words: Words;
}

export function Needs({ document }: { document: PlanDocument }) {
  const { t } = usePage();
  const needs = document.needs ?? [];
  if (needs.length === 0) return null;
  return (
    <Section id="noden" title={t('plans.section.needs')}>
      <ul class="plain needs">
        {needs.map((need, index) => (
          <li key={index}>
            <b>{need.title}</b>
            {need.description && <p>{need.description}</p>}
            {need.source && <p class="note">{t('plans.needs.source', { source: need.source })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Heard({ document, words: { code, format } }: BackgroundProps) {
  const { t } = usePage();
  return (
    <Section id="inspraak" title={t('plans.section.heard')}>
      <DataTable
        caption={t('plans.heard.caption')}
        hideCaption
        empty={t('plans.heard.none')}
        rows={document.stakeholders ?? []}
        columns={[
          {
            key: 'who',
            header: t('plans.heard.who'),
            rowHeader: true,
            cell: ({ name, kind }) => (
              <>
                {name ?? ''} {kind && <span class="note">({code('partyKind', kind)})</span>}
              </>
            ),
          },
          {
            key: 'how',
            header: t('plans.heard.how'),
            cell: (one) => one.degree && capital(code('degree', one.degree)),
          },
          { key: 'when', header: t('plans.heard.when'), cell: (one) => one.on && format.date(one.on) },
          { key: 'answer', header: t('plans.heard.answer'), cell: (one) => one.answer ?? '' },
        ]}
      />
    </Section>
  );
}

export function Indicators({ document, words, whole }: BackgroundProps & { whole: string }) {
  const { t } = usePage();
  const rows = document.goals.flatMap((goal) => (goal.indicators ?? []).map((indicator) => ({ goal, indicator })));
  return (
    <Section id="cijfers" title={t('plans.section.indicators')}>
      <DataTable
        caption={t('plans.indicator.caption')}
        hideCaption
        empty={t('plans.indicator.none')}
        rows={rows}
        columns={[
          {
            key: 'code',
            header: t('plans.indicator.indicator'),
            rowHeader: true,
            cell: ({ indicator }) => capital((indicator.code ?? '').replaceAll('-', ' ')),
          },
          {
            key: 'goal',
            header: t('plans.indicator.goal'),
            cell: ({ goal }) => <a href={`${whole}#d-${goal.id}`}>{goal.title}</a>,
          },
          {
            key: 'now',
            header: t('plans.indicator.baseline'),
            numeric: true,
            cell: ({ indicator }) => indicator.baseline,
          },
          {
            key: 'target',
            header: t('plans.indicator.target'),
            numeric: true,
            cell: ({ indicator }) => indicator.target,
          },
          { key: 'by', header: t('plans.indicator.by'), cell: ({ indicator }) => momentInWords(indicator.by, words) },
        ]}
      />
    </Section>
  );
}

export function LeftOut({ document, words }: BackgroundProps) {
  const { t } = usePage();
  const reasons = Object.entries(document.leftOut ?? {}).filter(([, reason]) => reason);
  if (reasons.length === 0) return null;
  return (
    <Section id="niet-in-het-plan" title={t('plans.section.leftOut')}>
      <DescriptionList
        items={reasons.map(([code, reason]) => ({ term: capital(partName(code, words)), details: reason }))}
      />
    </Section>
  );
}

export function Sources({
  document,
  words: { format },
  whole,
  rules,
}: BackgroundProps & { whole: string; rules: readonly Standing[] }) {
  const { t, href } = usePage();
  const rows = measuresOf(document).flatMap((measure) =>
    (measure.sources ?? []).map((source) => ({ measure, source })),
  );
  if (rows.length === 0) return null;
  return (
    <Section id="bronnen" title={t('plans.section.sources')}>
      <DataTable
        caption={t('plans.section.sources')}
        hideCaption
        rows={rows}
        columns={[
          {
            key: 'title',
            header: t('plans.source.rule'),
            rowHeader: true,
            cell: ({ source }) => (
              <>
                <OutsideLink address={source.url}>{source.title ?? source.url}</OutsideLink>{' '}
                {rulesAt(source.url, rules).map(({ id, state }) => (
                  <a key={id} href={href(referencePath(id))}>
                    <StateTag state={state} />
                  </a>
                ))}
              </>
            ),
          },
          { key: 'owner', header: t('plans.source.owner'), cell: ({ source }) => source.owner ?? '' },
          {
            key: 'until',
            header: t('plans.source.valid'),
            cell: ({ source }) => {
              const [rule] = rulesAt(source.url, rules);
              const validTo = rule ? rule.validTo : source.validTo;
              return validTo && t('plans.source.until', { date: format.date(validTo) });
            },
          },
          {
            key: 'measure',
            header: t('plans.source.for'),
            cell: ({ measure }) => <a href={`${whole}#m-${measure.id}`}>{measure.title}</a>,
          },
        ]}
      />
    </Section>
  );
}

export function Links({ document, words: { code } }: BackgroundProps) {
  const { t } = usePage();
  const links = document.policyLinks ?? [];
  if (links.length === 0) return null;
  return (
    <Section id="andere-plannen" title={t('plans.section.links')}>
      <ul>
        {links.map(({ kind, title, url }, index) => (
          <li key={index}>
            <OutsideLink address={url}>{title ?? url}</OutsideLink>
            {kind && <span class="note"> ({code('policyLinkKind', kind)})</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A link that people wrote: only to the web, and without telling where the reader comes from. */
function OutsideLink({ address, children }: { address?: string | undefined; children: ComponentChildren }) {
  if (!address || !/^https?:\/\//i.test(address)) return <>{children}</>;
  return (
    <a href={address} rel="nofollow noopener noreferrer">
      {children}
    </a>
  );
}

const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
