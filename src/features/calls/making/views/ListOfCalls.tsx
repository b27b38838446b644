import { formats } from '../../../../platform/formats.ts';
import type { Membership } from '../../../../platform/viewer.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  Disclosure,
  EmptyState,
  Layout,
  StatusTag,
  type Tone,
  usePage,
} from '../../../../ui/index.ts';
import { capital } from '../../catalogue/words.ts';
import { callState } from '../../moments.ts';
import { overviewPath } from '../../overview/addresses.ts';
import { callsAt, workAt } from '../addresses.ts';
import type { ListedCall } from '../store.ts';

interface ListOfCallsProps {
  memberships: readonly Membership[];
  calls: readonly ListedCall[];
  /** That this person may put back. */
  removed: readonly { code: string; title: string; organisationId: string | null }[];
  mayStart: boolean;
  now: Date;
}

/** The calls of one's organisations, with where each stands. */
export function ListOfCalls({ memberships, calls, removed, mayStart, now }: ListOfCallsProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('callwork.list.title')}
      lead={t('callwork.list.lead')}
      breadcrumbs={[{ href: href('/werkplek'), label: t('drafts.workspace.title') }]}
      actions={mayStart && <ButtonLink href={href(`${callsAt}/nieuw`)}>{t('callwork.list.start')}</ButtonLink>}
      script
    >
      {memberships.length === 0 && (
        <EmptyState title={t('drafts.workspace.noOrganisation')}>
          <p>{t('drafts.workspace.askInvitation')}</p>
        </EmptyState>
      )}
      {memberships.map(({ organisationId, organisationName }) => (
        <section key={organisationId}>
          <h2>{organisationName}</h2>
          <CallTable
            caption={t('callwork.list.of', { organisation: organisationName })}
            calls={calls.filter((call) => call.organisationId === organisationId)}
            now={now}
          />
          {calls.some((call) => call.organisationId === organisationId && call.document) && (
            <p>
              <a href={href(overviewPath(organisationId))}>{t('callwork.list.overview')}</a>
            </p>
          )}
          <Removed calls={removed.filter((call) => call.organisationId === organisationId)} />
        </section>
      ))}
    </Layout>
  );
}

function Removed({ calls }: { calls: ListOfCallsProps['removed'] }) {
  const { t, href } = usePage();
  if (calls.length === 0) return null;
  return (
    <Disclosure summary={t('callwork.list.removed', { count: calls.length })}>
      <ul class="plain call-work">
        {calls.map(({ code, title }) => (
          <li key={code}>
            <form class="row" method="post" action={href(`${workAt(code)}/terugzetten`)}>
              <span>{title}</span>
              <Button kind="quiet" label={t('drafts.workspace.putBackLabel', { title })}>
                {t('drafts.workspace.putBack')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const tones: Record<string, Tone> = { open: 'ok', upcoming: 'info', withdrawn: 'warning' };

function CallTable({ caption, calls, now }: { caption: string; calls: readonly ListedCall[]; now: Date }) {
  const { t, href, language } = usePage();
  const { moment, money } = formats(language);
  const state = (call: ListedCall) => {
    if (!call.document) return <StatusTag>{t('callwork.work.noVersion')}</StatusTag>;
    const stands = call.withdrawnAt ? 'withdrawn' : callState(call.document, now);
    return <StatusTag tone={tones[stands] ?? 'neutral'}>{capital(t(`calls.state.${stands}`))}</StatusTag>;
  };
  return (
    <DataTable
      caption={caption}
      hideCaption
      empty={t('callwork.list.none')}
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('callwork.list.call'),
          rowHeader: true,
          cell: ({ code, draft }) => <a href={href(workAt(code))}>{draft.title}</a>,
        },
        { key: 'state', header: t('callwork.list.state'), cell: state },
        {
          key: 'version',
          header: t('callwork.list.version'),
          numeric: true,
          cell: ({ document, version }) => (document ? version : '–'),
        },
        {
          key: 'envelope',
          header: t('callwork.list.envelope'),
          numeric: true,
          cell: ({ document, draft }) => {
            const envelope = (document ?? draft).envelope;
            return envelope ? money(envelope) : '–';
          },
        },
        { key: 'changed', header: t('callwork.list.changed'), cell: ({ updatedAt }) => moment(updatedAt) },
      ]}
    />
  );
}
