import { Actions, Button, Form, Layout, usePage } from '../../../../ui/index.ts';
import { callVersionPath } from '../../catalogue/paths.ts';
import type { FormField } from '../../document/form.ts';
import type { Version } from '../../store.ts';
import { answersTo, answerTo } from '../answers.ts';
import type { Dossier } from '../dossier.ts';
import type { VersionChange } from '../moving.ts';
import { applicationPath } from '../paths.ts';
import { BackToApplication } from './PartnersPage.tsx';
import { Period, useCrumbs } from './parts.tsx';

interface VersionPageProps {
  dossier: Dossier;
  newest: Version;
  /** Versions since, with what their maker said of them. */
  notes: Version[];
  change: VersionChange;
  mayMove: boolean;
}

/** The call changed since this application was started: what is asked otherwise now, and consent to follow it. */
export function VersionPage({ dossier, newest, notes, change, mayMove }: VersionPageProps) {
  const { t, href } = usePage();
  const { application } = dossier.held;
  const { number } = newest;
  return (
    <Layout
      title={t('applying.version.title', { number })}
      lead={t('applying.version.lead', { from: application.versionNumber, number })}
      breadcrumbs={useCrumbs(application)}
      script
    >
      {notes.map((version) => (
        <p key={version.number}>
          <b>{t('applying.version.note', { number: version.number })}</b> {version.note}
        </p>
      ))}
      {change.parts.length > 0 && (
        <section>
          <h2>{t('applying.version.parts')}</h2>
          <ul>
            {change.parts.map((part) => (
              <li key={part}>{t(`applying.version.part.${part}`)}</li>
            ))}
          </ul>
          <p>
            <a href={href(callVersionPath(dossier.call.code, number))}>{t('applying.version.toCall')}</a>
          </p>
        </section>
      )}
      {change.steps.map((step) => (
        <StepChange key={step.title} {...{ step, dossier }} />
      ))}
      {change.parts.length + change.steps.length === 0 && <p>{t('applying.version.nothing')}</p>}
      {mayMove ? (
        <Form action={href(applicationPath(application.id, 'versie'))}>
          <input type="hidden" name="number" value={number} />
          <p>{t('applying.version.consequence')}</p>
          <Actions>
            <Button>{t('applying.version.move', { number })}</Button>
            <BackToApplication id={application.id} />
          </Actions>
        </Form>
      ) : (
        <p class="note">{t('applying.version.onlyPublisher')}</p>
      )}
    </Layout>
  );
}

function StepChange({ step, dossier }: { step: VersionChange['steps'][number]; dossier: Dossier }) {
  const { t } = usePage();
  const { application } = dossier.held;
  const hasAnswer = (field: FormField) =>
    dossier.document.steps.some(
      ({ id, fields }) =>
        fields.includes(field) && answerTo(answersTo(application.answers, id), field.id) !== undefined,
    );
  const items: [key: string, fields: FormField[]][] = [
    ['added', step.added],
    ['changed', step.changed],
    ['goneAnswered', step.gone.filter(hasAnswer)],
    ['gone', step.gone.filter((field) => !hasAnswer(field))],
  ];
  return (
    <section>
      <h2>{step.title}</h2>
      {step.isNew && <p>{t('applying.version.stepNew')}</p>}
      {step.isGone && <p>{t('applying.version.stepGone')}</p>}
      {step.period && (
        <p>
          {t('applying.version.period')}{' '}
          <s>
            <Period step={step.period.before} />
          </s>{' '}
          <Period step={step.period.now} />
        </p>
      )}
      <ul>
        {items.flatMap(([key, fields]) =>
          fields.map(({ id, label }) => <li key={`${key} ${id}`}>{t(`applying.version.field.${key}`, { label })}</li>),
        )}
      </ul>
    </section>
  );
}
