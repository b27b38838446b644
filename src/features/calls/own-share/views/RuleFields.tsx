import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { MoneyField, TextField, usePage } from '../../../../ui/index.ts';
import type { CofinancingRule } from '../../cofinancing/index.ts';
import { costAsks, followsCosts, neededUnits, otherFundingName, unitAsks } from '../rule-form.ts';

interface RuleFieldsProps {
  rule: CofinancingRule;
  answers: Answers;
  errors: FieldErrors;
  /** Where the costs are typed elsewhere, by year. */
  withoutCosts?: boolean;
}

/** What a rule must know of a project: costs by type, numbers of units, money of others. */
export function RuleFields({ rule, answers, errors, withoutCosts }: RuleFieldsProps) {
  const { t } = usePage();
  const asks = withoutCosts ? [] : costAsks(rule);
  const ineligible = new Set<string | null>(rule.costTypes?.filter((one) => !one.isEligible).map((one) => one.code));
  return (
    <>
      {asks.map(({ name, title, code }) => (
        <MoneyField
          key={name}
          name={name}
          label={title === null ? t('ownshare.field.costs') : <span lang="nl">{title}</span>}
          hint={ineligible.has(code) ? t('ownshare.field.ineligible') : undefined}
          value={answered(answers, name)}
          errors={errors}
          required={asks.length === 1 && followsCosts(rule)}
        />
      ))}
      {unitAsks(rule).map(({ name, title, code }) => (
        <TextField
          key={name}
          name={name}
          label={
            <>
              {t('ownshare.field.units')} <span lang="nl">{title}</span>
            </>
          }
          value={answered(answers, name)}
          errors={errors}
          inputmode="numeric"
          required={neededUnits(rule).has(code!)}
          width="short"
        />
      ))}
      <MoneyField
        name={otherFundingName}
        label={t('ownshare.field.otherFunding')}
        hint={t('ownshare.field.otherFundingHint')}
        value={answered(answers, otherFundingName)}
        errors={errors}
      />
    </>
  );
}
