import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Layout,
  TextArea,
  usePage,
} from '../../../../ui/index.ts';

interface SynonymsPageProps {
  text: string;
  isShipped: boolean;
  /** Tells which list the form was made from. */
  mark: string;
  answers?: Answers;
  errors?: FieldErrors;
}

/** All words that mean the same in a search, as one text to edit. */
export function SynonymsPage({ text, isShipped, mark, answers = {}, errors }: SynonymsPageProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('search.synonyms.title')}
      lead={t('search.synonyms.lead')}
      breadcrumbs={[{ href: href('/beheer'), label: t('search.synonyms.administration') }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      {isShipped && <Alert>{t('search.synonyms.shipped')}</Alert>}
      <Form action={href('/beheer/synoniemen')}>
        <TextArea
          name="groups"
          label={t('search.synonyms.groups')}
          hint={t('search.synonyms.hint')}
          value={answered(answers, 'groups', text)}
          rows={30}
          errors={errors}
        />
        <input type="hidden" name="mark" value={mark} />
        <Actions>
          <Button>{t('search.synonyms.save')}</Button>
          <ButtonLink kind="quiet" href={href('/beheer')}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
