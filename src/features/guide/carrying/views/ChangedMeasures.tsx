import { allAnswered, answered } from '../../../../platform/forms.ts';
import { CheckboxGroup, RadioGroup, TextChange, usePage } from '../../../../ui/index.ts';
import { partAt } from '../../../plans/index.ts';
import { valueInWords } from '../../editing/views/values.ts';
import { names, standOf } from '../choosing.ts';
import type { ChangedExample } from '../rules/changes.ts';
import { type TakenField, takenFrom } from '../rules/measure.ts';
import type { CarryPageProps } from './CarryPage.tsx';

/** Measures that were taken from examples which read differently now: as a whole, or field by field where they were adapted. */
export function ChangedMeasures(props: CarryPageProps) {
  const { t, href } = usePage();
  const { changed } = props.crossing.changes;
  if (changed.length === 0) return null;
  return (
    <section aria-labelledby="maatregelen">
      <h2 id="maatregelen">{t('carrying.carry.measures')}</h2>
      {changed.map((one) => (
        <section key={one.measure.id} class="differences" aria-labelledby={`maatregel-${one.measure.id}`}>
          <h3 id={`maatregel-${one.measure.id}`}>
            <a href={href(partAt(props.draft.id, 'maatregel', one.measure.id))}>{one.measure.title}</a>
          </h3>
          {one.after ? <Choice {...props} one={one} /> : <p>{t('carrying.carry.exampleGone')}</p>}
        </section>
      ))}
    </section>
  );
}

function Choice({ one, answers }: CarryPageProps & { one: ChangedExample }) {
  const { t, language } = usePage();
  const { measure, fields, isAdapted } = one;
  const name = names.renew(measure.id);
  const now = takenFrom(one.after!);
  const change = (field: TakenField) => (
    <TextChange
      before={valueInWords(field, measure[field], language)}
      after={valueInWords(field, now[field], language)}
    />
  );
  return (
    <>
      <input type="hidden" name={names.seen(measure.id)} value={standOf(measure)} />
      {isAdapted ? (
        <CheckboxGroup
          name={name}
          label={t('carrying.carry.adapted')}
          hint={t('carrying.carry.adaptedHint')}
          values={allAnswered(answers, name)}
          choices={fields.map((field) => ({
            value: field,
            label: t('carrying.carry.takeField', { field: t(`guideedit.field.${field}`) }),
            hint: change(field),
          }))}
        />
      ) : (
        <>
          <dl>
            {fields.map((field) => (
              <div key={field}>
                <dt>{t(`guideedit.field.${field}`)}</dt>
                <dd>{change(field)}</dd>
              </div>
            ))}
          </dl>
          <RadioGroup
            name={name}
            label={t('carrying.carry.unchanged')}
            required
            value={answered(answers, name, 'keep')}
            choices={[
              { value: 'keep', label: t('carrying.carry.keepText') },
              { value: 'all', label: t('carrying.carry.takeText') },
            ]}
          />
        </>
      )}
    </>
  );
}
