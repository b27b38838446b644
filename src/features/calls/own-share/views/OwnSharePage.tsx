import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Button, ButtonLink, EmptyState, ErrorSummary, Form, Layout, Select, usePage } from '../../../../ui/index.ts';
import type { Draft, Measure } from '../../../plans/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import { measureKey, type OwnPlan } from '../../own-plans.ts';
import { ownSharePath } from '../paths.ts';
import { measureName } from '../plan-form.ts';
import type { Computed } from '../plan-pages.tsx';
import type { PublicCall } from '../public-call.ts';
import type { Paying } from '../settlement-store.ts';
import { OwnShareResult } from './OwnShareResult.tsx';
import { ProjectForm } from './ProjectForm.tsx';

export interface OwnSharePageProps extends PublicCall {
  plans: OwnPlan[];
  chosen?: { draft: Draft; measure: Measure; answers: Answers; paying: Paying[] };
  mayEdit?: boolean;
  computed?: Computed | undefined;
  errors?: FieldErrors | undefined;
}

/** What a call would cost us: first which measure of which plan, then its costs by year, then what they leave to bear. */
export function OwnSharePage(props: OwnSharePageProps) {
  const { t, href } = usePage();
  const { call, document, plans, chosen, computed, errors } = props;
  return (
    <Layout
      title={t('ownshare.plan.title')}
      lead={<span lang="nl">{document.title}</span>}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(call.code)), label: document.title },
      ]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {!document.rule && (
        <EmptyState title={t('ownshare.calculator.noRule')}>
          {document.ruleText && <p lang="nl">{document.ruleText}</p>}
        </EmptyState>
      )}
      {document.rule && plans.length === 0 && (
        <EmptyState title={t('ownshare.plan.noPlans')}>
          <ButtonLink href={href('/werkplek')}>{t('ownshare.plan.toWorkspace')}</ButtonLink>
        </EmptyState>
      )}
      {document.rule && plans.length > 0 && <MeasureChoice {...props} />}
      {chosen && computed && <OwnShareResult {...props} chosen={chosen} computed={computed} />}
      {document.rule && chosen && <ProjectForm {...props} rule={document.rule} chosen={chosen} />}
    </Layout>
  );
}

function MeasureChoice({ call, plans, chosen }: OwnSharePageProps) {
  const { t, href } = usePage();
  const options = plans.flatMap((plan) =>
    plan.measures.map(({ id, title }) => ({ value: measureKey(plan.id, id), label: title, group: plan.title })),
  );
  return (
    <Form action={href(ownSharePath(call.code))} method="get">
      <Select
        name={measureName}
        label={t('ownshare.plan.measure')}
        hint={t('ownshare.plan.measureHint')}
        options={options}
        value={chosen && measureKey(chosen.draft.id, chosen.measure.id)}
        required
      />
      <Button kind={chosen ? 'secondary' : 'primary'}>{t('ownshare.plan.choose')}</Button>
    </Form>
  );
}
