import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { startApp, type TestApp } from '../../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../../test/builders/accounts.ts';
import { aCall, buildApplication, buildCall } from '../../../../../test/builders/calls.ts';
import { buildAward, buildSubmission } from '../../../../../test/builders/paying.ts';
import { formWith } from '../../../../../test/forms.ts';
import { fromRoot } from '../../../../platform/root.ts';
import { selectApplication, updateApplication } from '../../applying/store.ts';
import { computeCofinancing, factsOf } from '../../cofinancing/index.ts';
import type { CofinancingRule } from '../../cofinancing/rule.ts';
import type { FormField } from '../../document/form.ts';
import { selectFinalAccount } from '../store.ts';
import { accept } from './accepted.ts';

const vectors = parse(readFileSync(fromRoot('docs', 'policy', 'cofinancing-vectors.yaml'), 'utf8'));
const ruleOf = (id: string): CofinancingRule => vectors.rules.find((one: { id: string }) => one.id === id).rule;
const count = (unit: string): FormField => ({ id: unit, kind: 'number', unit, label: unit, isRequired: true });

describe('units of a final account', () => {
  it('are cut to the cent by the rule of the trees, hedges and paving', () => {
    const step = { fields: ['tree', 'hedge', 'paving'].map(count) };
    const stated = { tree: '100', hedge: '333.9', paving: '200' };
    const rule = ruleOf('climate-pact');
    const given = (typed: Record<string, string>) => {
      const { answers, isCut, problems } = accept(step, stated, typed);
      const none = { granted: 0n, inhabitants: 14_427n, available: null, availableBeyond: null };
      const { subsidy } = computeCofinancing(rule, { ...factsOf(rule, step, answers), ...none, right: 4_604_100n });
      return [subsidy, isCut, problems];
    };
    // The vector “within the right”, less half of 150.00 for a tree, or half of 13.50 for each of 333 metres.
    assert.deepEqual(given({}), [1_691_180n, false, {}]);
    assert.deepEqual(given({ 'accepted.hedge': '333' }), [1_691_180n, false, {}], 'what is begun never counted');
    assert.deepEqual(given({ 'accepted.tree': '99' }), [1_683_680n, true, {}]);
    assert.deepEqual(given({ 'accepted.hedge': '0' }), [1_466_405n, true, {}]);
    assert.deepEqual(given({ 'accepted.tree': '101', 'accepted.paving': '1,5' })[2], {
      'accepted.tree': 'overCount',
      'accepted.paving': 'count',
    });
  });

  describe('of a call for school routes', () => {
    let test: TestApp;
    let caller: SignedIn;
    let application: string;
    before(async () => {
      test = await startApp();
      test.setNow('2021-06-15T10:00:00Z');
      const flanders = await buildOrganisation(test, { kind: 'government' });
      const { id: organisationId } = await buildOrganisation(test);
      caller = await signInAs(test, { role: 'publisher', organisation: flanders });
      const steps = aCall().steps.map((step) => ({ ...step, fields: [...step.fields, count('route')] }));
      const rule = ruleOf('school-routes');
      const call = await buildCall(test, { code: 'routes', organisationId: flanders.id, steps, rule });
      application = await buildApplication(test, call, { organisationId, isSubmitted: true });
      const { title, answers, revision, updatedAt } = (await selectApplication(test.db, application))!;
      const kosten = [{ description: 'Vijf routes', amount: '1300000.00' }];
      const planned = { aanvraag: { ...answers['aanvraag'], kosten, route: '5' } };
      await updateApplication(test.db, application, { title, revision, updatedAt, answers: planned });
      assert.equal(await buildAward(test, call.id, application), 50_000_000n, 'the vector “five routes”');
      await buildSubmission(test, call, application, 'eindafrekening', { kosten, route: '5' });
    });
    after(() => test.close());

    it('may be accepted in a lower number with the reason, never in a higher one', async () => {
      const at = `/oproepen/routes/dossiers/${application}/eindafrekening`;
      const form = formWith((await caller.get(at)).body, 'motivation');
      assert.equal(form['accepted.route'], '5');
      const over = await caller.post(at, { ...form, 'accepted.route': '6' });
      assert.equal(over.statusCode, 422);
      assert.match(over.body, /aantal dat niet hoger is dan wat is ingediend/);
      const fewer = { ...form, 'accepted.route': '4' };
      const without = await caller.post(at, fewer);
      assert.equal(without.statusCode, 422);
      assert.match(without.body, /Schrijf waarom/);
      const asked = await caller.post(at, { ...fewer, motivation: 'Eén route ligt aan een gewestweg.' });
      const sure = await caller.post(at, formWith(asked.body, 'sure'));
      assert.equal(sure.statusCode, 303);
      const { cents, accepted } = (await selectFinalAccount(test.db, application))!;
      assert.deepEqual([cents, accepted['route']], [40_000_000n, '4'], 'four times the ceiling of a route');
    });
  });
});
