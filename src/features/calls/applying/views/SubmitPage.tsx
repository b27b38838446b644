import { Actions, Alert, Button, Findings, Form, Layout, usePage } from '../../../../ui/index.ts';
import type { Cofinancing } from '../../cofinancing/index.ts';
import type { Answered } from '../answers.ts';
import type { Dossier, Task } from '../dossier.ts';
import type { AnswerFile } from '../form/FileControl.tsx';
import type { FieldOptions } from '../form/StepFields.tsx';
import { stepPath } from '../paths.ts';
import type { Problem } from '../readiness.ts';
import { Contents } from './Contents.tsx';
import { BackToApplication } from './PartnersPage.tsx';
import { ServerClock, useCrumbs } from './parts.tsx';
import { problemFindings } from './problem-words.ts';

interface SubmitPageProps {
  dossier: Dossier;
  task: Task;
  problems: Problem[];
  /** Of what this page shows: what is sent in is what was read. */
  seen: string;
  isChanged: boolean | undefined;
  answers: Answered;
  options: FieldOptions;
  files: Record<string, AnswerFile[]>;
  cofinancing: Cofinancing | null;
  now: Date;
}

/** Everything that will be sent in, or all that is still missing. */
export function SubmitPage(props: SubmitPageProps) {
  const { dossier, task, problems, seen, isChanged, now } = props;
  const page = usePage();
  const { t, href } = page;
  const { step } = task;
  const { application, lead } = dossier.held;
  const isReady = problems.length === 0;
  return (
    <Layout
      title={t('applying.submit.title', { step: step.title })}
      lead={application.title}
      breadcrumbs={useCrumbs(application)}
      hasErrors={isChanged}
      script
    >
      {isChanged && (
        <Alert kind="error" live>
          <p>{t('applying.submit.changed')}</p>
        </Alert>
      )}
      <ServerClock now={now} closes={step.closes} />
      {isReady ? (
        <p>{t('applying.submit.ready', { lead: lead.name })}</p>
      ) : (
        <section>
          <h2>{t('applying.overview.missing')}</h2>
          <Findings findings={problemFindings(problems, { id: application.id, stepId: step.id }, page)} />
        </section>
      )}
      <Contents {...props} step={step} />
      {isReady && (
        <Form action={href(stepPath(application.id, step.id, 'indienen'))}>
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="turn" value={task.turns.length + 1} />
          <Actions>
            <Button>{t('applying.submit.submit')}</Button>
          </Actions>
        </Form>
      )}
      <Actions>
        <BackToApplication id={application.id} />
      </Actions>
    </Layout>
  );
}
