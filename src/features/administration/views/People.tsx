import { formats } from '../../../platform/formats.ts';
import { Actions, Button } from '../../../ui/Button.tsx';
import { ConfirmForm, ConfirmLink } from '../../../ui/ConfirmDialog.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { StatusTag, Tag } from '../../../ui/Tag.tsx';
import type { PersonRow } from '../store.ts';
import { NextPage } from './NextPage.tsx';

interface PeopleProps {
  people: PersonRow[];
  /** Who is looking: nobody deactivates themselves. */
  self: string | null;
  q: string;
  /** Query of the next page; null on the last. */
  next: string | null;
}

export function People({ people, self, q, next }: PeopleProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('administration.people.title')}
      breadcrumbs={[{ href: href('/beheer'), label: t('administration.title') }]}
    >
      <Form method="get" action={href('/beheer/mensen')}>
        <TextField name="q" type="search" label={t('administration.people.search')} value={q} autocomplete="off" />
        <Actions>
          <Button kind="secondary">{t('administration.filter')}</Button>
        </Actions>
      </Form>
      <DataTable
        caption={t('administration.people.title')}
        hideCaption
        rows={people}
        rowKey={({ id }) => id}
        empty={t('administration.people.none')}
        columns={[
          { key: 'name', header: t('administration.field.name'), rowHeader: true, cell: (row) => <Name {...row} /> },
          { key: 'mail', header: t('administration.people.mail'), cell: ({ mail }) => mail },
          {
            key: 'organisations',
            header: t('administration.organisations'),
            numeric: true,
            cell: ({ organisations }) => organisations,
          },
          { key: 'state', header: t('administration.state'), cell: (row) => <State {...row} /> },
          {
            key: 'act',
            header: t('administration.act'),
            cell: (row) => (row.id === self ? t('administration.people.you') : <Act {...row} />),
          },
        ]}
      />
      <NextPage href={next === null ? null : `${href('/beheer/mensen')}?${next}`} />
    </Layout>
  );
}

function Name({ name, isAdministrator }: PersonRow) {
  const { t } = usePage();
  return (
    <>
      {name} {isAdministrator && <Tag>{t('administration.people.administrator')}</Tag>}
    </>
  );
}

function State({ deactivatedAt }: PersonRow) {
  const { t, language } = usePage();
  if (!deactivatedAt) return <StatusTag tone="ok">{t('administration.people.active')}</StatusTag>;
  const day = formats(language).date(deactivatedAt);
  return <StatusTag tone="warning">{t('administration.people.since', { day })}</StatusTag>;
}

function Act({ id, name, deactivatedAt }: PersonRow) {
  const { t, href } = usePage();
  if (!deactivatedAt) {
    return (
      <ConfirmLink kind="quiet" href={href(`/beheer/mensen/${id}/deactiveren`)}>
        {t('administration.people.deactivate')}
        <span class="visually-hidden"> {name}</span>
      </ConfirmLink>
    );
  }
  return (
    <form method="post" action={href(`/beheer/mensen/${id}/activeren`)}>
      <Button kind="quiet">
        {t('administration.people.reactivate')}
        <span class="visually-hidden"> {name}</span>
      </Button>
    </form>
  );
}

export function Deactivate({ id, name }: { id: string; name: string }) {
  const { t, href } = usePage();
  const up = { href: href('/beheer'), label: t('administration.title') };
  return (
    <Layout
      title={t('administration.people.deactivateTitle', { name })}
      breadcrumbs={[up, { href: href('/beheer/mensen'), label: t('administration.people.title') }]}
    >
      <ConfirmForm
        action={href(`/beheer/mensen/${id}/deactiveren`)}
        cancel={href('/beheer/mensen')}
        confirm={t('administration.people.deactivate')}
      >
        <p>{t('administration.people.deactivateText', { name })}</p>
      </ConfirmForm>
    </Layout>
  );
}
