import { answered } from '../../../../platform/forms.ts';
import { DateField, Fieldset, readDate, TextField, usePage } from '../../../../ui/index.ts';
import { localMoment } from '../../document/texts.ts';
import type { CallField, DrawProps, Options, Words } from './field.ts';

const timeName = (name: string) => `${name}.time`;

/** "9", "9:30", "9.30 uur" or "23:59:59" → "09:00:00"; null when it is no time of the clock. */
export function readTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:.u](\d{2})|u)?(?:[:.](\d{2}))?$/.exec(typed.replace(/\s|uur$/g, ''));
  if (!parts) return null;
  const [hours, minutes, seconds] = [parts[1]!, parts[2] ?? '00', parts[3] ?? '00'];
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return isTime ? `${hours.padStart(2, '0')}:${minutes}:${seconds}` : null;
}

const showTime = (time: string) => time.replace(/:00$/, '');

/**
 * A moment on the clock of Brussels: a day and a time. Without a time it is the day's `edge`: its first second, or its last.
 */
export const moment = (edge: 'first' | 'last', options: Options = {}): CallField<string> => ({
  control: { as: 'line' },
  ...options,
  parse(answers, name, refuse) {
    const [typedDay, typedTime] = [answered(answers, name).trim(), answered(answers, timeName(name)).trim()];
    if (typedDay === '') {
      if (typedTime !== '') refuse(name, 'day-needed');
      return undefined;
    }
    const day = readDate(typedDay);
    const time = typedTime === '' ? (edge === 'first' ? '00:00:00' : '23:59:59') : readTime(typedTime);
    if (day === null) refuse(name, 'day');
    if (time === null) refuse(timeName(name), 'time');
    const written = `${day}T${time}`;
    return localMoment.safeParse(written).success ? written : undefined;
  },
  show: (name, value) => ({ [name]: value.slice(0, 10), [timeName(name)]: showTime(value.slice(11)) }),
  draw: (props) => <MomentField {...props} edge={edge} />,
  say: sayMoment,
});

function MomentField({ name, label, hint, answers, errors, edge }: DrawProps & { edge: 'first' | 'last' }) {
  const { t } = usePage();
  return (
    <Fieldset legend={label} hint={hint}>
      <DateField name={name} label={t('callwork.moment.day')} value={answered(answers, name)} errors={errors} inRow />
      <TextField
        name={timeName(name)}
        label={t('callwork.moment.time')}
        hint={t(`callwork.moment.${edge}`)}
        value={answered(answers, timeName(name))}
        errors={errors}
        width="short"
        autocomplete="off"
        inRow
      />
    </Fieldset>
  );
}

/** "2022-09-26T12:00:00" → "26/09/2022, 12:00". */
export function sayMoment(value: string, { t }: Words): string {
  const [year, month, day] = value.slice(0, 10).split('-');
  return t('callwork.moment.said', { day: `${day}/${month}/${year}`, time: showTime(value.slice(11)) });
}
