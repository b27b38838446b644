import { answered } from '../../../../platform/forms.ts';
import {
  Actions,
  type Answered,
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  fieldsOf,
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

interface AnswerFormProps extends Answered {
  programme: Programme;
  conflict: GuidelineConflict;
  sections: Option[];
  /** How many answers there are. */
  seen: number;
}

/** Which instruction holds, why, what that rests on, and which sections it touches. */
export function AnswerForm({ programme, conflict, sections, seen, answers, errors }: AnswerFormProps) {
  const { t, href } = usePage();
  const { field, listField } = fieldsOf({ answers, errors });
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
        <input type="hidden" name="seen" value={answered(answers, 'seen') || String(seen)} />
        <RadioGroup
          {...field('ruling')}
          label={t('conflicts.answer.ruling')}
          choices={rulings.map((one) => ({ value: one, label: t(`conflicts.ruling.${one}`, titles) }))}
          required
        />
        <TextArea
          {...field('body')}
          label={t('conflicts.answer.body')}
          hint={t('conflicts.answer.bodyHint')}
          rows={8}
          required
        />
        <Fieldset legend={t('conflicts.answer.source')} hint={t('conflicts.answer.sourceHint')}>
          <TextField {...field('sourceTitle')} label={t('conflicts.report.instruction')} required />
          <TextField {...field('sourceUrl')} label={t('conflicts.report.url')} type="url" />
          <DateField {...field('sourceDate')} label={t('conflicts.report.date')} />
        </Fieldset>
        {sections.length > 0 && (
          <CheckboxGroup
            {...listField('sections')}
            label={t('conflicts.answer.sections')}
            hint={t('conflicts.answer.sectionsHint')}
            choices={sections}
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
