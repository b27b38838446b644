import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildMeasure, planArbitrary } from '../../../../test/builders/plan.ts';
import { funders } from '../document/codes.ts';
import type { BudgetLine } from '../document/measure.ts';
import { measuresOf } from './contents.ts';
import { costsOfMeasures, paidByOthers } from './costs.ts';

const line = (line: Partial<BudgetLine>): BudgetLine => ({
  year: 2020,
  section: 'operating',
  direction: 'expense',
  ...line,
});
const costs = (...budget: BudgetLine[]) => costsOfMeasures([buildMeasure({ budget })]).all;

test('a grant that is received pays its part of an own expense', () => {
  const { total, shares, confirmed } = costs(
    line({ amount: '120000.00', fundedBy: 'own' }),
    line({ amount: '60000.00', fundedBy: 'flanders', direction: 'receipt', confirmed: true }),
  );
  assert.deepEqual([total, shares.own, shares.flanders, confirmed], [12000000n, 6000000n, 6000000n, 6000000n]);
});

test('a grant written both as an expense and as a receipt counts once', () => {
  const both = costs(
    line({ amount: '50.00', fundedBy: 'own' }),
    line({ amount: '50.00', fundedBy: 'europe' }),
    line({ amount: '50.00', fundedBy: 'europe', direction: 'receipt' }),
  );
  assert.deepEqual([both.total, both.shares.own, paidByOthers(both), both.confirmed], [10000n, 5000n, 5000n, 0n]);
});

test('loans are not a cost', () => {
  const { total } = costs(line({ amount: '9.00', section: 'financing' }), line({ amount: '1.10' }));
  assert.equal(total, 110n);
});

test('shares and years always add up to the total, to the cent', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const { all, years } = costsOfMeasures(measuresOf(plan));
      assert.equal(
        funders.reduce((sum, funder) => sum + all.shares[funder], 0n),
        all.total,
      );
      assert.equal(
        years.reduce((sum, year) => sum + year.total, 0n),
        all.total,
      );
    }),
  );
});
