import { type Answers, allAnswered, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { Checkbox, CheckboxGroup } from '../../../../ui/forms/Choices.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { DateField, MoneyField, MonthField, TextField } from '../../../../ui/forms/TextField.tsx';
import { usePage } from '../../../../ui/page.ts';
import { codeLists } from '../../document/codes.ts';
import type { Field } from './field.ts';
import { worldGoalNumbers } from './texts.ts';
import { codeLabel } from './words.ts';

interface ControlProps {
  field: Field;
  name: string;
  label: string;
  hint?: string;
  answers: Answers;
  errors: FieldErrors;
  inRow?: boolean;
}

const languages = ['nl', 'fr', 'de', 'en'];

/** The control of one field that holds no rows. */
export function Control({ field, name, label, hint, answers, errors, inRow }: ControlProps) {
  const { t } = usePage();
  const { control, required, expected } = field;
  const value = answered(answers, name);
  const props = { name, label, hint, required, errors, inRow: inRow || expected };
  switch (control.as) {
    case 'prose':
      return <TextArea {...props} value={value} />;
    case 'day':
      return <DateField {...props} value={value} />;
    case 'month':
      return <MonthField {...props} value={value} />;
    case 'amount':
      return <MoneyField {...props} value={value} />;
    case 'year':
    case 'number':
      return <TextField {...props} value={value} inputmode="numeric" width="short" />;
    case 'moment':
      return <TextField {...props} value={value} hint={hint ?? t('builder.momentHint')} width="short" />;
    case 'address':
      return <TextField {...props} value={value} type="url" />;
    case 'language': {
      const options = [...new Set([...languages, ...(value === '' ? [] : [value])])];
      const named = options.map((code) => ({
        value: code,
        label: t(`builder.language.${code}`, { defaultValue: code }),
      }));
      return <Select {...props} value={value} options={named} />;
    }
    case 'choice': {
      const options = codeLists[control.list].map((code) => ({ value: code, label: codeLabel(t, control.list, code) }));
      return <Select {...props} value={value} options={options} />;
    }
    case 'choices': {
      const choices = control.codes.map((code) => ({
        value: code,
        label: codeLabel(t, control.list, code),
        hint: control.explained ? t(`builder.explained.${control.list}.${code}`) : undefined,
      }));
      const values = allAnswered(answers, name);
      return <CheckboxGroup {...props} choices={choices} values={values} columns={choices.length > 9} />;
    }
    case 'goals-of-the-world': {
      const choices = worldGoalNumbers.map((number) => {
        const goal = t(`builder.sdg.${number}`);
        return { value: String(number), label: `${number}. ${goal}` };
      });
      return <CheckboxGroup {...props} choices={choices} values={allAnswered(answers, name)} columns />;
    }
    case 'flag':
      return <Checkbox {...{ name, label, hint, errors }} checked={value !== ''} />;
    default:
      return <TextField {...props} value={value} />;
  }
}
