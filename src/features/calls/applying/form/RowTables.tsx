import type { ComponentChildren } from 'preact';
import { formats } from '../../../../platform/formats.ts';
import { toCents } from '../../../../platform/money.ts';
import { ErrorMessage, Hint } from '../../../../ui/forms/Field.tsx';
import { Button, Fieldset, fieldId, Select, showMoney, TextField, usePage } from '../../../../ui/index.ts';
import type { CostRow, FundingRow } from '../answers.ts';
import { cellName, doName, fieldName, moreRows } from './names.ts';
import type { ControlProps } from './StepFields.tsx';

const emptyRows = 2;
const moreEmptyRows = 5;

/** A cost in each row: what, which type where the rule knows types, which year, how much. */
export function CostTable({ rows, ...props }: ControlProps & { rows: readonly CostRow[] }) {
  const { t } = usePage();
  const { field, errors, options } = props;
  const types = options?.costTypes ?? [];
  return (
    <RowTable {...props} rows={rows} add={t('applying.field.addCost')} legend="applying.field.cost">
      {(row, index) => (
        <>
          <TextField
            name={cellName(field.id, index, 'description')}
            label={t('applying.field.description')}
            {...{ value: row?.description, errors }}
            inRow
          />
          {types.length > 0 && (
            <Select
              name={cellName(field.id, index, 'type')}
              label={t('applying.field.type')}
              options={[...types]}
              {...{ value: row?.type, errors }}
              inRow
            />
          )}
        </>
      )}
    </RowTable>
  );
}

/** Money of others in each row: of whom, which year, how much. */
export function FundingTable({ rows, ...props }: ControlProps & { rows: readonly FundingRow[] }) {
  const { t } = usePage();
  const { field, errors } = props;
  return (
    <RowTable {...props} rows={rows} add={t('applying.field.addFunding')} legend="applying.field.fundingRow">
      {(row, index) => (
        <TextField
          name={cellName(field.id, index, 'source')}
          label={t('applying.field.source')}
          {...{ value: row?.source, errors }}
          inRow
        />
      )}
    </RowTable>
  );
}

interface RowTableProps<Row> extends ControlProps {
  rows: readonly Row[];
  add: string;
  /** Key of what a row is called, with its number. */
  legend: string;
  children(row: Row | undefined, index: number): ComponentChildren;
}

function RowTable<Row extends CostRow | FundingRow>(props: RowTableProps<Row>) {
  const { field, rows, errors, more, add, legend, children } = props;
  const { t, language } = usePage();
  const name = fieldName(field.id);
  const id = fieldId(name);
  const drawn = rows.length + (more === field.id ? moreEmptyRows : emptyRows);
  const total = rows.reduce((sum, { amount }) => sum + centsOf(amount), 0n);
  return (
    <section class="rows" id={id} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>
        {field.label}
        {!field.isRequired && <span class="optional"> {t('ui.optional')}</span>}
      </h2>
      <Hint id={id}>{field.hint}</Hint>
      <ErrorMessage id={id}>{errors?.[name]}</ErrorMessage>
      {Array.from({ length: drawn }, (_, index) => (
        <div key={index} class="rows__row">
          <Fieldset legend={t(legend, { number: index + 1 })}>
            <div class="money-row">
              {children(rows[index], index)}
              <YearAndAmount fieldId={field.id} {...{ index, errors }} row={rows[index]} />
            </div>
          </Fieldset>
        </div>
      ))}
      <p>
        <b>{t('applying.field.total', { amount: formats(language).money(total) })}</b>
      </p>
      <Button kind="secondary" name={doName} value={moreRows(field.id)}>
        {add}
      </Button>
    </section>
  );
}

const centsOf = (amount: string) => (/^\d{1,13}\.\d{2}$/.test(amount) ? toCents(amount) : 0n);

function YearAndAmount(props: {
  fieldId: string;
  index: number;
  row: CostRow | FundingRow | undefined;
  errors: ControlProps['errors'];
}) {
  const { t, language } = usePage();
  const { index, row, errors } = props;
  const amount = row?.typed?.amount ?? showMoney(row?.amount ?? '', language);
  return (
    <>
      <TextField
        name={cellName(props.fieldId, index, 'year')}
        label={t('applying.field.year')}
        value={row?.typed?.year ?? String(row?.year ?? '')}
        inputmode="numeric"
        autocomplete="off"
        {...{ errors }}
        inRow
      />
      <TextField
        name={cellName(props.fieldId, index, 'amount')}
        label={t('applying.field.amount')}
        value={amount}
        inputmode="decimal"
        autocomplete="off"
        {...{ errors }}
        inRow
      />
    </>
  );
}
