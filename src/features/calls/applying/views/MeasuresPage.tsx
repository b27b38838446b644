import { Actions, Button, CheckboxGroup, Form, Layout, usePage } from '../../../../ui/index.ts';
import { measureKey, type OwnPlan } from '../../own-plans.ts';
import type { Dossier } from '../dossier.ts';
import { applicationPath } from '../paths.ts';
import { MeasureList } from './dossier-parts.tsx';
import { BackToApplication } from './PartnersPage.tsx';
import { useCrumbs } from './parts.tsx';

interface MeasuresPageProps {
  dossier: Dossier;
  plans: OwnPlan[];
  mayEdit: boolean;
}

/** Each plan has a name of its own in the form. */
export const measureName = 'measure.';
/** What was linked when the page was made. */
export const shownName = 'shown';

/** The measures that an application pays for, out of the lead's own plans. */
export function MeasuresPage({ dossier, plans, mayEdit }: MeasuresPageProps) {
  const { t, href } = usePage();
  const { application } = dossier.held;
  const { measures } = dossier;
  const linked = measures.map(({ planId, measureId }) => measureKey(planId, measureId));
  const offered = plans.map(({ id, title, measures: own }) => ({
    id,
    title,
    choices: own.map((one) => ({ value: measureKey(id, one.id), label: one.title })),
  }));
  const gone = measures.filter(
    ({ planId, measureId }) =>
      !offered.some(({ choices }) => choices.some(({ value }) => value === measureKey(planId, measureId))),
  );
  const mayChoose = mayEdit && (plans.length > 0 || gone.length > 0);
  return (
    <Layout
      title={t('applying.measures.title')}
      lead={t('applying.measures.lead')}
      breadcrumbs={useCrumbs(application)}
      script
    >
      <MeasureList dossier={dossier} />
      {mayEdit && plans.length === 0 && <p>{t('applying.measures.noPlans')}</p>}
      {mayChoose ? (
        <Form action={href(applicationPath(application.id, 'maatregelen'))}>
          {linked.map((key) => (
            <input key={key} type="hidden" name={shownName} value={key} />
          ))}
          {offered.map(({ id, title, choices }, at) => (
            <CheckboxGroup
              key={id}
              name={`${measureName}${at}`}
              label={title}
              choices={choices}
              values={linked}
              required
              columns
            />
          ))}
          {gone.length > 0 && (
            <CheckboxGroup
              name={`${measureName}gone`}
              label={t('applying.measures.gone')}
              choices={gone.map(({ planId, measureId, measureTitle }) => ({
                value: measureKey(planId, measureId),
                label: measureTitle,
              }))}
              values={linked}
              required
            />
          )}
          <Actions>
            <Button>{t('applying.measures.save')}</Button>
            <BackToApplication id={application.id} />
          </Actions>
        </Form>
      ) : (
        <Actions>
          <BackToApplication id={application.id} />
        </Actions>
      )}
    </Layout>
  );
}
