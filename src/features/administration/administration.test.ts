import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, buildPerson, password, signInAs } from '../../../test/builders/accounts.ts';
import { record } from '../../platform/journal.ts';
import { loadAreas } from '../areas/index.ts';

const app = await startApp();
after(() => app.close());
await loadAreas(app.db);
const boss = await signInAs(app, { role: 'platform' });

const someone = await buildPerson(app, { name: 'Zoë <i>Canary</i>' });
const pages = ['/beheer', '/beheer/organisaties/nieuw', '/beheer/mensen', '/beheer/journaal'];
const acts = [
  '/beheer/organisaties/nieuw',
  `/beheer/mensen/${someone.id}/deactiveren`,
  `/beheer/mensen/${someone.id}/activeren`,
];

test('the platform is administered by its administrator only', async () => {
  const [nobody, other] = [new Visitor(app.app), await signInAs(app, { role: 'administrator' })];
  for (const path of pages) {
    assert.equal((await nobody.get(path)).statusCode, 401, path);
    assert.equal((await other.get(path)).statusCode, 403, path);
    const page = await boss.get(path);
    assert.equal(page.statusCode, 200, path);
    assert.doesNotMatch(page.body, /<i>Canary/);
  }
  for (const path of acts) {
    assert.equal((await nobody.post(path)).statusCode, 401, path);
    assert.equal((await other.post(path)).statusCode, 403, path);
  }
});

test('an organisation is made and its first administrator invited', async () => {
  const path = '/beheer/organisaties/nieuw';
  const empty = await boss.post(path);
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /href="#veld-name"[\s\S]*href="#veld-kind"/);
  const wrong = await boss.post(path, { name: 'Bonheiden', kind: 'municipality', area: '99999' });
  assert.match(wrong.body, /Kies een gebied uit de lijst/);
  assert.match((await boss.post(path, { name: 'Bonheiden', kind: 'municipality' })).body, /gebied van de gemeente/);
  const answer = await boss.post(path, { name: 'Bonheiden', kind: 'municipality', area: '12005' });
  assert.equal(answer.statusCode, 303);
  assert.match(String(answer.headers.location), /^\/organisaties\/[0-9a-f-]{36}\/uitnodigen$/);
  assert.equal((await boss.follow(answer)).statusCode, 200);
  assert.match((await boss.get('/beheer')).body, /Bonheiden[\s\S]*geen beheerder/);
  const double = await boss.post(path, { name: 'Bonheiden', kind: 'region' });
  assert.equal(double.statusCode, 422);
  assert.match(double.body, /al een organisatie met deze naam/);
  const invited = await boss.post(String(answer.headers.location), {
    mail: 'eerste@bonheiden.example',
    role: 'administrator',
  });
  assert.equal(invited.statusCode, 303);
});

test('a person is kept out and let in again; nobody keeps themselves out', async () => {
  const path = `/beheer/mensen/${someone.id}`;
  const signIn = () => new Visitor(app.app).post('/aanmelden', { mail: someone.mail, password });
  assert.equal((await boss.get(`${path}/deactiveren`)).statusCode, 200);
  assert.equal((await boss.post(`${path}/deactiveren`)).statusCode, 303);
  assert.equal((await signIn()).statusCode, 422);
  assert.match((await boss.get('/beheer/mensen?q=canary')).body, /niet actief sinds/);
  assert.equal((await boss.post(`${path}/activeren`)).statusCode, 303);
  assert.equal((await signIn()).statusCode, 303);
  assert.equal((await boss.post(`/beheer/mensen/${boss.person.id}/deactiveren`)).statusCode, 403);
  for (const id of ['x', '00000000-0000-0000-0000-000000000000']) {
    assert.equal((await boss.post(`/beheer/mensen/${id}/deactiveren`)).statusCode, 404);
  }
});

test('two administrators of the platform who keep each other out at the same moment leave one', async () => {
  for (let round = 0; round < 5; round++) {
    const [one, two] = [await signInAs(app, { role: 'platform' }), await signInAs(app, { role: 'platform' })] as const;
    await Promise.all([
      one.post(`/beheer/mensen/${two.person.id}/deactiveren`),
      two.post(`/beheer/mensen/${one.person.id}/deactiveren`),
    ]);
    const seen = [await one.get('/beheer'), await two.get('/beheer')].map(({ statusCode }) => statusCode);
    assert.deepEqual(seen.sort(), [200, 401]);
  }
});

test('people are found by what they are called, as it is typed, page after page', async () => {
  for (let count = 0; count < 60; count++) await buildPerson(app, { name: `Blad_${String(count % 7)}` });
  assert.match((await boss.get('/beheer/mensen?q=%25')).body, /Niemand gevonden/);
  const first = await boss.get('/beheer/mensen?q=blad_');
  const next = /rel="next" href="([^"]+)"/.exec(first.body)![1]!.replaceAll('&amp;', '&');
  const second = await boss.get(next);
  const idsIn = (body: string) => [...body.matchAll(/mensen\/([0-9a-f-]{36})\/deactiveren/g)].map((match) => match[1]);
  const all = [...idsIn(first.body), ...idsIn(second.body)];
  assert.equal(all.length, 60);
  assert.equal(new Set(all).size, 60);
  assert.doesNotMatch(second.body, /rel="next"/);
});

test('the journal shows the newest first, filters and goes on page after page', async () => {
  const organisation = await buildOrganisation(app, { name: 'Gemeente <script>canary</script>' });
  for (let count = 0; count < 55; count++) {
    const subject = { type: 'test', id: `<img src=x> ${count}` };
    await record(app.db, {
      act: 'probe.done',
      subject,
      viewer: null,
      organisationId: organisation.id,
      details: { count },
    });
  }
  const first = await boss.get(`/beheer/journaal?handeling=probe.&organisatie=${organisation.id}`);
  assert.doesNotMatch(first.body, /<script>canary|<img src=x>/);
  const shown = (body: string) => [...body.matchAll(/count: (\d+)/g)].map((match) => Number(match[1]));
  assert.deepEqual(
    shown(first.body),
    Array.from({ length: 50 }, (_, at) => 54 - at),
  );
  const next = /rel="next" href="([^"]+)"/.exec(first.body)![1]!.replaceAll('&amp;', '&');
  assert.deepEqual(shown((await boss.get(next)).body), [4, 3, 2, 1, 0]);
  assert.deepEqual(shown((await boss.get('/beheer/journaal?handeling=%25')).body), []);
  assert.match((await boss.get('/beheer/journaal?handeling=organisation.create')).body, /organisation\.create/);
});

test('a query that makes no sense is a bad request', async () => {
  for (const query of [
    'voor=x',
    'voor=0',
    'voor=1e3',
    'voor=99999999999999999999',
    'organisatie=x',
    'handeling=a&handeling=b',
    'handeling=%00',
  ]) {
    assert.equal((await boss.get(`/beheer/journaal?${query}`)).statusCode, 400, query);
  }
  for (const query of ['q=a&q=b', 'na=x', 'q=%00']) {
    assert.equal((await boss.get(`/beheer/mensen?${query}`)).statusCode, 400, query);
  }
});
