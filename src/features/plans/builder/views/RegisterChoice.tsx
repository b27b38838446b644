import { formats } from '../../../../platform/formats.ts';
import { Button, DataTable, Form, Layout, TextField, usePage } from '../../../../ui/index.ts';
import { referencePath, type Standing, StateTag } from '../../../references/index.ts';
import type { Measure } from '../../document/schema.ts';
import type { Draft } from '../../store.ts';
import { partAt, registerAt } from '../addresses.ts';
import { planCrumbs } from './crumbs.ts';

interface RegisterChoiceProps {
  draft: Draft;
  measure: Measure;
  search: string;
  rules: Standing[];
  /** The addresses that the measure has among its sources already, as they are compared. */
  known: ReadonlySet<string>;
}

/** The register of rules, to choose a source of a measure from. */
export function RegisterChoice({ draft, measure, search, rules, known }: RegisterChoiceProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const at = registerAt(draft.id, measure.id);
  const back = { href: href(partAt(draft.id, 'bronnen', measure.id)), label: measure.title };
  return (
    <Layout
      title={t('drafts.register.title')}
      lead={t('drafts.register.lead', { title: measure.title })}
      breadcrumbs={[...planCrumbs(draft, href, t), back]}
      script
    >
      <Form action={href(at)} method="get">
        <TextField name="zoek" type="search" label={t('drafts.register.search')} value={search} inRow />
        <div>
          <Button kind="secondary">{t('drafts.register.find')}</Button>
        </div>
      </Form>
      <form method="post" action={href(at)}>
        <DataTable
          caption={t('drafts.register.rules')}
          hideCaption
          empty={t('drafts.register.none')}
          rows={rules}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: t('drafts.register.rule'),
              rowHeader: true,
              cell: ({ id, title }) => <a href={href(referencePath(id))}>{title}</a>,
            },
            { key: 'owner', header: t('drafts.register.owner'), cell: ({ owner }) => owner },
            {
              key: 'state',
              header: t('drafts.register.state'),
              cell: ({ state, validTo }) => (
                <>
                  <StateTag state={state} />{' '}
                  {validTo && <span class="note">{t('drafts.register.until', { until: date(validTo) })}</span>}
                </>
              ),
            },
            {
              key: 'choose',
              header: t('drafts.register.choose'),
              cell: ({ id, title, addressKey }) => (
                <Button
                  kind="secondary"
                  name="reference"
                  value={id}
                  label={t(known.has(addressKey) ? 'drafts.register.refreshLabel' : 'drafts.register.addLabel', {
                    title,
                  })}
                >
                  {t(known.has(addressKey) ? 'drafts.register.refresh' : 'drafts.register.add')}
                </Button>
              ),
            },
          ]}
        />
      </form>
    </Layout>
  );
}
