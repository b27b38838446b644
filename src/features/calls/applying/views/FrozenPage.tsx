import { Alert, DescriptionList, Layout, usePage } from '../../../../ui/index.ts';
import type { Dossier, Task } from '../dossier.ts';
import type { FrozenReason } from '../drafts.ts';
import { AnswerList } from '../form/AnswerList.tsx';
import type { FieldOptions } from '../form/StepFields.tsx';
import { applicationPath } from '../paths.ts';
import type { StepValues } from '../saving.ts';
import { useCrumbs } from './parts.tsx';

interface FrozenPageProps {
  dossier: Dossier;
  task: Task;
  mine: StepValues;
  options: FieldOptions;
  reason: FrozenReason;
}

/** The step was sent in or withdrawn while someone wrote on it: says so, and shows what they typed so that they can copy it. */
export function FrozenPage({ dossier, task, mine, options, reason }: FrozenPageProps) {
  const { t, href } = usePage();
  const { application } = dossier.held;
  return (
    <Layout title={t('applying.frozen.title')} breadcrumbs={useCrumbs(application)} hasErrors script>
      <Alert kind="error">
        <p>{t(`applying.frozen.${reason}`)}</p>
        <p>
          <a href={href(applicationPath(application.id))}>{t('applying.frozen.back')}</a>
        </p>
      </Alert>
      <h2>{t('applying.frozen.typed')}</h2>
      {mine.title !== undefined && (
        <DescriptionList items={[{ term: t('applying.field.title'), details: mine.title }]} />
      )}
      <AnswerList fields={task.step.fields} answers={mine.answers} options={options} />
    </Layout>
  );
}
