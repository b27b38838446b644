import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Checkbox } from '../../../../ui/forms/Choices.tsx';
import { ErrorMessage, fieldId, Hint } from '../../../../ui/forms/Field.tsx';
import { Fieldset } from '../../../../ui/forms/Form.tsx';
import { usePage } from '../../../../ui/page.ts';
import { Control } from './controls.tsx';
import type { Columns } from './field.ts';
import { addName, drawnRows, isRemoved, rowNumbers } from './rows.ts';

interface RowsControlProps {
  columns: Columns;
  name: string;
  /** Where the words of this list are: `builder.<part>.row.<list>`. */
  words: string;
  label: string;
  hint?: string;
  /** The label is the page's title already. */
  hideLabel?: boolean;
  answers: Answers;
  errors: FieldErrors;
}

/** A list inside a form: a group of fields for each row, an empty one to add, and a button for more that works without script. */
export function RowsControl({ columns, name, words, label, hint, hideLabel, answers, errors }: RowsControlProps) {
  const { t } = usePage();
  const id = fieldId(name);
  const known = new Set(rowNumbers(answers, name));
  return (
    <section class="rows" id={id} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </h2>
      <Hint id={id}>{hint}</Hint>
      <ErrorMessage id={id}>{errors[name]}</ErrorMessage>
      {drawnRows(answers, name).map((number, index) => {
        const row = `${name}.${number}`;
        const legend = t(`${words}.legend`, { number: index + 1 });
        return (
          <div key={number} class="rows__row">
            <Fieldset legend={legend}>
              <div class="rows__fields">
                {Object.entries(columns).map(([column, field]) => (
                  <Control
                    key={column}
                    {...{ field, answers, errors }}
                    inRow
                    name={`${row}.${column}`}
                    label={t(`${words}.${column}`)}
                  />
                ))}
              </div>
              {known.has(number) && (
                <Checkbox
                  name={`${row}.remove`}
                  label={t('builder.removeRow', { row: legend })}
                  checked={isRemoved(answers, row)}
                />
              )}
            </Fieldset>
          </div>
        );
      })}
      <Button kind="secondary" name={addName} value={name}>
        {t(`${words}.add`)}
      </Button>
    </section>
  );
}
