import { type Answers, allAnswered, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  Layout,
  type Option,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { workCrumbs } from '../../editing/views/crumbs.ts';
import type { Programme } from '../../store.ts';
import { moderatedPath } from '../addresses.ts';
import type { GuidelineConflict } from '../store.ts';
import { rulings } from '../tables.ts';
import { Instructions } from './parts.tsx';

interface AnswerFormProps {
  programme: Programme;
  conflict: GuidelineConflict;
  sections: Option[];
  /** How many answers there are. */
  seen: number;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Which instruction holds, why, what that rests on, and which sections it touches. */
export function AnswerForm({ programme, conflict, sections, seen, answers, errors }: AnswerFormProps) {
  const { t, href } = usePage();
  const value = (name: string) => answered(answers, name);
  const path = moderatedPath(programme.code, conflict.id);
  const titles = { first: conflict.first.title, second: conflict.second.title };
  return (
    <Layout
      title={t(seen > 0 ? 'conflicts.answer.correct' : 'conflicts.answer.title')}
      lead={conflict.title}
      breadcrumbs={[
        ...workCrumbs(programme, href, t),
        { href: href(moderatedPath(programme.code)), label: t('conflicts.work.title') },
        { href: href(path), label: conflict.title },
      ]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <section aria-labelledby="botst">
        <h2 id="botst">{t('conflicts.field.clash')}</h2>
        <Instructions {...conflict} />
      </section>
      <Form keep="antwoorden">
        <input type="hidden" name="seen" value={value('seen') || String(seen)} />
        <RadioGroup
          name="ruling"
          label={t('conflicts.answer.ruling')}
          choices={rulings.map((one) => ({ value: one, label: t(`conflicts.ruling.${one}`, titles) }))}
          value={value('ruling')}
          errors={errors}
          required
        />
        <TextArea
          name="body"
          label={t('conflicts.answer.body')}
          hint={t('conflicts.answer.bodyHint')}
          value={value('body')}
          errors={errors}
          rows={8}
          required
        />
        <Fieldset legend={t('conflicts.answer.source')} hint={t('conflicts.answer.sourceHint')}>
          <TextField
            name="sourceTitle"
            label={t('conflicts.report.instruction')}
            value={value('sourceTitle')}
            errors={errors}
            required
          />
          <TextField
            name="sourceUrl"
            label={t('conflicts.report.url')}
            value={value('sourceUrl')}
            errors={errors}
            type="url"
          />
          <DateField name="sourceDate" label={t('conflicts.report.date')} value={value('sourceDate')} errors={errors} />
        </Fieldset>
        {sections.length > 0 && (
          <CheckboxGroup
            name="sections"
            label={t('conflicts.answer.sections')}
            hint={t('conflicts.answer.sectionsHint')}
            choices={sections}
            values={allAnswered(answers, 'sections')}
            errors={errors}
            columns
          />
        )}
        <Actions>
          <Button>{t('conflicts.answer.send')}</Button>
          <ButtonLink kind="quiet" href={href(path)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
