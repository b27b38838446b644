import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Alert, Button, ErrorSummary, Form, Layout, usePage } from '../../../../ui/index.ts';
import { counts, type Dossier } from '../dossiers.ts';
import { moderationPath } from '../paths.ts';
import { differingCriteria, type Points } from '../rules/score.ts';
import { assessingCrumbs, partiesOf, StandingTag } from './parts.tsx';
import { CriterionFields } from './ScoresPage.tsx';
import { ScoresTable } from './ScoresTable.tsx';

export type Refusal = 'member' | 'own' | 'few' | 'decided';

interface ModerationPageProps {
  call: { code: string; title: string };
  dossier: Dossier;
  /** Why there is nothing to moderate for this reader; null when there is. */
  refusal: Refusal | null;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Criteria on which the assessors lie too far apart, whether or not they were talked over. */
export function toModerate({ document, assessors }: Pick<Dossier, 'document' | 'assessors'>) {
  const scores = assessors
    .filter(counts)
    .map(({ given }): Points => Object.fromEntries([...given].map(([id, { points }]) => [id, points])));
  return differingCriteria(document.criteria ?? [], scores);
}

/** Scores side by side, and what was agreed on where they differ. */
export function ModerationPage({ call, dossier, refusal, answers, errors }: ModerationPageProps) {
  const page = usePage();
  const { t, href } = page;
  const layout = {
    title: t('assessing.moderation.title'),
    lead: partiesOf(dossier),
    breadcrumbs: assessingCrumbs(page, call, dossier),
    actions: <StandingTag standing={dossier.standing} />,
  };
  if (refusal) {
    return (
      <Layout {...layout}>
        <Alert kind="warning">{t(`assessing.moderation.refusal.${refusal}`)}</Alert>
      </Layout>
    );
  }
  const differing = toModerate(dossier).map(({ id }) => id);
  return (
    <Layout {...layout} hasErrors={errors !== undefined} script>
      <ErrorSummary errors={errors} />
      <p>{t('assessing.moderation.lead')}</p>
      <ScoresTable dossier={dossier} />
      <h2>{t('assessing.moderation.agreed')}</h2>
      {differing.length === 0 && <p>{t('assessing.moderation.none')}</p>}
      <Form action={href(moderationPath(call.code, dossier.id))} keep={`moderation/${dossier.id}`}>
        {(dossier.document.criteria ?? []).map((criterion) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            given={dossier.moderation.get(criterion.id)}
            hint={t(differing.includes(criterion.id) ? 'assessing.moderation.needed' : 'assessing.moderation.free')}
            {...{ answers, errors }}
          />
        ))}
        <Actions>
          <Button>{t('assessing.moderation.button')}</Button>
          {dossier.moderation.size > 0 && (
            <Button kind="quiet" name="act" value="reset">
              {t('assessing.moderation.reset')}
            </Button>
          )}
        </Actions>
      </Form>
    </Layout>
  );
}
