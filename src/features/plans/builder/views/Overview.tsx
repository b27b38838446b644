import type { VNode } from 'preact';
import { formats } from '../../../../platform/formats.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { ButtonLink } from '../../../../ui/Button.tsx';
import { ConfirmLink } from '../../../../ui/ConfirmDialog.tsx';
import { Findings } from '../../../../ui/Findings.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { Disclosure } from '../../../../ui/Lists.tsx';
import { usePage } from '../../../../ui/page.ts';
import { StatusTag } from '../../../../ui/Tag.tsx';
import { type TaskItem, TaskList } from '../../../../ui/TaskList.tsx';
import type { Draft } from '../../store.ts';
import { historyAt, partAt, planAt } from '../addresses.ts';
import { type PlacedFinding, placeTitle, statusOf } from '../findings.ts';
import type { Part } from '../part.ts';
import { wholePlanParts } from '../table.ts';
import { shownFinding } from './Beside.tsx';
import { workspaceCrumbs } from './crumbs.ts';
import { GoalTasks } from './GoalTasks.tsx';
import { statusWords } from './status.ts';

interface OverviewProps {
  draft: Draft;
  findings: readonly PlacedFinding[];
  mayEdit: boolean;
  mayPublish: boolean;
  mayRemove: boolean;
  /** What other features tell of the plan. */
  marks: readonly (VNode | undefined)[];
}

/** A plan as its makers see it: what is to be done, how far each part is, what the checks say. */
export function Overview(props: OverviewProps) {
  const { t, href, language } = usePage();
  const { draft, findings } = props;
  const { month, moment } = formats(language);
  const { title, period } = draft.document;
  const { before, after } = wholePlanParts();
  const tasks = (some: Part[]) => some.map((part) => usePartTask(props, part));
  return (
    <Layout
      title={title}
      lead={t('drafts.overview.lead', {
        organisation: draft.organisationName,
        start: month(period.start),
        end: month(period.end),
      })}
      breadcrumbs={workspaceCrumbs(href, t)}
      actions={<MainActions {...props} />}
      aside={<Side {...props} />}
      script
    >
      {draft.isExample && (
        <p>
          <StatusTag tone="info">{t('drafts.example')}</StatusTag>
        </p>
      )}
      {props.marks}
      <Counts findings={findings} />
      <TaskList sections={[{ title: t('drafts.overview.before'), items: tasks(before) }]} />
      <GoalTasks {...props} />
      <TaskList sections={[{ title: t('drafts.overview.after'), items: tasks(after) }]} />
      <AllFindings {...props} />
      <p class="note">{t('drafts.overview.changed', { moment: moment(draft.updatedAt) })}</p>
    </Layout>
  );
}

function usePartTask({ draft, findings }: OverviewProps, part: Part): TaskItem {
  const { t, href } = usePage();
  const status = statusOf(draft.document, findings, part);
  return {
    title: t(`builder.${part.key}.title`),
    hint: t(`builder.${part.key}.lead`),
    href: href(partAt(draft.id, part.slug)),
    status: statusWords(status, t, isOptional(part)),
  };
}

// What no check asks for may stay empty.
const isOptional = (part: Part) => part.checks.length === 0 || part.key === 'leftOut';

function Counts({ findings }: { findings: readonly PlacedFinding[] }) {
  const { t } = usePage();
  const count = (severity: PlacedFinding['severity']) => findings.filter((one) => one.severity === severity).length;
  const errors = count('error');
  return (
    <Alert
      kind={errors > 0 ? 'warning' : 'ok'}
      title={errors > 0 ? t('drafts.overview.errors', { count: errors }) : t('drafts.overview.noErrors')}
    >
      <p>
        {t('drafts.overview.warnings', { count: count('warning') })}
        {', '}
        {t('drafts.overview.hints', { count: count('hint') })}.{' '}
        {findings.length > 0 && <a href="#controles">{t('drafts.overview.toFindings')}</a>}
      </p>
    </Alert>
  );
}

function AllFindings({ draft, findings }: OverviewProps) {
  const { t, href } = usePage();
  const kinds = (['error', 'warning', 'hint'] as const)
    .map((severity) => ({ severity, found: findings.filter((one) => one.severity === severity) }))
    .filter(({ found }) => found.length > 0);
  return (
    <section aria-labelledby="controles">
      <h2 id="controles">{t('drafts.overview.findings')}</h2>
      {kinds.length === 0 && <p class="note">{t('drafts.findings.none')}</p>}
      {kinds.map(({ severity, found }) => (
        <Disclosure
          key={severity}
          summary={t(`drafts.overview.group.${severity}`, { count: found.length })}
          open={severity === 'error'}
        >
          <Findings
            findings={found.map((one) => {
              const name = placeTitle(draft.document, one);
              const part = t(`builder.${one.part.key}.title`);
              return shownFinding(one, { planId: draft.id, href, label: name ? `${name} – ${part}` : part });
            })}
          />
        </Disclosure>
      ))}
    </section>
  );
}

function MainActions({ draft, mayPublish }: OverviewProps) {
  const { t, href } = usePage();
  return (
    <>
      {mayPublish && (
        <ButtonLink href={href(`${planAt(draft.id)}/publiceren`)}>{t('drafts.overview.publish')}</ButtonLink>
      )}
      <ButtonLink kind="secondary" href={href(`${planAt(draft.id)}/samenhang`)}>
        {t('drafts.overview.synergy')}
      </ButtonLink>
    </>
  );
}

function Side({ draft, mayEdit, mayRemove }: OverviewProps) {
  const { t, href } = usePage();
  const at = planAt(draft.id);
  return (
    <nav class="stack" aria-labelledby="meer">
      <h2 id="meer">{t('drafts.overview.more')}</h2>
      <ul class="plain stack">
        <li>
          <a href={href(historyAt(draft.id))}>{t('drafts.history.title')}</a>
        </li>
        <li>
          <a href={href(`${at}/plan.yaml`)}>{t('drafts.overview.yaml')}</a>
        </li>
        <li>
          <a href={href(`${at}/plan.json`)}>{t('drafts.overview.json')}</a>
        </li>
        {mayEdit && (
          <li>
            <a href={href(`/werkplek/importeren?over=${draft.id}`)}>{t('drafts.overview.import')}</a>
          </li>
        )}
      </ul>
      {mayRemove && <ConfirmLink href={href(`${at}/verwijderen`)}>{t('drafts.overview.remove')}</ConfirmLink>}
    </nav>
  );
}
