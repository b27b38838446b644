import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { usePage } from '../../../../ui/index.ts';
import { ContestedPage, fieldAnswers, type Values } from '../../../plans/index.ts';
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

/** Two people changed the same field of an application. */
export function ConflictPage(props: ConflictPageProps) {
  const { t, href, language } = usePage();
  const { dossier, task, posted, mine, basedOn, saved, options, errors } = props;
  const { application } = dossier.held;
  const { fields, id } = task.step;
  const fieldOf = (name: string) => fields.find((field) => fieldName(field.id) === name);
  const wordsIn = (name: string, values: Values): string => {
    const value = values[name] as AnswerValue | undefined;
    const field = fieldOf(name);
    if (value === undefined) return '';
    return field ? answerWords(field, value, { t, language, options }) : String(value);
  };
  return (
    <ContestedPage
      {...{ basedOn, errors }}
      breadcrumbs={useCrumbs(application)}
      form={href(stepPath(application.id, id))}
      keptAs={`aanvraag-${application.id}-${id}`}
      answers={fieldAnswers(posted)}
      choices={posted}
      conflictAt={saved.revision}
      contested={saved.merge.contested.map((name) => ({
        field: name,
        label: name === titleName ? t('applying.field.title') : (fieldOf(name)?.label ?? name),
        mine: wordsIn(name, asValues(task.step, mine)),
        theirs: wordsIn(name, saved.theirs),
        by: saved.last?.by ?? null,
        at: saved.last?.at ?? application.updatedAt,
      }))}
    />
  );
}
