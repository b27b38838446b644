import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { load } from 'cheerio';
import { and, eq } from 'drizzle-orm';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { addMunicipality } from '../../../../test/builders/areas.ts';
import { buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { buildAward, buildSubmission } from '../../../../test/builders/paying.ts';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { formOn, formWith } from '../../../../test/forms.ts';
import { event, journal } from '../../../platform/tables.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type BudgetLine, createPlan, findDraft, publishPlan } from '../../plans/index.ts';
import { setRemoved } from '../applying/store.ts';
import { applicationMeasure } from '../applying/tables.ts';
import { measureIn } from './receipts.ts';
import { settleBudgetLines } from './settlement.ts';

const iban = 'BE68 5390 0754 7034';
const cost: BudgetLine = { year: 2026, section: 'investment', direction: 'expense', amount: '900.00', fundedBy: 'own' };

describe('receipts of applications in a plan', () => {
  let test: TestApp;
  let editor: SignedIn;
  let caller: SignedIn;
  let viewer: Viewer;
  let organisationId: string;
  let call: Awaited<ReturnType<typeof buildCall>>;
  let plan: string;
  let count = 0;

  before(async () => {
    test = await startApp();
    test.setNow('2026-02-01T10:00:00Z');
    await addMunicipality(test, 'EX001');
    const flanders = await buildOrganisation(test, { kind: 'government' });
    caller = await signInAs(test, { role: 'publisher', organisation: flanders });
    const organisation = await buildOrganisation(test);
    organisationId = organisation.id;
    editor = await signInAs(test, { role: 'publisher', organisation });
    const { id: personId, name, mail } = editor.person;
    viewer = { personId, name, mail, isAdministrator: false, memberships: [] };
    call = await buildCall(test, { code: 'fietsen', organisationId: flanders.id });
    const goals = buildPlan().goals.map((goal) => ({
      ...goal,
      measures: goal.measures.map((measure) => ({ ...measure, budget: [cost] })),
    }));
    const document = buildPlan({ goals });
    plan = await createPlan(test.db, { viewer, clock: test.clock }, { organisationId, document });
  });
  after(() => test.close());

  async function apply(measureId: string) {
    count += 1;
    const title = `Route ${count}`;
    const id = await buildApplication(test, call, { organisationId, ordinal: count, title, isSubmitted: true });
    await test.db.insert(applicationMeasure).values({ applicationId: id, planId: plan, measureId });
    return id;
  }
  const page = '/oproepen/fietsen/eigen-aandeel';
  const hope = (measureId: string, amount: string, aanvraag = '') =>
    editor.post(page, { maatregel: `${plan}/${measureId}`, 'kosten.investment.2026': amount, aanvraag });
  const settle = (applicationId: string, outcome: 'granted' | 'refused', cents: bigint) =>
    test.db.transaction((tx) =>
      settleBudgetLines(tx, { applicationId, outcome, cents }, { viewer, clock: test.clock }),
    );
  async function award(applicationId: string) {
    const cents = await buildAward(test, call.id, applicationId);
    await settle(applicationId, 'granted', cents);
  }
  /** Fills a form of who calls, and says yes to what it shows. */
  async function act(applicationId: string, page: string, form: Record<string, string>) {
    const at = `/oproepen/fietsen/dossiers/${applicationId}/${page}`;
    const asked = await caller.post(at, form);
    assert.equal((await caller.post(at, formWith(asked.body, 'sure'))).statusCode, 303, page);
  }
  async function account(applicationId: string, amount: string, form = { motivation: '', account: '' }) {
    await buildSubmission(test, call, applicationId, 'eindafrekening', { kosten: [{ description: 'Werken', amount }] });
    await act(applicationId, 'eindafrekening', form);
  }
  const publish = () =>
    publishPlan(test.db, { viewer, clock: test.clock, language: 'nl' }, plan, { date: '2020-06-29', body: 'Raad' });
  const receipts = async (measureId: string) =>
    measureIn((await findDraft(test.db, plan))!.document, measureId)!
      .budget!.filter(({ direction }) => direction === 'receipt')
      .map(({ application = 'none', amount, confirmed }) => [application, amount, confirmed]);
  const revision = async () => (await findDraft(test.db, plan))!.revision;
  const budgetPage = (measureId: string) => `/werkplek/plannen/${plan}/begroting/${measureId}`;
  const told = async () => {
    await test.runJobs();
    return (await editor.get('/meldingen')).body;
  };

  it('are each its own, for two applications to one call and one measure', async () => {
    await hope('M1', '1000');
    assert.deepEqual(await receipts('M1'), [['none', '500.00', false]]);
    const [one, two] = [await apply('M1'), await apply('M1')];
    assert.match((await editor.get(`${page}?maatregel=${plan}/M1`)).body, /Route 1 \(verwacht: €\s500\)/);
    await hope('M1', '600', two);
    await hope('M1', '800', two);
    await hope('M1', '40');
    const all = [
      [one, '500.00', false],
      [two, '400.00', false],
      ['none', '20.00', false],
    ];
    assert.deepEqual(await receipts('M1'), all);
    assert.equal((await hope('M1', '40', plan)).statusCode, 400);

    const shown = await editor.get(budgetPage('M1'));
    assert.match(shown.body, new RegExp(`href="/aanvragen/${two}">Naar de aanvraag`));
    const form = { ...formOn(shown.body), 'budget.0.amounts.2026': '901' };
    assert.equal((await editor.post(budgetPage('M1'), form)).statusCode, 303);
    assert.deepEqual(await receipts('M1'), all, 'the builder keeps whose they are');

    await settle(two, 'refused', 0n);
    assert.deepEqual(await receipts('M1'), [all[0], all[2]]);
    await settle(one, 'granted', 300_00n);
    assert.deepEqual(await receipts('M1'), [all[2], [one, '300.00', true]]);
    await settle(one, 'granted', 450_00n);
    assert.deepEqual(await receipts('M1'), [all[2], [one, '450.00', true]]);
    assert.match(await told(), /Route 1 krijgt na een nieuwe beslissing €\s450 in plaats van €\s300. De begroting is/);

    await hope('M1', '60');
    const unnamed = ['none', '30.00', false];
    assert.deepEqual(await receipts('M1'), [[one, '450.00', true], unnamed], 'not of the one that was refused');
    await hope('M1', '600', two);
    await settle(two, 'granted', 200_00n);
    const anew = (await receipts('M1')).find(([application]) => application === two);
    assert.deepEqual(anew, [two, '200.00', true], 'after a refusal one can hope anew');
  });

  it('are hoped for anew, not twice, where the application they name is gone or is another plan’s', async () => {
    const [removed, unlinked] = [await apply('M5'), await apply('M5')];
    await hope('M5', '1000', removed);
    await setRemoved(test.db, removed, test.clock.now());
    await hope('M5', '600');
    assert.deepEqual(await receipts('M5'), [
      [unlinked, '500.00', false],
      ['none', '300.00', false],
    ]);
    await test.db.delete(applicationMeasure).where(eq(applicationMeasure.applicationId, unlinked));
    assert.match((await editor.get(`${page}?maatregel=${plan}/M5`)).body, /verwacht van deze oproep/);
    await hope('M5', '40');
    assert.deepEqual(await receipts('M5'), [['none', '20.00', false]]);
  });

  it('follow the accepted final account, as an act that can be undone, also in a plan that was published before', async () => {
    await publish();
    await hope('M2', '100000');
    const id = await apply('M2');
    await award(id);
    assert.deepEqual(await receipts('M2'), [[id, '50000.00', true]]);
    const before = await revision();
    await account(id, '70000.00');
    assert.deepEqual(await receipts('M2'), [[id, '35000.00', true]]);
    assert.equal(await revision(), before + 1);
    const acts = and(eq(journal.act, 'plan.receipts-accounted'), eq(journal.subjectId, plan));
    assert.equal((await test.db.select().from(journal).where(acts)).length, 1);
    const history = await editor.get(`/werkplek/plannen/${plan}/geschiedenis`);
    assert.match(history.body, /Subsidie aangepast na de eindafrekening/);
    assert.match(await told(), /na de eindafrekening €\s35\.000 in plaats van €\s50\.000. De begroting is aangepast/);
    const undone = await editor.post(`/werkplek/plannen/${plan}/geschiedenis/${before + 1}/ongedaan`);
    assert.equal(undone.statusCode, 303);
    assert.deepEqual(await receipts('M2'), [[id, '50000.00', true]]);
  });

  it('follow what is let go of, asked back and forgiven after it, each time that it is', async () => {
    await hope('M6', '100000');
    const id = await apply('M6');
    await award(id);
    const day = '01/02/2026';
    await act(id, 'betaling', { purpose: 'advance', amount: '40000', day, account: iban });
    await act(id, 'vrijgave', { amount: '1000', note: 'Een deel vervalt' });
    assert.deepEqual(await receipts('M6'), [[id, '49000.00', true]]);
    await account(id, '70000.00', { motivation: 'Korter', account: iban });
    assert.deepEqual(await receipts('M6'), [[id, '35000.00', true]]);
    const forgive = () => act(id, 'kwijtschelding', { amount: '500', note: 'Te klein' });
    await forgive();
    assert.deepEqual(await receipts('M6'), [[id, '35500.00', true]]);
    test.setNow('2026-02-01T10:01:00Z');
    await act(id, 'terugvordering', { amount: '500', note: 'Toch niet', account: iban });
    await act(id, 'terugbetaling', { amount: '500', day });
    assert.deepEqual(await receipts('M6'), [[id, '35000.00', true]], 'what comes back was asked back before');
    test.setNow('2026-02-01T10:02:00Z');
    await forgive();
    assert.deepEqual(await receipts('M6'), [[id, '35500.00', true]]);
    const events = await test.db.select().from(event).where(eq(event.kind, 'ownshare.event.moved'));
    const amounts = events.map(({ values }) => [values['amount'], values['before']].join(' from '));
    assert.deepEqual(amounts.map((said) => said.replace(/[^\d. a-z]/g, '').trim()).sort(), [
      '35.000 from 35.500',
      '35.500 from 35.000',
      '35.500 from 35.000',
      '49.000 from 50.000',
    ]);
    assert.match((await editor.get(`/werkplek/plannen/${plan}/geschiedenis`)).body, /aangepast na een boeking/);
  });

  it('stay as people left them when they changed them or published the plan, who are told once', async () => {
    const [byHand, published] = [await apply('M3'), await apply('M4')];
    for (const [measureId, id] of [
      ['M3', byHand],
      ['M4', published],
    ] as const) {
      await hope(measureId, '100000', id);
      await award(id);
    }
    const { 'budget.1.amounts.2026': amount, ...form } = formOn((await editor.get(budgetPage('M3'))).body);
    assert.equal(amount, '50000');
    await editor.post(budgetPage('M3'), { ...form, 'budget.1.amounts.2026': '48000' });
    await account(byHand, '70000.00');
    test.setNow('2026-02-01T10:10:00Z');
    await publish();
    const before = await revision();
    await account(published, '60000.00');
    await settle(published, 'granted', 50_000_00n);
    assert.equal(await revision(), before);
    assert.deepEqual(await receipts('M3'), [[byHand, '48000.00', true]]);
    assert.deepEqual(await receipts('M4'), [[published, '50000.00', true]]);
    const $ = load(await told());
    const notices = $('a')
      .filter((_, link) => $(link).text().includes('Pas de begroting zelf aan'))
      .map((_, link) => ({ text: $(link).text(), href: $(link).attr('href')! }))
      .get();
    assert.equal(notices.length, 2);
    for (const [measureId, amount] of [
      ['M3', '35'],
      ['M4', '30'],
    ]) {
      const said = notices.find(({ text }) => new RegExp(`€\\s${amount}\\.000 in plaats van €\\s50\\.000`).test(text));
      assert.match((await editor.get(said!.href)).headers.location!, new RegExp(`begroting/${measureId}$`));
    }
  });
});
