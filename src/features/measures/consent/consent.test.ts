import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { createPlan, type PlanDocument, saveDocument } from '../../plans/index.ts';
import { publishPlan, withdrawPublication } from '../../plans/publishing/publication.ts';
import { removeExampleCards } from '../example.ts';
import { findPlanCards } from './consent-store.ts';

describe('sharing the measures of a plan', () => {
  let test: TestApp;
  let publisher: SignedIn;
  let editor: SignedIn;
  let planId: string;
  let document: PlanDocument;
  const visitor = () => new Visitor(test.app);
  const actor = () => ({
    viewer: { personId: null, name: '', mail: null, isAdministrator: false, memberships: [] },
    clock: test.clock,
  });
  const publish = async (reference: string) => {
    const decision = { date: '2020-06-29', body: 'gemeenteraad', reference };
    await publishPlan(test.db, { ...actor(), language: 'nl' }, planId, decision);
    await test.runJobs();
  };
  const standing = async () => (await findPlanCards(test.db, planId)).filter(({ removedAt }) => removedAt === null);

  before(async () => {
    test = await startApp();
    const organisation = await buildOrganisation(test, { name: 'Gemeente Deeldam' });
    publisher = await signInAs(test, { role: 'publisher', organisation });
    editor = await signInAs(test, { role: 'editor', organisation });
    document = buildPlan();
    planId = await createPlan(test.db, actor(), { organisationId: organisation.id, document });
    await publish('GR-1');
  });
  after(() => test.close());

  it('needs a publisher’s yes, and then shows each measure with its plan', async () => {
    assert.deepEqual(await standing(), []);
    const at = `/werkplek/plannen/${planId}/bibliotheek`;
    assert.equal((await editor.post(at, { share: 'yes' })).statusCode, 403);
    await publisher.post(at, { share: 'yes' });
    await publisher.post(at, { share: 'yes' });
    const cards = await standing();
    const measures = document.goals.flatMap((goal) => goal.measures);
    assert.equal(cards.length, measures.length);
    const { body } = await visitor().get(`/maatregelen/${cards[0]!.slug}`);
    assert.match(body, /Gemeente Deeldam/);
    assert.match(body, /Uit een plan/);
    assert.match((await publisher.get(at)).body, /Toon ze niet meer in de bibliotheek/);
  });

  it('follows each publication: changed measures change, dropped ones go', async () => {
    const before = (await standing()).length;
    const [first, ...others] = document.goals;
    const [kept] = first!.measures;
    const goals = [
      { ...first!, measures: [{ ...kept!, title: 'Een andere naam' }] },
      ...others.map((goal) => ({ ...goal, measures: [] })),
    ];
    await saveDocument(test.db, actor(), planId, { ...document, goals });
    assert.equal((await standing()).length, before, 'a draft changes nothing');
    await publish('GR-2');
    const cards = await standing();
    assert.deepEqual(
      cards.map(({ title }) => title),
      ['Een andere naam'],
    );
    assert.equal((await visitor().get(`/maatregelen/${cards[0]!.slug}`)).statusCode, 200);
    const gone = (await findPlanCards(test.db, planId)).find(({ removedAt }) => removedAt !== null);
    if (gone) assert.equal((await visitor().get(`/maatregelen/${gone.slug}`)).statusCode, 410);
  });

  it('ends with the yes, and with the last publication', async () => {
    const at = `/werkplek/plannen/${planId}/bibliotheek`;
    await publisher.post(at, { share: 'no' });
    assert.deepEqual(await standing(), []);
    await publisher.post(at, { share: 'yes' });
    assert.equal((await standing()).length, 1);
    for (const number of [2, 1]) await withdrawPublication(test.db, actor(), planId, { number, reason: 'fout' });
    await test.runJobs();
    assert.deepEqual(await standing(), []);
  });
});

describe('cards of an invented organisation', () => {
  it('say that they are examples, and go with it', async () => {
    const test = await startApp();
    try {
      const organisation = await buildOrganisation(test, { name: 'Voorbeelddorp', isExample: true });
      const publisher = await signInAs(test, { role: 'publisher', organisation });
      await publisher.post('/werkplek/maatregelen/nieuw', { title: 'Verzonnen tuin', organisation: organisation.id });
      await publisher.post('/werkplek/maatregelen/verzonnen-tuin/publiceren');
      const visitor = new Visitor(test.app);
      assert.match((await visitor.get('/maatregelen/verzonnen-tuin')).body, /Geen enkele gemeente doet dit echt/);
      await test.db.transaction((tx) => removeExampleCards(tx, test.clock.now()));
      assert.doesNotMatch(
        (await new Visitor(test.app).get('/maatregelen?q=verzonnen')).body,
        /href="\/maatregelen\/verzonnen-tuin"/,
      );
    } finally {
      await test.close();
    }
  });
});
