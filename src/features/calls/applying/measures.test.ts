import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { load } from 'cheerio';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { buildGoal, buildMeasure, buildPlan } from '../../../../test/builders/plan.ts';
import { formWith } from '../../../../test/forms.ts';
import type { Actor } from '../../../platform/actor.ts';
import { type BudgetLine, changeDraft, createPlan } from '../../plans/index.ts';
import type { FormField } from '../document/form.ts';
import { replaceMeasures } from './measure-store.ts';
import { insertPartner } from './partner-store.ts';

const line = (amount: string, direction: BudgetLine['direction'] = 'expense'): BudgetLine => ({
  ...{ year: 2026, section: 'investment', direction, amount },
});

describe('the costs of an application beside the plan', () => {
  let test: TestApp;
  let publisher: SignedIn;
  let caller: SignedIn;
  let application: string;
  let plan: string;
  let call: { id: string; code: string };
  let organisationId: string;
  let actor: Actor;
  before(async () => {
    test = await startApp();
    const flanders = await buildOrganisation(test, { kind: 'government' });
    caller = await signInAs(test, { role: 'viewer', organisation: flanders });
    const organisation = await buildOrganisation(test);
    organisationId = organisation.id;
    publisher = await signInAs(test, { role: 'publisher', organisation });
    const { id: personId, name, mail } = publisher.person;
    actor = { viewer: { personId, name, mail, isAdministrator: false, memberships: [] }, clock: test.clock };
    const measures = [
      buildMeasure({ id: 'M1', title: 'Route noord', budget: [line('60000.00'), line('9000.00', 'receipt')] }),
      buildMeasure({ id: 'M2', title: 'Route zuid', budget: [line('40000.00')] }),
    ];
    const document = buildPlan({ goals: [buildGoal({ measures })] });
    plan = await createPlan(test.db, actor, { organisationId, document });
    const [step, ...rest] = aCall().steps;
    const field: FormField = { id: 'maatregel', kind: 'measure', label: 'Welke maatregel?', isRequired: false };
    const steps = [{ ...step!, fields: [...step!.fields, field] }, ...rest];
    call = await buildCall(test, { code: 'fietsen', organisationId: flanders.id, eligibility: [], steps });
    application = await buildApplication(test, call, { organisationId, cost: '100000.00' });
  });
  after(() => test.close());

  const at = (...parts: string[]) => [`/aanvragen/${application}`, ...parts].join('/');
  const link = async (...measures: string[]) => {
    const { shown = [] } = formWith((await publisher.get(at('maatregelen'))).body, 'measure.0');
    return publisher.post(at('maatregelen'), { shown, 'measure.0': measures.map((id) => `${plan}/${id}`) });
  };
  const said = async (who: SignedIn, path: string) => {
    const { body, statusCode } = await who.get(path);
    assert.equal(statusCode, 200, path);
    return load(body)('main').text().replace(/\s+/g, ' ');
  };

  it('warns of a difference on the measures and before sending in, and stops nothing', async () => {
    assert.equal((await link('M1')).statusCode, 303);
    const warning =
      'De aanvraag telt € 100.000 kosten. De begroting van het plan heeft € 60.000 voor “Route noord”: € 40.000 minder dan de aanvraag.';
    for (const path of [at('maatregelen'), at('stap', 'aanvraag', 'indienen')])
      assert.ok((await said(publisher, path)).includes(warning), path);
    await link('M1', 'M2');
    const equal = await said(publisher, at('maatregelen'));
    assert.match(equal, /heeft evenveel voor “Route noord” en “Route zuid”/);
    assert.match(equal, /Route zuid .*In de begroting: € 40\.000/);
  });

  it('finds a measure among more plans than anyone reads, by the title of the plan', async () => {
    for (let number = 1; number <= 31; number += 1) {
      const document = buildPlan({ title: `Plan ${number}`, goals: [buildGoal({ measures: [buildMeasure({})] })] });
      await createPlan(test.db, actor, { organisationId, document });
    }
    const page = '/oproepen/fietsen/eigen-aandeel';
    const found = await publisher.get(`${page}?maatregel=${plan}/M1`);
    assert.equal(found.statusCode, 200);
    const groups = load(found.body)('optgroup').toArray();
    const titles = groups.map(({ attribs }) => String(attribs.label)).filter((title) => title.startsWith('Plan '));
    assert.deepEqual([titles.length, ...titles.slice(0, 2)], [31, 'Plan 1', 'Plan 2']);
  });

  it('leads who works for a partner to no plan that is not theirs', async () => {
    const other = await buildOrganisation(test);
    const reader = await signInAs(test, { role: 'viewer', organisation: other });
    const joint = await buildApplication(test, call, { organisationId, ordinal: 2 });
    await insertPartner(test.db, { applicationId: joint, organisationId: other.id, invitedAt: test.clock.now() });
    await replaceMeasures(test.db, joint, [{ planId: plan, measureId: 'M1' }]);
    const [theirs, own] = [await reader.get(`/aanvragen/${joint}`), await publisher.get(`/aanvragen/${joint}`)];
    const links = [theirs, own].map(({ body }) => load(body)('main a[href*="eigen-aandeel"]').length);
    assert.match(theirs.body, /Route noord/);
    assert.deepEqual(links, [0, 1]);
  });

  it('shows who assesses what the plan said when it was sent in', async () => {
    await link('M2');
    const page = await publisher.get(at('stap', 'aanvraag', 'indienen'));
    const field = (name: string) => String(load(page.body)(`input[name="${name}"]`).attr('value'));
    const form = { seen: field('seen'), turn: field('turn') };
    assert.equal((await publisher.post(at('stap', 'aanvraag', 'indienen'), form)).statusCode, 303);
    const line = /heeft € 40\.000 voor “Route zuid”: € 60\.000 minder dan de aanvraag/;
    assert.match(await said(caller, `/oproepen/fietsen/beoordeling/${application}`), line);
  });

  it('keeps the name that a measure had when it was sent in', async () => {
    const draft = await buildApplication(test, call, { organisationId, ordinal: 3 });
    const step = `/aanvragen/${draft}/stap/aanvraag`;
    const form = formWith((await publisher.get(step)).body, 'title');
    await publisher.post(step, { ...form, 'a.maatregel': `${plan}/M2` });
    await replaceMeasures(test.db, draft, [{ planId: plan, measureId: 'M2' }]);
    await publisher.post(`${step}/indienen`, formWith((await publisher.get(`${step}/indienen`)).body, 'seen'));
    await changeDraft(test.db, actor, plan, ({ document }) => ({
      document: {
        ...document,
        goals: [buildGoal({ measures: [buildMeasure({ id: 'M2', title: 'Iets heel anders' })] })],
      },
      act: 'saved',
    }));
    for (const page of [
      await said(publisher, `${step}/ontvangst`),
      await said(caller, `/oproepen/fietsen/beoordeling/${draft}`),
    ]) {
      assert.match(page, /Welke maatregel\?Route zuid/);
      assert.match(page, /Maatregelen uit het planRoute zuid .*In de begroting: € 40\.000/);
      assert.doesNotMatch(page, /Iets heel anders/);
    }
  });
});
