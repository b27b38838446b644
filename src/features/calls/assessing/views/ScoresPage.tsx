import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  Disclosure,
  ErrorSummary,
  Fieldset,
  Form,
  fieldsOf,
  Layout,
  RadioGroup,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { callPath } from '../../catalogue/paths.ts';
import type { Criterion } from '../../document/schema.ts';
import type { Scored } from '../dossiers.ts';
import { scoresPath, toAssessPath } from '../paths.ts';
import { motivationName, pointsName } from '../schema.ts';
import { mayScore, type Sight } from '../sight.ts';
import { partiesOf, StandingTag } from './parts.tsx';
import { ScoresTable } from './ScoresTable.tsx';
import { Submitted, type SubmittedProps } from './Submitted.tsx';

export interface ScoresPageProps extends SubmittedProps {
  call: { code: string; title: string };
  /** Undefined for who is no assessor of this call. */
  own: Scored | undefined;
  sight: Sight;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Where an assessor says whether they have an interest in an application, and then scores it. */
export function ScoresPage(props: ScoresPageProps) {
  const { call, dossier, files, options, own, sight, errors } = props;
  const { t, href } = usePage();
  return (
    <Layout
      title={t('assessing.scores.of', { title: dossier.title })}
      lead={partiesOf(dossier)}
      breadcrumbs={[
        { href: href(toAssessPath), label: t('assessing.toAssess.title') },
        { href: href(callPath(call.code)), label: call.title },
      ]}
      actions={<StandingTag standing={dossier.standing} />}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {own ? <OwnPart {...props} own={own} /> : <Alert>{t('assessing.scores.noAssessor')}</Alert>}
      {sight === 'all' && (
        <section aria-labelledby="alle">
          <h2 id="alle">{t('assessing.scores.all')}</h2>
          <ScoresTable dossier={dossier} />
        </section>
      )}
      {sight !== 'nothing' && <Submitted {...{ dossier, files, options }} />}
    </Layout>
  );
}

function OwnPart(props: ScoresPageProps & { own: Scored }) {
  const { own, dossier, sight } = props;
  const { t } = usePage();
  if (own.conflict === 'member') return <Alert kind="warning">{t('assessing.conflict.memberYou')}</Alert>;
  if (dossier.standing === 'decided') return <Alert>{t('assessing.scores.decided')}</Alert>;
  if (own.conflict === null) return <Declaration {...props} />;
  if (own.conflict === 'declared') {
    return (
      <>
        <Alert kind="warning" title={t('assessing.conflict.declared')}>
          <p>{own.explanation}</p>
        </Alert>
        <Declaration {...props} />
      </>
    );
  }
  if (!mayScore(dossier, own)) {
    return (
      <Alert>{t(dossier.moderation.size > 0 ? 'assessing.scores.moderatedNow' : 'assessing.scores.closed')}</Alert>
    );
  }
  return (
    <>
      <p>
        <a href="#ingediend">{t('assessing.scores.read')}</a>
      </p>
      {sight === 'own' && <p>{t('assessing.scores.ownFirst')}</p>}
      <ScoreForm {...props} />
      <Disclosure summary={t('assessing.conflict.again')} open={Boolean(props.errors?.['explanation'])}>
        <Declaration {...props} />
      </Disclosure>
    </>
  );
}

function Declaration({ call, dossier, own, answers, errors }: ScoresPageProps) {
  const { t, href } = usePage();
  const { field } = fieldsOf({ answers, errors });
  return (
    <section>
      {own?.conflict !== 'none' && (
        <h2>{t(own?.conflict === null ? 'assessing.conflict.title' : 'assessing.conflict.again')}</h2>
      )}
      <p>{t('assessing.conflict.lead')}</p>
      <Form action={href(`${scoresPath(call.code, dossier.id)}/belang`)}>
        <RadioGroup
          {...field('hasConflict')}
          label={t('assessing.conflict.question')}
          choices={[
            { value: 'no', label: t('assessing.conflict.no') },
            { value: 'yes', label: t('assessing.conflict.yes'), hint: t('assessing.conflict.yesHint') },
          ]}
          required
        />
        <TextArea {...field('explanation')} label={t('assessing.conflict.explanation')} rows={3} />
        <Actions>
          <Button kind={own?.conflict === null ? 'primary' : 'secondary'}>{t('assessing.conflict.button')}</Button>
        </Actions>
      </Form>
    </section>
  );
}

function ScoreForm({ call, dossier, own, answers, errors }: ScoresPageProps) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="eigen">
      <h2 id="eigen">{t('assessing.scores.own')}</h2>
      <p class="note">{t('assessing.scores.draft')}</p>
      <Form action={href(scoresPath(call.code, dossier.id))} keep={`scores/${dossier.id}`}>
        {(dossier.document.criteria ?? []).map((criterion) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            given={own?.given.get(criterion.id)}
            {...{ answers, errors }}
          />
        ))}
        <Actions>
          <Button>{t('assessing.scores.save')}</Button>
        </Actions>
      </Form>
    </section>
  );
}

interface CriterionFieldsProps {
  criterion: Criterion;
  given: { points: number; motivation: string } | undefined;
  /** Besides the description of the criterion. */
  hint?: string;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Points for a criterion, and why. */
export function CriterionFields({ criterion, given, hint, answers, errors }: CriterionFieldsProps) {
  const { t } = usePage();
  const { id, title, description, weight, most, least } = criterion;
  const names = { points: pointsName(id), motivation: motivationName(id) };
  const scale = t('assessing.scores.scale', { weight, most });
  const lowest = least === undefined ? '' : t('assessing.scores.least', { least });
  return (
    <Fieldset legend={title} hint={[hint, description, scale, lowest].filter(Boolean).join(' ')}>
      <TextField
        name={names.points}
        label={t('assessing.scores.points', { most })}
        value={answered(answers, names.points, given ? String(given.points) : '')}
        inputmode="numeric"
        autocomplete="off"
        width="short"
        errors={errors}
        required
      />
      <TextArea
        name={names.motivation}
        label={t('assessing.scores.motivation')}
        value={answered(answers, names.motivation, given?.motivation)}
        rows={4}
        errors={errors}
        required
      />
    </Fieldset>
  );
}
