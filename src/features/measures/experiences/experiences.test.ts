import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { arrayContains, eq } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { buildCard } from '../../../../test/builders/measures.ts';
import { event } from '../../../platform/tables.ts';
import { measureCard } from '../cards/tables.ts';

describe('experiences with a measure', () => {
  let test: TestApp;
  let editor: SignedIn;
  let publisher: SignedIn;
  let organisation: { id: string };
  let slug: string;
  before(async () => {
    test = await startApp();
    organisation = await buildOrganisation(test, { name: 'Gemeente Leerdam' });
    editor = await signInAs(test, { role: 'editor', organisation });
    publisher = await signInAs(test, { role: 'publisher', organisation });
    slug = (await buildCard(test, { title: 'Deelbakfiets' })).slug;
  });
  after(() => test.close());
  const page = async () => (await new Visitor(test.app).get(`/maatregelen/${slug}`)).body;

  it('are written by editors, made public by a publisher, and taken away and put back', async () => {
    const report = {
      kind: 'report',
      organisation: organisation.id,
      title: 'Een jaar bakfietsen',
      did: 'Twee **bakfietsen**.',
      periodStart: '1/2021',
      periodEnd: '12/2021',
    };
    const made = await editor.post(`/maatregelen/${slug}/ervaring`, report);
    assert.equal(made.statusCode, 303, made.body);
    const at = String(made.headers.location);
    assert.doesNotMatch(await page(), /Een jaar bakfietsen/);
    assert.equal((await editor.post(`${at}/publiceren`)).statusCode, 403);
    await publisher.post(`${at}/publiceren`);
    const shown = await page();
    assert.match(shown, /Gemeente Leerdam · ervaring · januari 2021 tot december 2021/);
    assert.match(shown, /Twee <strong>bakfietsen<\/strong>/);
    await editor.post(`${at}/weghalen`);
    assert.doesNotMatch(await page(), /Een jaar bakfietsen/);
    await editor.post(`${at}/terugzetten`);
    assert.match(await page(), /Een jaar bakfietsen/);
  });

  it('are told of only when they can be read: neither taken away themselves, nor their card', async () => {
    const card = await buildCard(test, { title: 'Weg ermee' });
    const report = { kind: 'report', organisation: organisation.id, title: 'Niet te lezen', did: 'Iets.' };
    const made = async () => String((await editor.post(`/maatregelen/${card.slug}/ervaring`, report)).headers.location);
    const [removed, orphan] = [await made(), await made()];
    await editor.post(`${removed}/weghalen`);
    assert.equal((await publisher.post(`${removed}/publiceren`)).statusCode, 404);
    await test.db.update(measureCard).set({ removedAt: test.clock.now() }).where(eq(measureCard.id, card.id));
    assert.equal((await publisher.post(`${orphan}/publiceren`)).statusCode, 404);
    const told = await test.db
      .select()
      .from(event)
      .where(arrayContains(event.topics, [`measure:${card.id}`]));
    assert.deepEqual(told, []);
  });

  it('can be interviews, and are refused in words when something lacks', async () => {
    const interview = {
      kind: 'interview',
      organisation: organisation.id,
      title: 'Gesprek',
      who: 'Coördinator mobiliteit',
      text: '**Waarom?**\n\nOmdat.',
    };
    const refused = await editor.post(`/maatregelen/${slug}/ervaring`, { ...interview, text: '', periodStart: 'ooit' });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /href="#veld-text"/);
    assert.match(refused.body, /href="#veld-periodStart"/);
    const at = String((await publisher.post(`/maatregelen/${slug}/ervaring`, interview)).headers.location);
    const late = await editor.post(at, { ...interview, revision: '7' });
    assert.equal(late.statusCode, 409);
    await publisher.post(`${at}/publiceren`);
    assert.match(await page(), /Coördinator mobiliteit/);
  });

  it('are not written for an organisation that one is not of', async () => {
    const other = await signInAs(test, { role: 'editor' });
    const report = { kind: 'report', organisation: organisation.id, title: 'Vals', did: 'Niets.' };
    assert.equal((await other.post(`/maatregelen/${slug}/ervaring`, report)).statusCode, 422);
    const reader = await signInAs(test, { role: 'viewer', organisation });
    assert.equal((await reader.post(`/maatregelen/${slug}/ervaring`, report)).statusCode, 403);
  });
});
