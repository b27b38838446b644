import { formats } from '../../../platform/formats.ts';
import { Actions, Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { type Option, Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import type { JournalQuery, JournalRow } from '../store.ts';
import { NextPage } from './NextPage.tsx';

interface JournalProps {
  rows: JournalRow[];
  query: JournalQuery;
  organisations: Option[];
  next: string | null;
}

export function Journal({ rows, query, organisations, next }: JournalProps) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  return (
    <Layout
      title={t('administration.journal.title')}
      lead={t('administration.journal.lead')}
      breadcrumbs={[{ href: href('/beheer'), label: t('administration.title') }]}
    >
      <Form method="get" action={href('/beheer/journaal')}>
        <TextField
          name="handeling"
          label={t('administration.journal.act')}
          hint={t('administration.journal.actHint')}
          value={query.handeling}
          autocomplete="off"
          spellcheck={false}
        />
        <Select
          name="organisatie"
          label={t('administration.journal.organisation')}
          options={organisations}
          value={query.organisatie}
          empty={t('administration.journal.all')}
        />
        <Actions>
          <Button kind="secondary">{t('administration.filter')}</Button>
        </Actions>
      </Form>
      <DataTable
        caption={t('administration.journal.title')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        empty={t('administration.journal.none')}
        columns={[
          { key: 'at', header: t('administration.journal.when'), cell: ({ at }) => moment(at) },
          {
            key: 'act',
            header: t('administration.journal.act'),
            rowHeader: true,
            cell: ({ act }) => <code>{act}</code>,
          },
          { key: 'who', header: t('administration.journal.who'), cell: ({ person }) => person ?? '–' },
          { key: 'for', header: t('administration.journal.organisation'), cell: ({ organisation }) => organisation },
          { key: 'what', header: t('administration.journal.subject'), cell: (row) => <Subject {...row} /> },
        ]}
      />
      <NextPage href={next === null ? null : `${href('/beheer/journaal')}?${next}`} />
    </Layout>
  );
}

function Subject({ subjectType, subjectId, details }: JournalRow) {
  const values = Object.entries(details).filter(([, value]) => value !== null);
  return (
    <div>
      {subjectType} <code>{subjectId}</code>
      {values.map(([name, value]) => (
        <div key={name} class="note">
          {name}: {typeof value === 'object' ? JSON.stringify(value) : String(value)}
        </div>
      ))}
    </div>
  );
}
