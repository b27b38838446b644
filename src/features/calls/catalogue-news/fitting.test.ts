import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { aCall, buildCall } from '../../../../test/builders/calls.ts';
import { buildTown } from '../../../../test/builders/drafts.ts';
import { buildCard } from '../../../../test/builders/measures.ts';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { fitting } from './fitting.ts';

describe('a call that fits a measure', () => {
  const call = { themes: ['cycling', 'mobility'], measureKinds: ['infrastructure'] };

  it('shares a theme with it and takes its kind, as far as it names any', () => {
    assert.equal(fitting(call, { themes: ['sport', 'mobility'], kind: 'infrastructure' }), true);
    assert.equal(fitting(call, { themes: ['sport'], kind: 'infrastructure' }), false);
    assert.equal(fitting(call, { themes: ['cycling'], kind: 'support' }), false);
    assert.equal(fitting(call, { themes: ['cycling'], kind: null }), false);
    assert.equal(fitting({ themes: ['cycling'] }, { themes: ['cycling'], kind: null }), true);
    assert.equal(fitting({ measureKinds: ['support'] }, { themes: [], kind: 'support' }), true);
    assert.equal(fitting({}, { themes: ['cycling'], kind: 'support' }), false, 'nobody can tell');
  });
});

describe('the pages of measures and themes', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
    test.setNow('2022-09-01T10:00:00Z');
    const periods = {
      'sluit-eerst': ['2022-08-01T00:00:00', '2022-09-10T12:00:00'],
      'sluit-later': ['2022-08-01T00:00:00', '2022-09-26T12:00:00'],
      komt: ['2022-10-01T00:00:00', '2022-11-01T12:00:00'],
      'lang-dicht': ['2021-01-01T00:00:00', '2021-02-01T12:00:00'],
      'pas-dicht': ['2022-01-01T00:00:00', '2022-08-31T12:00:00'],
    };
    for (const [code, [opens, closes]] of Object.entries(periods).reverse()) {
      const steps = [{ ...aCall().steps[0]!, opens, closes }];
      await buildCall(test, { code, organisationId: null, title: code, steps, measureKinds: undefined });
    }
    await buildCall(test, { code: 'ander', organisationId: null, themes: ['sport'] });
  });
  after(() => test.close());

  const codesOn = (html: string) =>
    [...html.matchAll(/<a href="\/oproepen\/([a-z-]+)" lang/g)].map((match) => match[1]!);
  const inOrder = ['sluit-eerst', 'sluit-later', 'komt', 'pas-dicht', 'lang-dicht'];

  it('name the calls that fit: open ones first, and when one can apply', async () => {
    const visitor = new Visitor(test.app);
    const { slug } = await buildCard(test, { themes: ['cycling'] });
    const card = (await visitor.get(`/maatregelen/${slug}`)).body;
    assert.deepEqual(codesOn(card), inOrder);
    assert.match(card, /aanvragen van 1 augustus 2022 om 00:00 tot 26 september 2022 om 12:00/);
    const theme = (await visitor.get('/themas/cycling')).body;
    assert.deepEqual(codesOn(theme), inOrder);
    assert.match((await visitor.get('/themas')).body, /5 oproepen/);
  });

  it('do so under the budget of a plan’s measure', async () => {
    const document = buildPlan();
    document.goals[0]!.measures[0]!.themes = ['cycling'];
    const { at, editor } = await buildTown(test, document);
    assert.deepEqual(codesOn((await editor.get(`${at}/begroting/M1`)).body), inOrder);
    assert.deepEqual(codesOn((await editor.get(`${at}/maatregel/M1`)).body), []);
  });
});
