import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  Form,
  Layout,
  Markdown,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { controls } from '../../../plans/index.ts';
import { paymentsPath } from '../../paying/addresses.ts';
import type { Dossier, Task } from '../dossier.ts';
import { answersOfTask } from '../dossier.ts';
import { AnswerList } from '../form/AnswerList.tsx';
import type { AnswerFile } from '../form/FileControl.tsx';
import { doName } from '../form/names.ts';
import { type AnswerProblem, problemErrors } from '../form/problems.ts';
import { type FieldOptions, StepFields } from '../form/StepFields.tsx';
import { applicationPath, stepPath } from '../paths.ts';
import type { Returned } from '../reopening-store.ts';
import { longestTitle, titleName } from '../saving.ts';
import { Period, ServerClock, TurnList, useCrumbs } from './parts.tsx';

interface StepPageProps {
  dossier: Dossier;
  task: Task;
  mayEdit: boolean;
  mayPublish: boolean;
  options: FieldOptions;
  files: Record<string, AnswerFile[]>;
  /** What the form names as wrong: of a draft only what is typed wrong, not what is missing. */
  problems: AnswerProblem[];
  more: string | undefined;
  now: Date;
}

/** The form of a step, for who writes on it; to read for the others. */
export function StepPage(props: StepPageProps) {
  const { dossier, task, mayEdit, options, files, problems, now } = props;
  const { t } = usePage();
  const { step, state } = task;
  const errors = problemErrors(problems, t);
  return (
    <Layout
      title={step.title}
      lead={<Period step={step} />}
      breadcrumbs={useCrumbs(dossier.held.application)}
      hasErrors={mayEdit && problems.length > 0}
      script
    >
      {mayEdit && <ErrorSummary errors={errors} title={t('applying.step.errors')} />}
      {state === 'open' && <ServerClock now={now} closes={step.closes} />}
      {state === 'closed' && (
        <Alert kind="warning">
          <p>{t('applying.step.closed')}</p>
        </Alert>
      )}
      {state === 'upcoming' && (
        <Alert>
          <p>{t('applying.step.upcoming')}</p>
        </Alert>
      )}
      {state === 'later' && (
        <Alert>
          <p>{t('applying.task.laterHint')}</p>
        </Alert>
      )}
      {task.returned && <ReturnedAlert {...{ dossier, task }} returned={task.returned} />}
      {step.explanation && (
        <Disclosure summary={t('applying.step.explanation')} open>
          <Markdown text={step.explanation} />
        </Disclosure>
      )}
      {mayEdit ? (
        <StepForm {...props} errors={errors} />
      ) : (
        <AnswerList fields={step.fields} answers={answersOfTask(dossier, task)} {...{ options, files }} />
      )}
    </Layout>
  );
}

/** What is missing of what was sent in, what was sent in before, and the other way to answer. */
function ReturnedAlert({ dossier, task, returned }: Pick<StepPageProps, 'dossier' | 'task'> & { returned: Returned }) {
  const { t, href } = usePage();
  const { id } = dossier.held.application;
  return (
    <Alert kind="warning" title={t('applying.returned.title', { step: task.step.title })}>
      <p class="preline">{returned.remark}</p>
      <p>{t('applying.returned.text')}</p>
      <TurnList id={id} turns={task.turns} />
      <p>
        <a href={href(paymentsPath(id))}>{t('applying.returned.answer')}</a>
      </p>
    </Alert>
  );
}

function StepForm(props: StepPageProps & { errors: Record<string, string> }) {
  const { dossier, task, options, files, more, errors, mayPublish } = props;
  const { t, href } = usePage();
  const { application } = dossier.held;
  const { step } = task;
  return (
    <Form action={href(stepPath(application.id, step.id))} keep={`aanvraag-${application.id}-${step.id}`}>
      <input type="hidden" name={controls.basedOn} value={application.revision} />
      {step.kind === 'application' && (
        <TextField
          name={titleName}
          label={t('applying.field.title')}
          hint={t('applying.field.titleHint')}
          value={application.title}
          maxlength={longestTitle}
          errors={errors}
          required
        />
      )}
      <StepFields fields={step.fields} answers={answersOfTask(dossier, task)} {...{ errors, options, files, more }} />
      <Actions>
        <Button name={doName} value="save">
          {t('applying.step.save')}
        </Button>
        {mayPublish && (
          <Button kind="secondary" name={doName} value="check">
            {t('applying.step.check')}
          </Button>
        )}
        <ButtonLink kind="quiet" href={href(applicationPath(application.id))}>
          {t('applying.step.back')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}
