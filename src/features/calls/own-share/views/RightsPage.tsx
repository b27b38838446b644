import { formats } from '../../../../platform/formats.ts';
import type { Cents } from '../../../../platform/money.ts';
import { Button, ButtonLink, DataTable, EmptyState, Form, Layout, TextField, usePage } from '../../../../ui/index.ts';
import type { Picture } from '../../../areas/index.ts';
import { sayRights } from '../../catalogue/describe-rule.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import type { CallDocument } from '../../document/schema.ts';
import { figuresFilePath, rightsFilePath, rightsPath } from '../paths.ts';
import type { RightRow } from '../rights.ts';
import { RightsPicture } from './RightsPicture.tsx';

interface RightsPageProps {
  call: PublishedCall;
  document: CallDocument;
  /** All of them, and those that the search finds. */
  rows: RightRow[];
  shown: RightRow[];
  search: string;
  /** Null where there is nothing to draw. */
  picture: Picture | null;
  day: string;
}

const sumOf = (rows: readonly RightRow[]): Cents => rows.reduce((sum, { cents }) => sum + cents, 0n);

/** What each municipality may draw from a call. */
export function RightsPage({ call, document, rows, shown, search, picture, day }: RightsPageProps) {
  const { t, href, language } = usePage();
  const { money, date } = formats(language);
  return (
    <Layout
      title={t('ownshare.rights.title')}
      lead={<span lang="nl">{document.title}</span>}
      description={t('ownshare.rights.description', { call: document.title })}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(call.code)), label: document.title },
      ]}
      actions={
        rows.length > 0 && (
          <ButtonLink kind="secondary" href={href(rightsFilePath(call.code))} download>
            {t('ownshare.rights.download')}
          </ButtonLink>
        )
      }
    >
      {rows.length === 0 && (
        <EmptyState title={t('ownshare.rights.none')}>
          <p>
            <a href={href(callPath(call.code))}>{t('ownshare.rights.back')}</a>
          </p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <p>{t('ownshare.rights.intro', { sum: money(sumOf(rows)), count: rows.length, day: date(day) })}</p>
          <ByWhat call={call} document={document} />
          <Form action={href(rightsPath(call.code))} method="get">
            <TextField name="zoek" type="search" label={t('ownshare.rights.search')} value={search} inRow />
            <Button kind="secondary">{t('ownshare.rights.find')}</Button>
          </Form>
          {shown.length === 0 && (
            <EmptyState title={t('ownshare.rights.notFound', { search })}>
              <p>
                <a href={href(rightsPath(call.code))}>{t('ownshare.rights.all')}</a>
              </p>
            </EmptyState>
          )}
          {picture && <RightsPicture picture={picture} rows={shown} />}
          {shown.length > 0 && <RightsTable rows={shown} />}
        </>
      )}
    </Layout>
  );
}

/** By which key, and where the figures are that the call brought. */
function ByWhat({ call, document: { rule } }: Pick<RightsPageProps, 'call' | 'document'>) {
  const { t, href, language } = usePage();
  const sentences = sayRights(rule, { t, formats: formats(language) });
  const figures = rule?.rights?.figures && href(figuresFilePath(call.code));
  return (
    <p>
      {sentences.join(' ')}
      {figures && (
        <>
          {' '}
          {t('ownshare.rights.figures')}{' '}
          <a href={figures} download>
            {t('ownshare.rights.figuresFile')}
          </a>
        </>
      )}
    </p>
  );
}

function RightsTable({ rows }: { rows: RightRow[] }) {
  const { t, href, language } = usePage();
  const { moneyBeside, number } = formats(language);
  const money = moneyBeside(rows.flatMap(({ cents, from }) => [cents, ...from.map((one) => one.cents)]));
  return (
    <DataTable
      caption={t('ownshare.rights.caption')}
      rows={rows}
      rowKey={({ code }) => code}
      scroll
      columns={[
        {
          key: 'name',
          header: t('ownshare.rights.area'),
          rowHeader: true,
          cell: ({ code, name, from }) => (
            <>
              <a href={href(`/gebieden/${code}`)}>{name}</a>
              {from.length > 0 && (
                <div class="note">{from.map((one) => `${one.name} ${money(one.cents)}`).join(' + ')}</div>
              )}
            </>
          ),
          footer: t('ownshare.rights.sum'),
        },
        {
          key: 'inhabitants',
          header: t('ownshare.rights.inhabitants'),
          numeric: true,
          cell: ({ inhabitants }) => (inhabitants === null ? '–' : number(Number(inhabitants))),
        },
        {
          key: 'right',
          header: t('ownshare.rights.right'),
          numeric: true,
          cell: ({ cents }) => money(cents),
          footer: <strong>{money(sumOf(rows))}</strong>,
        },
      ]}
    />
  );
}
