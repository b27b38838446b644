import { formats } from '../../../../platform/formats.ts';
import type { Membership } from '../../../../platform/viewer.ts';
import { Button, ButtonLink } from '../../../../ui/Button.tsx';
import { DataTable } from '../../../../ui/DataTable.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { Disclosure, EmptyState } from '../../../../ui/Lists.tsx';
import { usePage } from '../../../../ui/page.ts';
import { StatusTag } from '../../../../ui/Tag.tsx';
import { putBackUntil } from '../../drafts.ts';
import type { DraftSummary } from '../../store.ts';
import { planAt } from '../addresses.ts';

interface WorkspaceProps {
  memberships: readonly Membership[];
  plans: readonly DraftSummary[];
  /** Organisations for which this person may start a plan, and in which put one back. */
  mayStart: boolean;
  mayPutBack: (organisationId: string) => boolean;
}

/** Where else there may be work for someone; an assessor belongs to no organisation. */
const elsewhere = [
  { path: '/werkplek/maatregelen', key: 'measures.work.title' },
  { path: '/werkplek/oproepen', key: 'callwork.list.title' },
  { path: '/aanvragen', key: 'applying.mine.title' },
  { path: '/werkplek/beoordelingen', key: 'assessing.toAssess.title' },
];

/** What one comes to do: the plans of one's organisations, newest work first. */
export function Workspace(props: WorkspaceProps) {
  const { t, href } = usePage();
  const { memberships, mayStart } = props;
  return (
    <Layout
      title={t('drafts.workspace.title')}
      lead={t('drafts.workspace.lead')}
      script
      actions={
        mayStart && (
          <>
            <ButtonLink href={href('/werkplek/nieuw')}>{t('drafts.workspace.start')}</ButtonLink>
            <ButtonLink kind="secondary" href={href('/werkplek/importeren')}>
              {t('drafts.workspace.import')}
            </ButtonLink>
          </>
        )
      }
    >
      <nav aria-label={t('drafts.workspace.elsewhere')}>
        <ul class="plain row">
          {elsewhere.map(({ path, key }) => (
            <li key={path}>
              <ButtonLink kind="quiet" href={href(path)}>
                {t(key)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </nav>
      {memberships.length === 0 && (
        <EmptyState title={t('drafts.workspace.noOrganisation')}>
          <p>{t('drafts.workspace.askInvitation')}</p>
        </EmptyState>
      )}
      {memberships.map((membership) => (
        <OneOrganisation key={membership.organisationId} {...props} membership={membership} />
      ))}
    </Layout>
  );
}

function OneOrganisation({ plans, membership, mayPutBack }: WorkspaceProps & { membership: Membership }) {
  const { t } = usePage();
  const own = plans.filter((plan) => plan.organisationId === membership.organisationId);
  const removed = own.filter((plan) => plan.removedAt !== null);
  return (
    <section>
      <h2>{membership.organisationName}</h2>
      <PlanTable plans={own.filter((plan) => plan.removedAt === null)} caption={membership.organisationName} />
      {removed.length > 0 && mayPutBack(membership.organisationId) && (
        <Disclosure summary={t('drafts.workspace.removed', { count: removed.length })}>
          <ul class="plain stack">
            {removed.map((plan) => (
              <Removed key={plan.id} plan={plan} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function PlanTable({ plans, caption }: { plans: readonly DraftSummary[]; caption: string }) {
  const { t, href, language } = usePage();
  const { moment, date } = formats(language);
  const state = ({ publication, publishedAt }: DraftSummary) =>
    publication === null ? (
      <StatusTag>{t('drafts.state.draft')}</StatusTag>
    ) : (
      <StatusTag tone="ok">{t('drafts.state.published', { number: publication, date: date(publishedAt!) })}</StatusTag>
    );
  return (
    <DataTable
      caption={t('drafts.workspace.plansOf', { organisation: caption })}
      hideCaption
      empty={t('drafts.workspace.none')}
      rows={plans}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('drafts.workspace.plan'),
          rowHeader: true,
          cell: (plan) => <a href={href(planAt(plan.id))}>{plan.title}</a>,
        },
        { key: 'state', header: t('drafts.workspace.state'), cell: state },
        { key: 'changed', header: t('drafts.workspace.changed'), cell: ({ updatedAt }) => moment(updatedAt) },
        { key: 'by', header: t('drafts.workspace.by'), cell: ({ updatedBy }) => updatedBy ?? t('drafts.someone') },
      ]}
    />
  );
}

function Removed({ plan }: { plan: DraftSummary }) {
  const { t, href, language } = usePage();
  const until = formats(language).date(putBackUntil(plan.removedAt!));
  return (
    <li>
      <form class="row" method="post" action={href(`${planAt(plan.id)}/terugzetten`)}>
        <span>{t('drafts.workspace.removedPlan', { title: plan.title, until })}</span>
        <Button kind="quiet" label={t('drafts.workspace.putBackLabel', { title: plan.title })}>
          {t('drafts.workspace.putBack')}
        </Button>
      </form>
    </li>
  );
}
