import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { addMunicipality } from '../../../../test/builders/areas.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { buildPlan } from '../../../../test/builders/plan.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { removePlan } from '../../plans/drafts.ts';
import {
  type BudgetLine,
  createPlan,
  findDraft,
  type Measure,
  openPublication,
  publishPlan,
} from '../../plans/index.ts';
import { applicationMeasure } from '../applying/tables.ts';
import { measureIn } from './receipts.ts';
import { settleBudgetLines } from './settlement.ts';

describe('a decision in the plans', () => {
  let test: TestApp;
  let editor: SignedIn;
  let organisationId: string;
  let viewer: Viewer;
  let count = 0;
  before(async () => {
    test = await startApp();
    await addMunicipality(test, 'EX001');
    const organisation = await buildOrganisation(test);
    organisationId = organisation.id;
    editor = await signInAs(test, { role: 'publisher', organisation });
    const { id: personId, name, mail } = editor.person;
    viewer = { personId, name, mail, isAdministrator: false, memberships: [] };
  });
  after(() => test.close());

  const hoped = (year: number, amount: string, call: string): BudgetLine => ({
    ...{ year, section: 'investment', direction: 'receipt', amount, fundedBy: 'flanders', call, confirmed: false },
  });
  const cost: BudgetLine = {
    ...{ year: 2026, section: 'investment', direction: 'expense', amount: '900.00', fundedBy: 'own' },
  };

  const planWith = (budgets: Record<string, BudgetLine[]>) => {
    const { goals, ...plan } = buildPlan();
    const withBudget = (measure: Measure) => ({ ...measure, budget: budgets[measure.id] ?? measure.budget ?? [] });
    const document = { ...plan, goals: goals.map((goal) => ({ ...goal, measures: goal.measures.map(withBudget) })) };
    return createPlan(test.db, { viewer, clock: test.clock }, { organisationId, document });
  };

  async function anApplication(measures: { planId: string; measureId: string }[], call: string) {
    const made = await buildCall(test, { code: call, organisationId: null });
    const applicationId = await buildApplication(test, made, { organisationId });
    await test.db.insert(applicationMeasure).values(measures.map((one) => ({ ...one, applicationId })));
    return applicationId;
  }

  const decide = (applicationId: string, outcome: 'granted' | 'partly' | 'refused', cents: bigint) =>
    test.db.transaction((tx) =>
      settleBudgetLines(tx, { applicationId, outcome, cents }, { viewer, clock: test.clock }),
    );

  const budgetOf = async (planId: string, measureId = 'M1') =>
    measureIn((await findDraft(test.db, planId))!.document, measureId)?.budget ?? [];

  const code = () => `oproep-${++count}`;
  const told = async () => (await editor.get('/meldingen')).body;

  it('makes sure what was granted, to the cent over years, measures and plans, and leaves what is public as it was', async () => {
    const call = code();
    const one = await planWith({ M1: [cost, hoped(2026, '100.00', call), hoped(2027, '100.00', call)] });
    const two = await planWith({ M1: [hoped(2026, '100.00', call), hoped(2026, '5.00', 'andere')] });
    await publishPlan(test.db, { viewer, clock: test.clock, language: 'nl' }, one, {
      date: '2020-06-29',
      body: 'Raad',
    });
    const { slug } = (await findDraft(test.db, one))!;
    const application = await anApplication(
      [one, two].map((planId) => ({ planId, measureId: 'M1' })),
      call,
    );
    await decide(application, 'partly', 100_00n);
    const amounts = [...(await budgetOf(one)), ...(await budgetOf(two))].filter((line) => line.call === call);
    assert.deepEqual(amounts.map(({ amount }) => amount).sort(), ['33.33', '33.33', '33.34']);
    assert.ok(amounts.every(({ confirmed }) => confirmed === true));
    assert.deepEqual((await budgetOf(one))[0], cost);
    assert.equal((await budgetOf(two)).find((line) => line.call === 'andere')?.confirmed, false);
    const found = await openPublication(test.db, slug);
    assert.ok(found.kind === 'standing');
    assert.deepEqual(measureIn(found.published.document, 'M1')?.budget?.[1], hoped(2026, '100.00', call));
    const draft = (await findDraft(test.db, one))!;
    assert.equal(draft.revision, 2);
    await decide(application, 'partly', 100_00n);
    assert.equal((await findDraft(test.db, one))!.revision, 2, 'a second time changes nothing');

    const undone = await editor.post(`/werkplek/plannen/${one}/geschiedenis/2/ongedaan`);
    assert.equal(undone.statusCode, 303);
    assert.deepEqual(
      (await budgetOf(one)).filter((line) => line.call === call).map(({ amount }) => amount),
      ['100.00', '100.00'],
    );
  });

  it('takes away what was hoped for when the applicant withdraws', async () => {
    const call = code();
    const plan = await planWith({ M1: [cost, hoped(2026, '100.00', call)] });
    const made = await buildCall(test, { code: call, organisationId: null });
    const applicationId = await buildApplication(test, made, { organisationId, isSubmitted: true });
    await test.db.insert(applicationMeasure).values({ applicationId, planId: plan, measureId: 'M1' });
    assert.equal((await editor.post(`/aanvragen/${applicationId}/intrekken`, { reason: 'Te vroeg.' })).statusCode, 303);
    assert.deepEqual(await budgetOf(plan), [cost]);
  });

  it('takes away what was hoped for when it is refused', async () => {
    const call = code();
    const plan = await planWith({ M1: [cost, hoped(2026, '100.00', call)], M2: [hoped(2026, '7.00', call)] });
    const application = await anApplication([{ planId: plan, measureId: 'M1' }], call);
    await decide(application, 'refused', 0n);
    assert.deepEqual(await budgetOf(plan), [cost]);
    await decide(application, 'granted', 80_00n);
    await test.runJobs();
    assert.match(await told(), /krijgt na een nieuwe beslissing €\s80/);
    assert.equal((await budgetOf(plan, 'M2')).length, 1, 'a measure that the application does not name keeps its own');
  });

  it('does nothing where nothing was hoped for', async () => {
    const call = code();
    const plan = await planWith({ M1: [cost] });
    await decide(await anApplication([{ planId: plan, measureId: 'M1' }], call), 'granted', 100_00n);
    assert.equal((await findDraft(test.db, plan))!.revision, 1);
  });

  it('stands, and the editors are told, when a plan or a measure is gone', async () => {
    const call = code();
    const removed = await planWith({ M1: [hoped(2026, '300.00', call)] });
    const changed = await planWith({ M1: [hoped(2026, '100.00', call)] });
    const application = await anApplication(
      [
        { planId: removed, measureId: 'M1' },
        { planId: changed, measureId: 'M1' },
        { planId: changed, measureId: 'M9' },
      ],
      call,
    );
    await removePlan(test.db, { viewer, clock: test.clock }, removed);
    await decide(application, 'granted', 200_00n);
    assert.equal((await budgetOf(changed))[0]?.amount, '50.00');
    await test.runJobs();
    const page = await told();
    assert.match(page, /kon niet in de begroting worden gezet \(€\s150\)/);
    assert.match(page, /“M9” in .* kon niet/);
    assert.match(page, /de subsidie van €\s50 .* staat nu als zeker/);
  });
});
