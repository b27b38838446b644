import { answered } from '../../../../../platform/forms.ts';
import {
  type Answered,
  DateField,
  Disclosure,
  Fieldset,
  fieldsOf,
  TextArea,
  TextField,
  usePage,
} from '../../../../../ui/index.ts';
import { sourceRows } from '../shape.ts';

/** Where the facts come from: what was filled in, and room for one more; the rest folded away. */
export function SourceRows({ answers, errors }: Answered) {
  const { t } = usePage();
  const rows = Array.from({ length: sourceRows }, (_, row) => row);
  const used = rows.filter(
    (row) =>
      answered(answers, `source.${row}.title`) ||
      Object.keys(errors ?? {}).some((name) => name.startsWith(`source.${row}.`)),
  );
  const open = Math.min(sourceRows, Math.max(0, ...used.map((row) => row + 1)) + 1);
  return (
    <>
      {rows.slice(0, open).map((row) => (
        <Row key={row} {...{ row, answers, errors }} />
      ))}
      {open < sourceRows && (
        <Disclosure summary={t('measures.form.moreSources')}>
          {rows.slice(open).map((row) => (
            <Row key={row} {...{ row, answers, errors }} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Row({ row, ...form }: Answered & { row: number }) {
  const { t } = usePage();
  const field = (name: string) => ({ ...fieldsOf(form).field(`source.${row}.${name}`), inRow: true });
  return (
    <Fieldset legend={t('measures.form.source', { number: row + 1 })}>
      <TextField {...field('title')} label={t('measures.form.sourceTitle')} />
      <TextArea {...field('passage')} label={t('measures.form.passage')} rows={2} />
      <TextField {...field('url')} label={t('measures.form.url')} type="url" />
      <DateField {...field('date')} label={t('measures.form.date')} />
    </Fieldset>
  );
}
