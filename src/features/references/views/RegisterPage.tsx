import {
  Actions,
  Button,
  DataTable,
  EmptyState,
  Form,
  Layout,
  type Option,
  Select,
  usePage,
} from '../../../ui/index.ts';
import { states } from '../rules/state.ts';
import type { Standing } from '../store.ts';
import { useReferenceColumns } from './columns.tsx';
import { registerAt } from './paths.ts';

export interface RegisterFilter {
  state: string;
  owner: string;
  programme: string;
}

interface RegisterPageProps {
  filter: RegisterFilter;
  owners: string[];
  programmes: Option[];
  references: Standing[];
  /** Nothing is in the register at all. */
  isBare: boolean;
}

/** The register of rules as everyone reads it; the filter is in the address. */
export function RegisterPage({ filter, owners, programmes, references, isBare }: RegisterPageProps) {
  const { t, href } = usePage();
  const isAsked = Object.values(filter).some((value) => value !== '');
  return (
    <Layout title={t('references.register.title')} lead={t('references.register.lead')}>
      {isBare && (
        <EmptyState title={t('references.register.bare')}>
          <p>{t('references.register.bareText')}</p>
        </EmptyState>
      )}
      {!isBare && (
        <Form action={href(registerAt)} method="get">
          <div class="areas-filter">
            <Select
              name="staat"
              label={t('references.filter.state')}
              options={states.map((value) => ({ value, label: t(`references.state.${value}`) }))}
              value={filter.state}
              empty={t('references.filter.allStates')}
              inRow
            />
            <Select
              name="eigenaar"
              label={t('references.filter.owner')}
              options={owners.map((value) => ({ value, label: value }))}
              value={filter.owner}
              empty={t('references.filter.allOwners')}
              inRow
            />
            <Select
              name="handreiking"
              label={t('references.filter.programme')}
              options={programmes}
              value={filter.programme}
              empty={t('references.filter.allProgrammes')}
              inRow
            />
          </div>
          <Actions>
            <Button kind="secondary">{t('references.filter.show')}</Button>
          </Actions>
        </Form>
      )}
      {!isBare && (
        <p role="status">
          {t('references.register.count', { count: references.length })}{' '}
          {isAsked && <a href={href(registerAt)}>{t('references.register.all')}</a>}
        </p>
      )}
      {references.length > 0 && <ReferenceTable references={references} />}
    </Layout>
  );
}

function ReferenceTable({ references }: { references: Standing[] }) {
  const { t } = usePage();
  return (
    <DataTable
      caption={t('references.register.title')}
      hideCaption
      rows={references}
      rowKey={(row) => row.id}
      columns={useReferenceColumns((id) => `${registerAt}/${id}`)}
    />
  );
}
