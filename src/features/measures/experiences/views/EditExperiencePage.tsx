import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Alert, Button, ConfirmLink, ErrorSummary, Form, Layout, usePage } from '../../../../ui/index.ts';
import { cardPath, libraryPath } from '../../cards/card.ts';
import type { Experience } from '../store.ts';
import { ExperienceFields } from './ExperienceFields.tsx';
import { ExperienceText } from './ExperienceText.tsx';
import { experienceAt } from './paths.ts';

interface EditExperiencePageProps {
  experience: Experience;
  answers: Answers;
  errors?: FieldErrors | undefined;
  conflict: boolean;
  mayPublish: boolean;
}

export function EditExperiencePage({ experience, answers, errors, conflict, mayPublish }: EditExperiencePageProps) {
  const { t, href } = usePage();
  const { id, kind, cardSlug, cardTitle, publishedAt, removedAt } = experience;
  const crumbs = [
    { href: href(libraryPath), label: t('measures.title') },
    { href: href(cardPath(cardSlug)), label: cardTitle },
  ];
  if (removedAt !== null) {
    return (
      <Layout title={t('measures.experience.removed')} lead={experience.title} breadcrumbs={crumbs} script>
        <form method="post" action={href(experienceAt(id, 'terugzetten'))}>
          <Button>{t('measures.experience.putBack')}</Button>
        </form>
      </Layout>
    );
  }
  return (
    <Layout
      title={t(`measures.experience.edit.${kind}`)}
      lead={experience.organisationName}
      breadcrumbs={crumbs}
      hasErrors={errors !== undefined || conflict}
      script
      aside={
        <div class="card-acts">
          {publishedAt === null && mayPublish && (
            <form method="post" action={href(experienceAt(id, 'publiceren'))}>
              <Button kind="secondary">{t('measures.experience.publish')}</Button>
            </form>
          )}
          {publishedAt === null && !mayPublish && <p class="note">{t('measures.experience.publisherNeeded')}</p>}
          {publishedAt !== null && <a href={href(cardPath(cardSlug))}>{t('measures.form.view')}</a>}
          <ConfirmLink href={href(experienceAt(id, 'weghalen'))}>{t('measures.experience.remove')}</ConfirmLink>
        </div>
      }
    >
      <ErrorSummary errors={errors} />
      {conflict && (
        <Alert kind="warning" title={t('measures.experience.conflict')} live>
          <p>{t('measures.form.conflictText')}</p>
          <ExperienceText experience={experience} />
        </Alert>
      )}
      <Form action={href(experienceAt(id))} keep={`experience/${id}`}>
        <input type="hidden" name="revision" value={String(experience.revision)} />
        <ExperienceFields {...{ kind, answers, errors }} />
        <Actions>
          <Button>{t('measures.experience.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
