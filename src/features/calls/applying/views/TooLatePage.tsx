import { Alert, Layout, usePage } from '../../../../ui/index.ts';
import type { Dossier, Task } from '../dossier.ts';
import { localToSecond, toSecond } from '../moment-words.ts';
import { stepPath } from '../paths.ts';
import { useCrumbs } from './parts.tsx';

/** Late, to the second: both moments, and where the draft is. */
export function TooLatePage({ dossier, task, arrivedAt }: { dossier: Dossier; task: Task; arrivedAt: Date }) {
  const { t, href, language } = usePage();
  const { application } = dossier.held;
  const { step } = task;
  return (
    <Layout title={t('applying.late.title')} breadcrumbs={useCrumbs(application)} hasErrors>
      <Alert kind="error" live>
        <p>
          {t('applying.late.text', {
            closes: step.closes ? localToSecond(step.closes, language) : '',
            arrived: toSecond(arrivedAt, language),
          })}
        </p>
        <p>{t('applying.late.kept')}</p>
        <p>
          <a href={href(stepPath(application.id, step.id))}>{t('applying.late.toDraft')}</a>
        </p>
      </Alert>
    </Layout>
  );
}
