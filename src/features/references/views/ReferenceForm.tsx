import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  Layout,
  type Option,
  Select,
  TextArea,
  TextField,
  usePage,
} from '../../../ui/index.ts';
import { workAt } from './paths.ts';

interface ReferenceFormProps {
  programme: { code: string; title: string };
  /** The rule that is changed; a new one without. */
  reference?: { id: string; title: string };
  checkers: Option[];
  answers: Answers;
  errors?: FieldErrors;
}

/** A rule is put in the register, or changed there. */
export function ReferenceForm({ programme, reference, checkers, answers, errors }: ReferenceFormProps) {
  const { t, href } = usePage();
  const back = reference ? workAt(programme.code, reference.id) : workAt(programme.code);
  const field = (name: string) => ({
    name,
    label: t(`references.field.${name}`),
    value: answered(answers, name),
    errors,
  });
  return (
    <Layout
      title={reference ? t('references.form.change', { title: reference.title }) : t('references.form.add')}
      lead={t('references.form.lead')}
      hasErrors={errors !== undefined}
      script
      breadcrumbs={[
        { href: href(`/handreiking/${programme.code}/werk`), label: programme.title },
        { href: href(workAt(programme.code)), label: t('references.work.title') },
        ...(reference ? [{ href: href(back), label: reference.title }] : []),
      ]}
    >
      <ErrorSummary errors={errors} />
      <Form
        action={href(reference ? `${back}/wijzigen` : workAt(programme.code, 'nieuw'))}
        keep={`verwijzing/${programme.code}/${reference?.id ?? ''}`}
      >
        {reference && <input type="hidden" name="basedOn" value={answered(answers, 'basedOn')} />}
        <TextField {...field('title')} hint={t('references.hint.title')} required />
        <TextField {...field('owner')} hint={t('references.hint.owner')} required />
        <TextField {...field('address')} hint={t('references.hint.address')} type="url" required />
        <DateField {...field('validFrom')} />
        <DateField {...field('validTo')} hint={t('references.hint.validTo')} />
        <TextArea {...field('note')} hint={t('references.hint.note')} rows={4} />
        <TextField
          {...field('checkEveryDays')}
          hint={t('references.hint.checkEveryDays')}
          inputmode="numeric"
          width="short"
          required
        />
        <Select {...field('checkerId')} options={checkers} empty={t('references.page.editors')} />
        <Checkbox
          name="checkedNow"
          label={t('references.field.checkedNow')}
          hint={t('references.hint.checkedNow')}
          checked={answered(answers, 'checkedNow') === 'yes'}
        />
        <Actions>
          <Button>{t('references.form.save')}</Button>
          <ButtonLink kind="quiet" href={href(back)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
