import { formats } from '../../../platform/formats.ts';
import { Alert, DescriptionList, FollowLink, Layout, Markdown, Timeline, usePage } from '../../../ui/index.ts';
import { checkDue } from '../rules/state.ts';
import type { CheckRow, Standing } from '../store.ts';
import type { SectionUse } from '../use-store.ts';
import type { PlanUse } from '../uses.ts';
import { registerAt, sectionAt } from './paths.ts';
import { Marks, OfficialLink, StateTag, usePeriod } from './state.tsx';

interface ReferencePageProps {
  standing: Standing;
  checks: CheckRow[];
  sections: SectionUse[];
  plans: PlanUse[];
}

/** One rule: what it is, where it stands, whether it holds, who leans on it and who looked. */
export function ReferencePage({ standing, checks, sections, plans }: ReferencePageProps) {
  const { t, href } = usePage();
  const { id, title, owner, note, isExample } = standing;
  return (
    <Layout
      title={title}
      lead={t('references.page.lead', { owner })}
      breadcrumbs={[{ href: href(registerAt), label: t('references.register.title') }]}
      actions={<FollowLink topic={`reference:${id}`} subject={title} />}
    >
      {isExample && <Alert kind="warning" title={t('references.exampleText')} />}
      <Marks standing={standing} />
      <Facts standing={standing} />
      {note && <Markdown text={note} level={2} />}
      <Uses sections={sections} plans={plans} />
      <section aria-labelledby="nagekeken">
        <h2 id="nagekeken">{t('references.page.checks')}</h2>
        <Checks checks={checks} />
      </section>
    </Layout>
  );
}

function Facts({ standing }: { standing: Standing }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const period = usePeriod();
  const { owner, address, state, check, visit, organisationName, programmeTitle, programmeCode } = standing;
  const seen = visit && (visit.outcome === 'ok' || visit.outcome === 'moved' || visit.outcome === 'changed');
  return (
    <DescriptionList
      items={[
        { term: t('references.column.state'), details: <StateTag state={state} /> },
        { term: t('references.column.owner'), details: owner },
        { term: t('references.page.address'), details: <OfficialLink address={address} /> },
        { term: t('references.column.period'), details: period(standing) },
        { term: t('references.column.checked'), details: check ? date(check.at) : t('references.never') },
        {
          term: t('references.page.checker'),
          details: organisationName ?? t('references.page.editors'),
        },
        {
          term: t('references.page.nextCheck'),
          details: state === 'expired' ? '' : date(checkDue(standing, check)),
        },
        { term: t('references.page.lastSeen'), details: seen ? date(visit.at) : '' },
        {
          term: t('references.column.programme'),
          details: <a href={href(`/handreiking/${programmeCode}`)}>{programmeTitle}</a>,
        },
      ]}
    />
  );
}

/** Where the rule is used: sections of editions, and plans that can be read by all. */
export function Uses({ sections, plans }: { sections: SectionUse[]; plans: PlanUse[] }) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="gebruikt">
      <h2 id="gebruikt">{t('references.page.uses')}</h2>
      {sections.length + plans.length === 0 && <p class="note">{t('references.page.noUses')}</p>}
      {sections.length > 0 && <h3>{t('references.page.sections')}</h3>}
      {sections.length > 0 && (
        <ul>
          {sections.map(({ sectionId, key, title, programmeCode, edition, isPublished }) => (
            <li key={sectionId}>
              {isPublished ? <a href={href(sectionAt(programmeCode, edition, key))}>{title}</a> : title}{' '}
              <span class="note">
                {t(isPublished ? 'references.page.edition' : 'references.page.draftEdition', { number: edition })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {plans.length > 0 && <h3>{t('references.page.plans')}</h3>}
      {plans.length > 0 && (
        <ul>
          {plans.map(({ planId, path, title, areaName, measures }) => (
            <li key={planId}>
              {path ? <a href={href(path)}>{title}</a> : title}, {areaName}{' '}
              <span class="note">{measures.map((measure) => measure.title).join('; ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every look at the rule; with names only for who works on the guide. */
export function Checks({ checks, withNames }: { checks: CheckRow[]; withNames?: boolean }) {
  const { t, language } = usePage();
  const { date } = formats(language);
  if (checks.length === 0) return <p class="note">{t('references.page.noChecks')}</p>;
  return (
    <Timeline
      moments={checks.map(({ at, outcome, note, by }) => ({
        when: date(at),
        title: t(`references.outcome.${outcome}`),
        children: (
          <>
            {note && <p>{note}</p>}
            {withNames && by && <p class="note">{t('references.page.by', { name: by })}</p>}
          </>
        ),
      }))}
    />
  );
}
