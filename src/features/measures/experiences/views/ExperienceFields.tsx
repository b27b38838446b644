import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { Fieldset, MonthField, TextArea, TextField, usePage } from '../../../../ui/index.ts';
import type { ExperienceKind } from '../tables.ts';

interface ExperienceFieldsProps {
  kind: ExperienceKind;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** What a report or an interview tells. */
export function ExperienceFields({ kind, answers, errors }: ExperienceFieldsProps) {
  const { t } = usePage();
  const field = (name: string) => ({
    name,
    errors,
    value: answered(answers, name),
    label: t(`measures.experience.field.${name}`),
  });
  return (
    <>
      <TextField {...field('title')} required />
      {kind === 'interview' ? (
        <>
          <TextField {...field('who')} hint={t('measures.experience.whoHint')} required />
          <TextArea {...field('text')} hint={t('measures.experience.textHint')} rows={16} required />
        </>
      ) : (
        <>
          <TextArea {...field('did')} required />
          <TextArea {...field('worked')} />
          <TextArea {...field('failed')} hint={t('measures.experience.failedHint')} />
          <TextArea {...field('cost')} rows={2} />
          <TextArea {...field('effect')} hint={t('measures.form.effectHint')} rows={3} />
        </>
      )}
      <Fieldset legend={t('measures.experience.period')}>
        <MonthField {...field('periodStart')} />
        <MonthField {...field('periodEnd')} />
      </Fieldset>
    </>
  );
}
