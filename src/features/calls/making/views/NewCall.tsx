import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import type { Membership } from '../../../../platform/viewer.ts';
import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Layout,
  type Option,
  Select,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { axes } from '../../axes.ts';
import { callsAt } from '../addresses.ts';
import { listCrumbs } from './words.ts';

interface NewCallProps {
  organisations: readonly Membership[];
  /** Calls to copy from. */
  sources: readonly Option[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** What must be known before there is a call: whose it is, what it is called, and whether it begins as a copy. */
export function NewCall({ organisations, sources, answers, errors }: NewCallProps) {
  const { t, href, language } = usePage();
  const field = (name: string) => ({ name, errors, value: answered(answers, name) });
  const [only, ...others] = organisations;
  return (
    <Layout
      title={t('callwork.new.title')}
      lead={t('callwork.new.lead')}
      breadcrumbs={listCrumbs(href, t)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form action={href(`${callsAt}/nieuw`)} id="deel" keep="call/nieuw">
        {only && others.length === 0 ? (
          <input type="hidden" name="organisation" value={only.organisationId} />
        ) : (
          <Select
            {...field('organisation')}
            label={t('callwork.new.organisation')}
            required
            options={organisations.map((one) => ({ value: one.organisationId, label: one.organisationName }))}
          />
        )}
        <TextField
          {...field('title')}
          label={t('callwork.new.name')}
          hint={t('callwork.new.nameHint')}
          required
          maxlength={200}
        />
        <Select
          {...field('source')}
          label={t('callwork.new.source')}
          hint={t('callwork.new.sourceHint')}
          options={[...sources]}
          empty={t('callwork.new.blank')}
          inRow
        />
        <TextArea
          {...field('summary')}
          label={t('callwork.new.summary')}
          hint={t('callwork.new.copyHint')}
          rows={3}
          inRow
        />
        <Select
          {...field('axis')}
          label={t('callwork.new.axis')}
          hint={t('callwork.new.copyHint')}
          options={axes.map((axis) => ({ value: axis.code, label: axis[language] }))}
          inRow
        />
        <Actions>
          <Button>{t('callwork.new.create')}</Button>
          <ButtonLink kind="quiet" href={href(callsAt)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
