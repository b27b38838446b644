import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  Layout,
  TextField,
  usePage,
} from '../../../ui/index.ts';
import type { Standing } from '../store.ts';
import type { sectionChoices } from '../use-store.ts';
import { workAt } from './paths.ts';

interface EndPageProps {
  standing: Standing;
  answers: Answers;
  errors?: FieldErrors;
}

function useCrumbs({ id, title, programmeCode, programmeTitle }: Standing) {
  const { t, href } = usePage();
  return [
    { href: href(`/handreiking/${programmeCode}/werk`), label: programmeTitle },
    { href: href(workAt(programmeCode)), label: t('references.work.title') },
    { href: href(workAt(programmeCode, id)), label: title },
  ];
}

/** A rule ends: from the day after, every text and plan that leans on it says so. */
export function EndPage({ standing, answers, errors }: EndPageProps) {
  const { t, href } = usePage();
  const { id, title, programmeCode } = standing;
  return (
    <Layout
      title={t('references.end.title', { title })}
      lead={t('references.end.lead')}
      hasErrors={errors !== undefined}
      breadcrumbs={useCrumbs(standing)}
    >
      <ErrorSummary errors={errors} />
      <Form action={href(workAt(programmeCode, id, 'beeindigen'))}>
        <input type="hidden" name="basedOn" value={answered(answers, 'basedOn')} />
        <DateField
          name="lastDay"
          label={t('references.end.lastDay')}
          value={answered(answers, 'lastDay')}
          required
          errors={errors}
        />
        <TextField
          name="reason"
          label={t('references.end.reason')}
          hint={t('references.end.reasonHint')}
          value={answered(answers, 'reason')}
          required
          errors={errors}
        />
        <Actions>
          <Button>{t('references.end.save')}</Button>
          <ButtonLink kind="quiet" href={href(workAt(programmeCode, id))}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

interface UsesPageProps {
  standing: Standing;
  choices: Awaited<ReturnType<typeof sectionChoices>>;
  chosen: string[];
}

/** Which sections of the guide lean on the rule. */
export function UsesPage({ standing, choices, chosen }: UsesPageProps) {
  const { t, href } = usePage();
  const { id, title, programmeCode } = standing;
  const editions = [...new Set(choices.map(({ edition }) => edition))];
  return (
    <Layout
      title={t('references.uses.title', { title })}
      lead={t('references.uses.lead')}
      breadcrumbs={useCrumbs(standing)}
    >
      {editions.length === 0 && <p class="note">{t('references.uses.noSections')}</p>}
      {editions.length > 0 && (
        <Form action={href(workAt(programmeCode, id, 'gebruik'))}>
          {editions.map((edition) => {
            const sections = choices.filter((section) => section.edition === edition);
            const isPublished = sections.some((section) => section.isPublished);
            return (
              <CheckboxGroup
                key={edition}
                name={`sections-${edition}`}
                label={t(isPublished ? 'references.uses.published' : 'references.uses.draft', { number: edition })}
                choices={sections.map((section) => ({ value: section.id, label: section.title }))}
                values={chosen}
              />
            );
          })}
          <Actions>
            <Button>{t('references.uses.save')}</Button>
            <ButtonLink kind="quiet" href={href(workAt(programmeCode, id))}>
              {t('ui.cancel')}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </Layout>
  );
}
