import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { AmountInput, Button, DataTable, Form, MoneyField, Select, usePage } from '../../../../ui/index.ts';
import type { Draft, Measure } from '../../../plans/index.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import type { CofinancingRule } from '../../cofinancing/index.ts';
import { ownSharePath } from '../paths.ts';
import { costSections, costsIn, grantedBy, yearsOf } from '../plan-costs.ts';
import { cellName, grantedName, measureName, typeName, typeOf } from '../plan-form.ts';
import { RuleFields } from './RuleFields.tsx';

interface ProjectFormProps {
  call: PublishedCall;
  rule: CofinancingRule;
  chosen: { draft: Draft; measure: Measure; answers: Answers };
  computed?: unknown;
  errors?: FieldErrors | undefined;
}

/** The costs of a measure by year; they start as its budget has them. */
export function ProjectForm({ call, rule, chosen, computed, errors = {} }: ProjectFormProps) {
  const { t, href } = usePage();
  const { draft, measure, answers } = chosen;
  const costs = costsIn(measure);
  const types = rule.costTypes ?? [];
  return (
    <section aria-labelledby="kosten">
      <h2 id="kosten">{t(computed ? 'ownshare.calculator.change' : 'ownshare.plan.costs')}</h2>
      <p>{t(costs.length > 0 ? 'ownshare.plan.fromBudget' : 'ownshare.plan.noBudget')}</p>
      <Form action={href(ownSharePath(call.code))} method="get">
        <input type="hidden" name={measureName} value={`${draft.id}/${measure.id}`} />
        <DataTable
          caption={t('ownshare.plan.costsByYear')}
          rows={yearsOf(draft.document, costs)}
          columns={[
            { key: 'year', header: t('ownshare.plan.year'), rowHeader: true, cell: (year) => String(year) },
            ...costSections.map((section) => ({
              key: section,
              header: t(`ownshare.plan.section.${section}`),
              numeric: true,
              cell: (year: number) => (
                <AmountInput
                  name={cellName(section, year)}
                  label={`${t(`ownshare.plan.section.${section}`)}, ${year}`}
                  value={answered(answers, cellName(section, year))}
                  sums={[]}
                  errors={errors}
                />
              ),
            })),
          ]}
        />
        {types.length > 0 &&
          costSections.map((section) => (
            <Select
              key={section}
              name={typeName(section)}
              label={t(`ownshare.plan.type.${section}`)}
              options={types.map(({ code, title }) => ({ value: code, label: title }))}
              value={typeOf(rule, answers, section) ?? ''}
              empty={false}
              required
            />
          ))}
        <RuleFields rule={rule} answers={answers} errors={errors} withoutCosts />
        {(grantedName in answers || grantedBy(measure, call.code) > 0n) && (
          <MoneyField
            name={grantedName}
            label={t('ownshare.plan.granted')}
            hint={t('ownshare.plan.grantedHint')}
            value={answered(answers, grantedName)}
            errors={errors}
          />
        )}
        <Button kind={computed ? 'secondary' : 'primary'}>{t('ownshare.calculator.compute')}</Button>
      </Form>
    </section>
  );
}
