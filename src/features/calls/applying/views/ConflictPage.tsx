import { formats } from '../../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { answered } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Layout,
  RadioGroup,
  TextChange,
  usePage,
} from '../../../../ui/index.ts';
import { choiceName, controls, fieldAnswers, HiddenAnswers, type Values } from '../../../plans/index.ts';
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
    <Layout title={t('applying.conflict.title')} breadcrumbs={useCrumbs(application)} hasErrors script>
      <ErrorSummary errors={errors} />
      <Alert kind="warning">
        <p>{t('applying.conflict.lead')}</p>
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
          <Button>{t('applying.step.save')}</Button>
          <ButtonLink kind="quiet" href={at}>
            {t('applying.conflict.leave')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

function OneChoice({ task, mine, saved, posted, errors, options, name }: ConflictPageProps & { name: string }) {
  const { t, language } = usePage();
  const field = task.step.fields.find(({ id }) => fieldName(id) === name);
  const label = name === titleName ? t('applying.field.title') : (field?.label ?? name);
  const wordsIn = (values: Values): string => {
    const value = values[name] as AnswerValue | undefined;
    if (value === undefined) return '';
    return field ? answerWords(field, value, { t, language, options }) : String(value);
  };
  const [myText, theirText] = [wordsIn(asValues(task.step, mine)), wordsIn(saved.theirs)];
  const who = {
    name: saved.last?.by ?? t('applying.someone'),
    moment: saved.last ? formats(language).moment(saved.last.at) : '',
  };
  const shown = (side: 'before' | 'after', text: string) =>
    text === '' ? (
      <p class="note">{t('applying.field.noAnswer')}</p>
    ) : (
      <TextChange before={theirText} after={myText} side={side} />
    );
  return (
    <RadioGroup
      name={choiceName(name)}
      label={label}
      required
      inline
      value={answered(posted, choiceName(name))}
      errors={errors}
      choices={[
        { value: 'mine', label: t('applying.conflict.mine'), hint: shown('after', myText) },
        { value: 'theirs', label: t('applying.conflict.theirs', who), hint: shown('before', theirText) },
      ]}
    />
  );
}
