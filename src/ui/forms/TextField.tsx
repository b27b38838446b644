import { usePage } from '../page.ts';
import { Field, type FieldProps, fieldAttributes } from './Field.tsx';
import { showDate, showMoney, showMonth } from './typed.ts';

export interface TextFieldProps extends FieldProps {
  value?: string;
  type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'search';
  inputmode?: 'text' | 'numeric' | 'decimal';
  autocomplete?: string;
  pattern?: string;
  maxlength?: number;
  /** How wide the answer is: a year, a short code, or a line. */
  width?: 'short' | 'medium' | 'full';
  spellcheck?: boolean;
}

const widths = { short: ' field--short', medium: ' field--medium', full: '' };

export function TextField({ width = 'full', type = 'text', value = '', spellcheck, ...props }: TextFieldProps) {
  const invalid = props.errors?.[props.name] ? ' utrecht-textbox--invalid' : '';
  const { inputmode, autocomplete, pattern, maxlength } = props;
  // A wrong address is shown as it was typed, which a field for addresses may not hold.
  const shownType = type === 'url' && value !== '' && !URL.canParse(value) ? 'text' : type;
  return (
    <Field {...props}>
      <input
        {...fieldAttributes(props)}
        class={`utrecht-textbox utrecht-textbox--html-input${invalid}${widths[width]}`}
        type={shownType as 'text'}
        value={value}
        spellcheck={spellcheck}
        {...{ inputmode, autocomplete, pattern, maxlength }}
      />
    </Field>
  );
}

type TypedFieldProps = FieldProps & { value?: string };

/** An amount in euro; `value` as in a document ("1200.50"). Read what comes back with `readMoney`. */
export function MoneyField({ value = '', hint, ...props }: TypedFieldProps) {
  const { t, language } = usePage();
  return (
    <TextField
      {...props}
      hint={hint ?? t('ui.moneyHint')}
      value={showMoney(value, language)}
      inputmode="decimal"
      autocomplete="off"
      width="medium"
    />
  );
}

/** A month; `value` as in a document ("2020-06"). Read what comes back with `readMonth`. */
export function MonthField({ value = '', hint, ...props }: TypedFieldProps) {
  const { t } = usePage();
  return (
    <TextField
      {...props}
      hint={hint ?? t('ui.monthHint')}
      value={showMonth(value)}
      pattern="\d{1,2}[\/.\- ]\d{4}|\d{4}-\d{1,2}"
      autocomplete="off"
      width="short"
    />
  );
}

/** A day; `value` as in a document ("2020-06-29"). Read what comes back with `readDate`. */
export function DateField({ value = '', hint, ...props }: TypedFieldProps) {
  const { t } = usePage();
  return (
    <TextField
      {...props}
      hint={hint ?? t('ui.dateHint')}
      value={showDate(value)}
      pattern="\d{1,2}[\/.\- ]\d{1,2}[\/.\- ]\d{4}|\d{4}-\d{1,2}-\d{1,2}"
      autocomplete="off"
      width="short"
    />
  );
}
