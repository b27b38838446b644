import { formats } from '../../../../platform/formats.ts';
import { Button, DataTable, Disclosure, EmptyState, Layout, StatusTag, usePage } from '../../../../ui/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import { putBackUntil } from '../erasing.ts';
import { localToSecond } from '../moment-words.ts';
import type { MyApplication } from '../pages/mine.tsx';
import { applicationPath } from '../paths.ts';
import type { Application } from '../store.ts';
import { taskTones } from './parts.tsx';

const endTones = { withdrawn: 'neutral', granted: 'ok', refused: 'warning' } as const;

/** The applications of everyone that someone acts for, with what comes next. */
export function MinePage({ applications, removed }: { applications: MyApplication[]; removed: Application[] }) {
  const { t, href, language } = usePage();
  return (
    <Layout
      title={t('applying.mine.title')}
      lead={t('applying.mine.lead')}
      breadcrumbs={[{ href: href('/werkplek'), label: t('app.navigation.workspace') }]}
    >
      {applications.length === 0 ? (
        <EmptyState title={t('applying.mine.empty')}>
          <p>
            <a href={href(callsPath)}>{t('applying.mine.toCalls')}</a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('applying.mine.title')}
          hideCaption
          rows={applications}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t('applying.field.title'),
              rowHeader: true,
              cell: ({ id, title }) => <a href={href(applicationPath(id))}>{title || t('applying.untitled')}</a>,
            },
            {
              key: 'call',
              header: t('applying.mine.call'),
              cell: ({ callCode, callTitle }) => <a href={href(callPath(callCode))}>{callTitle}</a>,
            },
            {
              key: 'for',
              header: t('applying.mine.lead2'),
              cell: ({ leadName, isPartner }) =>
                isPartner ? t('applying.mine.asPartner', { lead: leadName }) : leadName,
            },
            {
              key: 'state',
              header: t('applying.mine.state'),
              cell: ({ state, receipt }) => (
                <div>
                  <StatusTag tone={{ ...taskTones, ...endTones }[state]}>
                    {state in endTones ? t(`applying.mine.${state}`) : t(`applying.task.${state}`)}
                  </StatusTag>
                  {receipt && <div class="note">{receipt}</div>}
                </div>
              ),
            },
            {
              key: 'next',
              header: t('applying.mine.next'),
              cell: ({ next }) =>
                next ? t('applying.mine.closes', { step: next.step, at: localToSecond(next.closes, language) }) : '',
            },
          ]}
        />
      )}
      {removed.length > 0 && (
        <Disclosure summary={t('applying.mine.removed', { count: removed.length })}>
          <ul class="plain stack">
            {removed.map((one) => (
              <Removed key={one.id} application={one} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Layout>
  );
}

function Removed({ application: { id, title, removedAt } }: { application: Application }) {
  const { t, href, language } = usePage();
  const name = title || t('applying.untitled');
  const until = formats(language).date(putBackUntil(removedAt!));
  return (
    <li>
      <form class="row" method="post" action={href(applicationPath(id, 'terugzetten'))}>
        <span>{t('applying.mine.removedOne', { title: name, until })}</span>
        <Button kind="quiet" label={t('applying.mine.putBackLabel', { title: name })}>
          {t('applying.mine.putBack')}
        </Button>
      </form>
    </li>
  );
}
