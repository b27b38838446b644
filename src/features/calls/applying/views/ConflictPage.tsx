import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { answered } from '../../../../platform/forms.ts';
import { Actions, Alert, Button, ButtonLink, ErrorSummary, Form, Layout, usePage } from '../../../../ui/index.ts';
import {
  ContestedChoice,
  choiceName,
  controls,
  fieldAnswers,
  HiddenAnswers,
  type Values,
} from '../../../plans/index.ts';
import type { AnswerValue } from '../answers.ts';
import type { Dossier, Task } from '../dossier.ts';
import { fieldName } from '../form/names.ts';
import type { FieldOptions } from '../form/StepFields.tsx';
import { answerWords } from '../form/words.ts';
import { stepPath } from '../paths.ts';
import { asValues, type Saved, type StepValues, titleName } from '../saving.ts';
import { useCrumbs } from './parts.tsx';

interface ConflictPageProps {
  dossier: Dossier;
  task: Task;
  /** As it was typed. */
  posted: Answers;
  mine: StepValues;
  basedOn: number;
  saved: Extract<Saved, { outcome: 'conflict' }>;
  options: FieldOptions;
  errors?: FieldErrors;
}

/** Two people changed the same field: both side by side and a choice for each; nothing is saved before it is made. */
export function ConflictPage(props: ConflictPageProps) {
  const { dossier, task, posted, basedOn, saved, errors } = props;
  const { t, href } = usePage();
  const { application } = dossier.held;
  const at = href(stepPath(application.id, task.step.id));
  return (
    <Layout title={t('drafts.conflict.title')} breadcrumbs={useCrumbs(application)} hasErrors script>
      <ErrorSummary errors={errors} />
      <Alert kind="warning">
        <p>{t('drafts.conflict.lead', { count: saved.merge.contested.length })}</p>
        <p>{t('drafts.conflict.rest')}</p>
      </Alert>
      <Form action={at} settles={`aanvraag-${application.id}-${task.step.id}`}>
        <HiddenAnswers answers={fieldAnswers(posted)} />
        <input type="hidden" name={controls.basedOn} value={basedOn} />
        <input type="hidden" name={controls.conflictAt} value={saved.revision} />
        {saved.merge.contested.map((name) => (
          <div class="versions" key={name}>
            <OneChoice {...props} name={name} />
          </div>
        ))}
        <Actions>
          <Button>{t('drafts.conflict.save')}</Button>
          <ButtonLink kind="quiet" href={at}>
            {t('drafts.conflict.leave')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

function OneChoice({
  dossier,
  task,
  mine,
  saved,
  posted,
  errors,
  options,
  name,
}: ConflictPageProps & { name: string }) {
  const { t, language } = usePage();
  const field = task.step.fields.find(({ id }) => fieldName(id) === name);
  const label = name === titleName ? t('applying.field.title') : (field?.label ?? name);
  const wordsIn = (values: Values): string => {
    const value = values[name] as AnswerValue | undefined;
    if (value === undefined) return '';
    return field ? answerWords(field, value, { t, language, options }) : String(value);
  };
  return (
    <ContestedChoice
      name={choiceName(name)}
      {...{ label, errors }}
      value={answered(posted, choiceName(name))}
      mine={wordsIn(asValues(task.step, mine))}
      theirs={wordsIn(saved.theirs)}
      by={saved.last?.by ?? null}
      at={saved.last?.at ?? dossier.held.application.updatedAt}
    />
  );
}
