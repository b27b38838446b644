import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPlan } from '../../../../../test/builders/plan.ts';
import { type Answers, readForm } from '../../../../platform/forms.ts';
import { render } from '../../../../ui/testing.tsx';
import { toLines, toRows } from './budget-field.ts';
import { budgetTotals, budgetYears } from './budget-totals.ts';
import { budget } from './measure-parts.ts';

const plan = buildPlan();
const read = (answers: Answers) => readForm(budget.shape(plan, 'M2'), answers, 'nl');
const cost = { section: 'operating', direction: 'expense', fundedBy: 'own' } as const;

describe('the budget of a measure', () => {
  it('has a row for each kind of money and a column for each year', () => {
    const lines = [
      { ...cost, year: 2020, amount: '10.00' },
      { ...cost, year: 2020, amount: '5.50', confirmed: true },
      { ...cost, year: 2021, amount: '20.00', confirmed: false },
      { ...cost, year: 2020, amount: '10.00' },
    ];
    assert.deepEqual(toRows(lines), [
      { ...cost, amounts: { 2020: '10.00', 2021: '20.00' } },
      { ...cost, confirmed: true, amounts: { 2020: '5.50' } },
      { ...cost, amounts: { 2020: '10.00' } },
    ]);
    assert.equal(toLines(toRows(lines)).length, 4);
  });

  it('takes amounts as people write them and stores them exactly', () => {
    const cells = { 2020: '1.234,56', 2021: '1234.56', 2022: '€ 1 234', 2023: '9.999.999.999.999,99', 2024: '0,1' };
    const answers = Object.fromEntries(Object.entries(cells).map(([year, text]) => [`budget.3.amounts.${year}`, text]));
    assert.deepEqual(read({ 'budget.3.direction': 'expense', ...answers }), {
      ok: true,
      value: {
        budget: [
          {
            direction: 'expense',
            amounts: { 2020: '1234.56', 2021: '1234.56', 2022: '1234.00', 2023: '9999999999999.99', 2024: '0.10' },
          },
        ],
      },
    });
  });

  it('refuses what it would have to round, and a row without any amount', () => {
    const result = read({
      'budget.0.amounts.2020': '1,005',
      'budget.1.section': 'operating',
      'budget.1.amounts.2020': '',
      'budget.2.amounts.2020': '',
    });
    assert.ok(!result.ok);
    assert.deepEqual(Object.keys(result.errors), ['budget.0.amounts.2020', 'budget.1.amounts.2020']);
  });

  it('keeps lines that the table cannot show, and those that did not change', () => {
    const stored = structuredClone(plan);
    const [measure] = stored.goals[1]!.measures;
    const bare = { section: 'investment', direction: 'expense' } as const;
    const kept = { ...cost, year: 2021, amount: '7.00', confirmed: false };
    measure!.budget = [bare, kept];
    const [row] = budget.read(stored, 'M2')!['budget'] as { amounts: Record<string, string> }[];
    const written = budget.write(stored, 'M2', { budget: [{ ...row, amounts: { ...row!.amounts, 2022: '8.00' } }] });
    assert.deepEqual(written.goals[1]!.measures[0]!.budget, [kept, { ...cost, year: 2022, amount: '8.00' }, bare]);
    assert.deepEqual(budget.write(stored, 'M2', {}).goals[1]!.measures[0]!.budget, [bare]);
  });

  it('adds up by row and by year, in cents, without rows that are removed', () => {
    const answers = {
      'budget.0.direction': 'expense',
      'budget.0.amounts.2020': '0,10',
      'budget.0.amounts.2021': '0,20',
      'budget.1.direction': 'receipt',
      'budget.1.amounts.2020': '3',
      'budget.2.direction': 'expense',
      'budget.2.amounts.2020': '1000',
      'budget.2.remove': 'yes',
      'budget.3.direction': 'expense',
      'budget.3.amounts.2020': 'veel',
    };
    const { rows, byYear, total } = budgetTotals(answers, 'budget', ['2020', '2021']);
    assert.equal(rows.get(0), 30n);
    assert.deepEqual(byYear.get('2020'), { expense: 10n, receipt: 300n });
    assert.deepEqual(total, { expense: 30n, receipt: 300n });
  });

  it('has the years of the plan and those with an amount as columns', () => {
    const period = { start: '2020-06', end: '2022-12' };
    const answers = { 'budget.0.amounts.2030': '1', 'budget.0.amounts.2031': '' };
    assert.deepEqual(budgetYears({ period }, answers, 'budget'), ['2020', '2021', '2022', '2030']);
    assert.equal(budgetYears({ period: { start: '1900-01', end: '2999-12' } }, {}, 'budget').length, 15);
  });

  it('shows the totals', () => {
    const answers = budget.answers(budget.read(plan, 'M2')!);
    const html = render(budget.fields({ document: plan, item: 'M2', answers, errors: {} })).replaceAll(/\s/g, ' ');
    assert.match(html, /Uitgaven<\/th>.*€ 120\.000/);
    assert.match(html, /Ontvangsten<\/th>.*€ 60\.000/);
  });
});
