import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { openSession, password } from '../../../../test/builders/accounts.ts';
import { buildCard } from '../../../../test/builders/measures.ts';
import { buildWorld, type Municipality, type World } from '../../../../test/world.ts';
import { event } from '../../../platform/tables.ts';
import { borrowing } from '../../plans/borrowing/tables.ts';
import type { Measure } from '../../plans/document/schema.ts';
import { changeDraft } from '../../plans/drafts.ts';
import { withdrawPublication } from '../../plans/publishing/publication.ts';
import { selectDraft } from '../../plans/store.ts';
import { basketItem } from '../basket/tables.ts';
import { emptyQuery, indexCards, searchCards } from '../search/index.ts';
import { usesOfCards } from './trail-store.ts';

const decision = { date: '29/06/2020', body: 'gemeenteraad', sure: 'yes' };

describe('taking measures over', () => {
  let test: TestApp;
  let world: World;
  before(async () => {
    test = await startApp();
    world = await buildWorld(test);
    await test.db.delete(basketItem);
    await test.db.delete(borrowing);
  });
  after(() => test.close());

  const actor = ({ viewer }: Municipality) => ({ viewer, clock: test.clock, language: 'nl' as const });
  const publish = async (who: Municipality, planId: string) => {
    const answer = await who.people.publisher.post(`/werkplek/plannen/${planId}/publiceren`, decision);
    assert.equal(answer.statusCode, 303);
  };
  const measuresOf = async (planId: string) =>
    (await selectDraft(test.db, planId))!.document.goals.flatMap(({ measures }) => measures);
  const change = (who: Municipality, planId: string, id: string, values: Partial<Measure>) =>
    changeDraft(test.db, actor(who), planId, ({ document }) => ({
      act: 'saved',
      document: {
        ...document,
        goals: document.goals.map((goal) => ({
          ...goal,
          measures: goal.measures.map((measure) => (measure.id === id ? { ...measure, ...values } : measure)),
        })),
      },
    }));
  const told = async () =>
    (await test.db.select().from(event)).filter(({ kind }) => kind.startsWith('borrowing.')).map(({ kind }) => kind);

  it('leads from a visitor’s basket by signing in to draft measures, one save that is undone as one', async () => {
    const cards = [
      await buildCard(test, { title: 'Uit de mand 1' }),
      await buildCard(test, { title: 'Uit de mand 2' }),
    ];
    const visitor = new Visitor(test.app);
    for (const { id } of cards) await visitor.post('/mand/erbij', { kaart: id });
    assert.match((await visitor.get('/mand/overnemen')).body, /terug=%2Fmand%2Fovernemen/);
    const { mail } = world.own.people.editor.person;
    const back = await visitor.post('/aanmelden', { mail, password, terug: '/mand/overnemen' });
    const choice = await visitor.follow(back);
    assert.match(choice.body, /Kies een plan/);
    const plan = world.own.draft.id;
    assert.match((await visitor.get(`/mand/overnemen?plan=${plan}`)).body, /Niemand valt uit de boot/);
    const kaart = cards.map(({ id }) => id);
    const wrong = await visitor.post('/mand/overnemen', { plan, kaart, goal: 'nieuw', title: ' ' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /#veld-title[\s\S]*#veld-pillar/);
    const { revision } = (await selectDraft(test.db, plan))!;
    const count = (await measuresOf(plan)).length;
    const elsewhere = await openSession(test, world.own.people.editor.person);
    await elsewhere.post('/mand/erbij', { kaart: (await buildCard(test, { title: 'Later gelegd' })).id });
    const form = { plan, kaart, goal: 'nieuw', title: 'Fietsen', pillar: 'economy' };
    // Of two presses at once one does it; the other finds nothing left.
    const both = await Promise.all([1, 2].map(() => visitor.post('/mand/overnemen', form)));
    const done = both.find(({ headers }) => headers.location !== '/mand')!;
    assert.equal((await elsewhere.post('/mand/overnemen', form)).headers.location, '/mand', 'once');
    assert.equal(done.headers.location, `/werkplek/plannen/${plan}`);
    const draft = (await selectDraft(test.db, plan))!;
    assert.equal(draft.revision, revision + 1);
    assert.deepEqual(
      draft.document.goals.at(-1)!.measures.map(({ title }) => title),
      ['Uit de mand 1', 'Uit de mand 2'],
    );
    assert.match((await visitor.get('/mand')).body, /Eén maatregel[\s\S]*Later gelegd/);
    await visitor.post(`/werkplek/plannen/${plan}/geschiedenis/${revision + 1}/ongedaan`);
    assert.equal((await measuresOf(plan)).length, count);
  });

  it('keeps the origin, tells it once when the plan is public, and tells nobody of a draft', async () => {
    const { own, other } = world;
    const address = `/plannen/${own.published.slug}/maatregelen/M1/overnemen`;
    const plan = other.draft.id;
    const made = await other.people.editor.post(address, { plan, goal: 'D1' });
    const id = String(made.headers.location).split('/').at(-1)!;
    const [origin] = (await measuresOf(own.published.id)).filter((one) => one.id === 'M1');
    const find = async () => (await measuresOf(plan)).find((one) => one.id === id)!;
    assert.deepEqual((await find()).borrowedFrom, { area: own.area, measure: 'M1', adapted: false });
    assert.equal((await find()).title, origin!.title);
    assert.deepEqual(await told(), [], 'a draft is private');
    for (const reader of [world.visitor, own.people.publisher, world.platform]) {
      assert.doesNotMatch((await reader.get(address)).body, /Wie nam over van wie|T0002/);
    }

    await change(other, plan, id, { title: 'Aangepast en van ons' });
    assert.equal((await find()).borrowedFrom!.adapted, true);
    await change(other, plan, id, {
      title: origin!.title,
      borrowedFrom: { area: own.area, measure: 'M1', adapted: false },
    });
    assert.equal((await find()).borrowedFrom!.adapted, false, 'the same words again');
    await change(other, plan, id, { title: 'Aangepast en van ons' });

    await publish(other, plan);
    assert.deepEqual(await told(), ['borrowing.event.taken']);
    const [one] = await test.db.select().from(event).where(eq(event.kind, 'borrowing.event.taken'));
    assert.deepEqual(one!.addressees, { organisations: [{ id: own.organisation.id, role: 'editor' }] });
    assert.equal(one!.values['organisation'], other.organisation.name);
    for (const reader of [world.visitor, own.people.editor]) {
      assert.match((await reader.get(address)).body, /Wie nam over van wie[\s\S]*Aangepast en van ons/);
    }
    await change(other, plan, id, { status: 'done' });
    await publish(other, plan);
    await change(other, plan, id, { description: 'Nog een woord.' });
    await publish(other, plan);
    assert.deepEqual((await told()).sort(), ['borrowing.event.done', 'borrowing.event.taken'], 'each once');
    await test.runJobs();
    const { body } = await own.people.editor.get('/meldingen');
    assert.equal(body.match(/<a [^>]*>[^<]* nam uw maatregel/g)?.length, 1, 'the origin hears once');
    assert.doesNotMatch((await own.people.viewer.get('/meldingen')).body, /nam uw maatregel/);
    assert.match((await world.visitor.get(address)).body, /afgerond|klaar|uitgevoerd|gedaan/i);

    for (const number of [3, 2, 1]) await withdrawPublication(test.db, actor(other), plan, { number, reason: 'Fout' });
    test.app.pageCache.clear();
    assert.doesNotMatch((await world.visitor.get(address)).body, /Wie nam over van wie|Aangepast/);
  });

  it('shows on a card who uses it, counts it, and follows a chain to its end', async () => {
    const { own, other } = world;
    const unused = await buildCard(test, { title: 'Buurtbar' });
    const card = await buildCard(test, { title: 'Buurtbar', organisationId: own.organisation.id });
    const page = () => world.visitor.get(`/maatregelen/${card.slug}`);
    const first = await own.people.editor.post(`/maatregelen/${card.slug}/overnemen`, {
      plan: own.published.id,
      goal: 'D1',
    });
    const id = String(first.headers.location).split('/').at(-1)!;
    assert.doesNotMatch((await page()).body, /Wie nam over van wie/);
    assert.equal((await usesOfCards(test.db, [card.id])).get(card.id), undefined);
    await publish(own, own.published.id);
    assert.match((await page()).body, /Wie nam over van wie/);
    assert.equal((await usesOfCards(test.db)).get(card.id), 1);
    await test.db.transaction((tx) => indexCards(tx, [unused.id]));
    await test.runJobs();
    const { ids } = await searchCards(test.db, { ...emptyQuery, words: 'buurtbar', sort: 'used' });
    assert.deepEqual(ids, [card.id, unused.id], 'what is used most comes first');

    const next = `/plannen/${own.published.slug}/maatregelen/${id}/overnemen`;
    await other.people.editor.post(next, { plan: other.published.id, goal: 'D1' });
    await publish(other, other.published.id);
    const { body } = await page();
    const table = body.slice(body.indexOf('<table'));
    assert.match(
      table,
      new RegExp(`Bibliotheek[\\s\\S]*${own.published.slug}#m-${id}[\\s\\S]*${other.published.slug}#m-`),
    );
    assert.equal(
      (await usesOfCards(test.db)).get(card.id),
      1,
      'a borrower’s borrower took it from the plan, not the card',
    );
  });

  it('knows of a card that came out of a plan whose measure it is', async () => {
    const { own, other } = world;
    const originKey = `${other.published.id}:M2`;
    const card = await buildCard(test, { title: 'Uit een plan', origin: 'plan', originKey, areaCode: other.area });
    const at = `/maatregelen/${card.slug}/overnemen`;
    const made = await own.people.editor.post(at, { plan: own.published.id, goal: 'D2' });
    const id = String(made.headers.location).split('/').at(-1)!;
    const measure = (await measuresOf(own.published.id)).find((one) => one.id === id);
    assert.deepEqual(measure?.borrowedFrom, { area: other.area, measure: 'M2', adapted: false });
    await publish(own, own.published.id);
    const { body } = await world.visitor.get(at);
    const [origin, between, borrower] = [`${other.published.slug}#m-M2`, `/maatregelen/${card.slug}"`, `#m-${id}`];
    assert.match(body.slice(body.indexOf('<table')), new RegExp(`${origin}[\\s\\S]*${between}[\\s\\S]*${borrower}`));
  });

  it('only puts measures into a plan that one may edit, under a goal that it has, from what is public', async () => {
    const { own, other } = world;
    const card = await buildCard(test);
    const secret = await buildCard(test, { publishedAt: null });
    const at = `/maatregelen/${card.slug}/overnemen`;
    const post = (who: Visitor, plan: string, goal = 'D1', path = at) => who.post(path, { plan, goal });
    assert.equal((await post(world.visitor, own.draft.id)).statusCode, 401);
    assert.equal((await post(own.people.viewer, own.draft.id)).statusCode, 404);
    assert.equal((await post(other.people.administrator, own.draft.id)).statusCode, 404);
    assert.equal((await post(own.people.editor, own.removed.id)).statusCode, 404);
    assert.equal((await post(own.people.editor, "x'--")).statusCode, 404);
    assert.equal((await post(own.people.editor, own.draft.id, 'D99')).statusCode, 422);
    assert.equal(
      (await post(own.people.editor, own.draft.id, 'D1', `/maatregelen/${secret.slug}/overnemen`)).statusCode,
      404,
    );
    const draft = `/plannen/${other.draft.slug}/maatregelen/M1/overnemen`;
    for (const who of [world.visitor, own.people.editor]) {
      const { statusCode } = await who.get(draft.replace(other.draft.slug, own.draft.slug));
      assert.equal(statusCode, 404);
    }
    const person = await openSession(test, own.people.viewer.person);
    assert.match((await person.get(at)).body, /U hebt nog geen plan/);
  });
});
