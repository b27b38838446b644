import { Alert, DataTable, Layout, StatusTag, usePage } from '../../../../ui/index.ts';
import type { Mapping, Section } from '../../store.ts';
import { editionAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import { fateIn } from '../mapping.ts';
import { unmapped } from '../outline.ts';
import { workCrumbs } from './crumbs.ts';

interface MappingPageProps extends Prepared {
  before: readonly Section[];
  sections: readonly Section[];
  mapping: readonly Mapping[];
}

/** Every section of the edition before, with what became of it: what nobody said yet comes first. */
export function MappingPage({ programme, edition, before, sections, mapping }: MappingPageProps) {
  const { t, href } = usePage();
  const at = `${editionAt(programme.code, edition.number)}/opvolging`;
  const open = unmapped(sections, before, mapping);
  const titles = new Map(sections.map(({ key, title }) => [key, title]));
  const words = (section: Section) => {
    const fate = fateIn(mapping, section.key);
    if (open.includes(section)) return <StatusTag tone="warning">{t('guideedit.mapping.open')}</StatusTag>;
    if (!fate) return t('guideedit.mapping.same');
    if (fate.kind === 'gone') return t('guideedit.mapping.gone');
    return fate.to.map((key) => titles.get(key) ?? key).join(', ');
  };
  return (
    <Layout
      title={t('guideedit.mapping.title')}
      lead={t('guideedit.mapping.lead')}
      breadcrumbs={workCrumbs(programme, href, t)}
      script
    >
      {open.length > 0 && (
        <Alert kind="warning">
          <p>{t('guideedit.mapping.toDo', { count: open.length })}</p>
        </Alert>
      )}
      <DataTable
        caption={t('guideedit.mapping.title')}
        hideCaption
        empty={t('guideedit.mapping.first')}
        rows={[...open, ...before.filter((section) => !open.includes(section))]}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'section',
            header: t('guideedit.mapping.section'),
            rowHeader: true,
            cell: ({ key, title }) => <a href={href(`${at}/${key}`)}>{title}</a>,
          },
          { key: 'fate', header: t('guideedit.mapping.fate'), cell: words },
          { key: 'note', header: t('guideedit.mapping.note'), cell: ({ key }) => fateIn(mapping, key)?.note },
        ]}
      />
    </Layout>
  );
}
