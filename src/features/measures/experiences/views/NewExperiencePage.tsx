import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import type { Membership } from '../../../../platform/viewer.ts';
import { Actions, Button, ErrorSummary, Form, Layout, Select, usePage } from '../../../../ui/index.ts';
import { type Card, cardPath, libraryPath } from '../../cards/card.ts';
import type { ExperienceKind } from '../tables.ts';
import { ExperienceFields } from './ExperienceFields.tsx';
import { newExperienceAt } from './paths.ts';

interface NewExperiencePageProps {
  card: Card;
  kind: ExperienceKind;
  organisations: readonly Membership[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

export function NewExperiencePage({ card, kind, organisations, answers, errors }: NewExperiencePageProps) {
  const { t, href } = usePage();
  const only = organisations.length === 1 ? organisations[0]?.organisationId : '';
  return (
    <Layout
      title={t(`measures.experience.new.${kind}`)}
      lead={card.title}
      breadcrumbs={[
        { href: href(libraryPath), label: t('measures.title') },
        { href: href(cardPath(card.slug)), label: card.title },
      ]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form action={href(newExperienceAt(card.slug))} keep={`experience/${card.id}/${kind}`}>
        <input type="hidden" name="kind" value={kind} />
        <Select
          name="organisation"
          label={t('measures.experience.organisation')}
          options={organisations.map((one) => ({ value: one.organisationId, label: one.organisationName }))}
          value={answered(answers, 'organisation', only)}
          errors={errors}
          required
        />
        <ExperienceFields {...{ kind, answers, errors }} />
        <Actions>
          <Button>{t('measures.experience.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
