import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import { Actions, Button, ButtonLink } from '../../../../ui/Button.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { usePage } from '../../../../ui/page.ts';
import type { Draft } from '../../store.ts';
import { newItemAt, planAt } from '../addresses.ts';
import type { Collection } from '../collection.ts';
import { planCrumbs } from './crumbs.ts';

interface NewItemProps {
  draft: Draft;
  list: Collection;
  answers: Answers;
  errors?: FieldErrors;
}

/** What must be known of a goal or measure before there is one. */
export function NewItem({ draft, list, answers, errors = {} }: NewItemProps) {
  const { t, href } = usePage();
  const { document } = draft;
  const parents = list.parents?.(document);
  const layout = {
    title: t(`builder.${list.key}.add`),
    breadcrumbs: planCrumbs(draft, href, t),
    hasErrors: Object.keys(errors).length > 0,
    script: true,
  };
  if (parents?.length === 0) {
    return (
      <Layout {...layout}>
        <Alert>
          <p>{t('drafts.list.goalFirst')}</p>
        </Alert>
        <ButtonLink href={href(newItemAt(draft.id, 'doelstellingen'))}>{t('builder.goals.add')}</ButtonLink>
      </Layout>
    );
  }
  return (
    <Layout {...layout} lead={t('drafts.list.newLead')}>
      <ErrorSummary errors={errors} />
      <Form action={href(newItemAt(draft.id, list.slug))} keep={`${draft.id}/${list.slug}/nieuw`}>
        {list.creation.fields({ document, answers, errors })}
        {parents && (
          <Select
            name="parent"
            label={t('drafts.list.parent')}
            required
            options={parents.map(({ parent, title }) => ({ value: parent, label: title }))}
            value={answered(answers, 'parent')}
            errors={errors}
          />
        )}
        <Actions>
          <Button>{t('drafts.list.create')}</Button>
          <ButtonLink kind="quiet" href={href(planAt(draft.id))}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}
