import { formats } from '../../../../platform/formats.ts';
import type { Answers } from '../../../../platform/forms.ts';
import type { Cents } from '../../../../platform/money.ts';
import { Alert, Button, type Column, DataTable, Disclosure, Form, RadioGroup, usePage } from '../../../../ui/index.ts';
import { type Draft, type Measure, partAt } from '../../../plans/index.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import { CofinancingTable } from '../../cofinancing/index.ts';
import type { OwnYear } from '../own-share.ts';
import { ownSharePath } from '../paths.ts';
import { applicationName, measureName } from '../plan-form.ts';
import type { Computed } from '../plan-pages.tsx';
import { hopedIn, sumOf } from '../receipts.ts';
import type { Paying } from '../settlement-store.ts';

interface ResultProps {
  call: PublishedCall;
  chosen: { draft: Draft; measure: Measure; answers: Answers; paying: Paying[] };
  computed: Computed;
  mayEdit?: boolean;
}

/** What the subsidy leaves to bear by year, beside the margin that the plan states. */
export function OwnShareResult(props: ResultProps) {
  const { t, language } = usePage();
  const { computed } = props;
  const { money } = formats(language);
  const { cofinancing, ownShare, granted } = computed;
  const { subsidy } = cofinancing;
  const first = subsidy > 0n ? 'ownshare.plan.outcome' : 'ownshare.calculator.nothing';
  return (
    <section aria-labelledby="uitkomst">
      <h2 id="uitkomst">
        {t(granted > 0n ? 'ownshare.plan.outcomeMore' : first, {
          subsidy: money(subsidy),
          ownShare: money(cofinancing.ownShare),
        })}
      </h2>
      {ownShare.years.length > 0 && <YearTable years={ownShare.years} granted={granted} />}
      <BelowZero years={ownShare.years} />
      <p class="note">{t('ownshare.plan.marginHelp')}</p>
      <p class="note">{t('ownshare.plan.momentsHelp')}</p>
      <Disclosure summary={t('ownshare.plan.explanation')}>
        <CofinancingTable cofinancing={cofinancing} />
      </Disclosure>
      <PutInBudget {...props} />
    </section>
  );
}

/** A margin below zero may stand for some years, never at the end: the plan's own checks say which. */
function BelowZero({ years }: { years: readonly OwnYear[] }) {
  const { t, language } = usePage();
  const below = years
    .filter(({ marginLeft }) => marginLeft !== null && marginLeft < 0n)
    .map(({ year }) => String(year));
  if (below.length === 0) return null;
  const list = new Intl.ListFormat(language).format(below);
  return <Alert kind="warning">{t('ownshare.plan.belowZero', { years: list })}</Alert>;
}

function YearTable({ years, granted }: { years: readonly OwnYear[]; granted: Cents }) {
  const { t, language } = usePage();
  const { money } = formats(language);
  const sum = (key: Amounts) => years.reduce((all, year) => all + (year[key] ?? 0n), 0n);
  const column = (key: Amounts, total = true): Column<OwnYear> => ({
    key,
    header: t(`ownshare.plan.column.${key}`),
    numeric: true,
    cell: (year) => (year[key] === null ? '–' : money(year[key])),
    footer: total ? money(sum(key)) : undefined,
  });
  const year: Column<OwnYear> = {
    key: 'year',
    header: t('ownshare.plan.year'),
    rowHeader: true,
    cell: (one) => String(one.year),
  };
  const paid = { ...column('otherFunding'), header: t('ownshare.plan.column.otherFundingAndGranted') };
  const table = (caption: string, columns: Column<OwnYear>[]) => (
    <DataTable caption={caption} rows={years} rowKey={(one) => one.year} columns={columns} />
  );
  const hasMargin = years.some(({ margin }) => margin !== null);
  return (
    <>
      {table(t('ownshare.plan.byYear'), [
        { ...year, footer: t('ownshare.plan.sum') },
        column('cost'),
        column('subsidy'),
        ...(sum('otherFunding') > 0n ? [granted > 0n ? paid : column('otherFunding')] : []),
        column('ownShare'),
        column('operating'),
        column('investment'),
      ])}
      {hasMargin &&
        table(t('ownshare.plan.besideMargin'), [
          year,
          column('margin', false),
          { ...column('operating', false), header: t('ownshare.plan.column.operatingShare') },
          column('marginLeft', false),
        ])}
    </>
  );
}

type Amounts = Exclude<keyof OwnYear, 'year'>;

function PutInBudget({ call, chosen, computed, mayEdit }: ResultProps) {
  const { t, href, language } = usePage();
  const { money } = formats(language);
  const { draft, measure, answers, paying } = chosen;
  const hoped = (application?: string): Cents => sumOf(hopedIn(measure, { call: call.code, application }, paying));
  const hoping = paying.filter(({ mayHope }) => mayHope);
  const expected = hoping.reduce((sum, { id }) => sum + hoped(id), hoped());
  if (computed.ownShare.receipts.length === 0 && expected === 0n) return null;
  const { [measureName]: _measure, [applicationName]: _application, ...typed } = answers;
  const now = (title: string, amount: Cents) =>
    amount > 0n ? t('ownshare.plan.hopedNow', { title, amount: money(amount) }) : title;
  return (
    <Alert title={t('ownshare.plan.put')}>
      <p>{t('ownshare.plan.putHelp')}</p>
      {expected > 0n && (
        <p>
          {t(hoping.length > 0 ? 'ownshare.plan.replacesOwn' : 'ownshare.plan.replaces', { amount: money(expected) })}{' '}
          <a href={href(partAt(draft.id, 'begroting', measure.id))}>{t('ownshare.plan.seeBudget')}</a>
        </p>
      )}
      {mayEdit ? (
        <Form action={href(ownSharePath(call.code))}>
          <input type="hidden" name={measureName} value={`${draft.id}/${measure.id}`} />
          {Object.entries(typed).flatMap(([name, value]) =>
            [value ?? []].flat().map((one) => <input key={name} type="hidden" name={name} value={one} />),
          )}
          {hoping.length > 0 && (
            <RadioGroup
              name={applicationName}
              label={t('ownshare.plan.application')}
              choices={[
                ...hoping.map(({ id, title }) => ({ value: id, label: now(title, hoped(id)) })),
                { value: '', label: now(t('ownshare.plan.notStarted'), hoped()) },
              ]}
              value={hoping[0]!.id}
              required
            />
          )}
          <Button>{t('ownshare.plan.putNow')}</Button>
        </Form>
      ) : (
        <p>{t('ownshare.plan.notEditor')}</p>
      )}
    </Alert>
  );
}
