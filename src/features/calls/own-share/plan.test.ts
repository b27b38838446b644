import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildCall } from '../../../../test/builders/calls.ts';
import { buildGoal, buildMeasure, buildPlan } from '../../../../test/builders/plan.ts';
import { formWith } from '../../../../test/forms.ts';
import { type BudgetLine, createPlan, findDraft } from '../../plans/index.ts';
import { expectedIn, measureIn } from './receipts.ts';

const page = '/oproepen/routes/eigen-aandeel';
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

describe('the own share in a plan', () => {
  let test: TestApp;
  let editor: SignedIn;
  let reader: SignedIn;
  let plan: string;
  before(async () => {
    test = await startApp();
    const organisation = await buildOrganisation(test);
    editor = await signInAs(test, { role: 'editor', organisation });
    reader = await signInAs(test, { role: 'viewer', organisation });
    const line = (year: number, section: BudgetLine['section'], amount: string): BudgetLine => ({
      ...{ year, section, direction: 'expense', amount, fundedBy: 'own' },
    });
    const budget: BudgetLine[] = [
      line(2025, 'operating', '100.01'),
      line(2026, 'operating', '100.00'),
      line(2026, 'investment', '100.00'),
      line(2026, 'financing', '999.00'),
      { year: 2026, section: 'operating', direction: 'receipt', amount: '30.00', fundedBy: 'europe' },
    ];
    const granted: BudgetLine[] = [
      line(2026, 'operating', '900.00'),
      { ...line(2026, 'operating', '200.00'), direction: 'receipt', call: 'routes', confirmed: true },
      { ...line(2026, 'operating', '70.00'), direction: 'receipt', call: 'routes', confirmed: false },
    ];
    const { person } = editor;
    const viewer = { ...person, personId: person.id, isAdministrator: false, memberships: [] };
    plan = await createPlan(
      test.db,
      { viewer, clock: test.clock },
      {
        organisationId: organisation.id,
        document: buildPlan({
          period: { start: '2025-01', end: '2026-12' },
          finance: [{ year: 2025, selfFinancingMargin: '40.00' }],
          goals: [buildGoal({ measures: [buildMeasure({ budget }), buildMeasure({ id: 'M2', budget: granted })] })],
        }),
      },
    );
    await buildCall(test, { code: 'routes', organisationId: null });
  });
  after(() => test.close());

  const draftLines = async () => {
    const draft = (await findDraft(test.db, plan))!;
    const measure = measureIn(draft.document, 'M1');
    return { revision: draft.revision, all: measure!.budget!.length, lines: expectedIn(measure, { call: 'routes' }) };
  };

  it('starts from the budget of the measure, year by year, beside the margin', async () => {
    const list = await editor.get(page);
    assert.match(list.body, new RegExp(`value="${plan}/M1"`));
    const { body, statusCode } = await reader.get(`${page}?maatregel=${plan}/M1`);
    assert.equal(statusCode, 200);
    const text = textOf(body);
    assert.match(text, /U krijgt € 150 en betaalt zelf € 120,01/);
    assert.match(text, /2025 € 100,01 € 50 € 10 € 40,01 € 40,01 € 0 2026 € 200 € 100 € 20 € 80 € 40 € 40 Samen/);
    assert.match(text, /2025 € 40 € 40,01 € -0,01 2026 – € 40 – In 2025 komt de autofinancieringsmarge onder nul/);
    assert.match(text, /Samen € 300,01 € 150 € 30 € 120,01/);
    assert.match(text, /U mag dit plan lezen, maar niet wijzigen/);
  });

  it('puts the subsidy in the budget as not certain, once, and takes it back by undo', async () => {
    const form = { maatregel: `${plan}/M1`, 'kosten.operating.2025': '300', 'kosten.investment.2026': '100,01' };
    assert.equal((await reader.post(page, form)).statusCode, 403);
    const put = await editor.post(page, form);
    assert.equal(put.headers.location, `/werkplek/plannen/${plan}/begroting/M1`);
    const first = await draftLines();
    assert.deepEqual(
      first.lines.map(({ year, section, amount, fundedBy, confirmed }) => ({
        year,
        section,
        amount,
        fundedBy,
        confirmed,
      })),
      [
        { year: 2025, section: 'operating', amount: '150.00', fundedBy: 'flanders', confirmed: false },
        { year: 2026, section: 'investment', amount: '50.00', fundedBy: 'flanders', confirmed: false },
      ],
    );
    assert.match((await editor.follow(put)).body, /routes/);
    await editor.post(page, { ...form, 'kosten.investment.2026': '200' });
    const second = await draftLines();
    assert.equal(second.all, first.all, 'replaced, not doubled');
    assert.equal(second.lines[1]!.amount, '100.00');
    const undone = await editor.post(`/werkplek/plannen/${plan}/geschiedenis/${second.revision}/ongedaan`);
    assert.equal(undone.statusCode, 303);
    assert.equal((await draftLines()).lines[1]!.amount, '50.00');
  });

  it('takes off what the call granted before for the same costs, which may be emptied', async () => {
    const { body } = await editor.get(`${page}?maatregel=${plan}/M2`);
    assert.match(textOf(body), /U krijgt nog € 250 en betaalt zelf € 450/);
    assert.match(textOf(body), /Voor deze kosten is al € 200 toegekend\. Dat gaat eraf\. − € 200 € 250/);
    const form = formWith(body.slice(body.indexOf('id="kosten"')), 'toegekend');
    assert.equal(form['toegekend'], '200');
    await editor.post(page, form);
    const { budget = [] } = measureIn((await findDraft(test.db, plan))!.document, 'M2')!;
    const receipts = budget.filter(({ direction }) => direction === 'receipt');
    const sure = receipts.map(({ amount, confirmed }) => [amount, confirmed]);
    assert.deepEqual(sure, [
      ['200.00', true],
      ['250.00', false],
    ]);
    const other = new URLSearchParams({ ...form, toegekend: '', 'kosten.operating.2026': '300' });
    assert.match(textOf((await editor.get(`${page}?${other}`)).body), /U krijgt € 150 en betaalt zelf € 150/);
  });

  it('names the year to fill in, and hides plans of others', async () => {
    const empty = await editor.post(page, { maatregel: `${plan}/M1`, 'kosten.operating.2025': '' });
    assert.equal(empty.statusCode, 422);
    assert.match(empty.body, /Typ bij minstens één jaar/);
    const stranger = await signInAs(test, { role: 'administrator' });
    for (const choice of [`${plan}/M1`, 'x/y', `${plan}/M99`]) {
      assert.equal((await stranger.get(`${page}?maatregel=${choice}`)).statusCode, 404, choice);
    }
    assert.match((await stranger.get(page)).body, /U werkt nog niet mee aan een plan/);
  });
});
