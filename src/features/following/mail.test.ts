import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { buildPerson, linkTo, openSession, password, signInAs } from '../../../test/builders/accounts.ts';
import { happen, runHour } from '../../../test/builders/following.ts';
import { addJob } from '../../platform/jobs.ts';

describe('mail about what is followed', () => {
  let test: TestApp;
  let count = 0;
  before(async () => {
    test = await startApp();
    test.setNow('2026-11-24T12:00:00Z');
  });
  after(() => test.close());

  const address = () => {
    count += 1;
    return `lezer${count}@buiten.example`;
  };
  const lettersTo = (mail: string) => test.letters.filter(({ to }) => to === mail);
  const ask = (mail: string, frequentie = 'now', onderwerp = 'theme:cycling') =>
    new Visitor(test.app).post('/volgen', { onderwerp, hoe: 'mail', mail, frequentie });
  const confirm = async (mail: string) => {
    await test.runJobs();
    return new Visitor(test.app).post(linkTo(test, mail));
  };
  const follow = async (mail: string, frequentie = 'now', topic = 'theme:cycling') => {
    await ask(mail, frequentie, topic);
    await confirm(mail);
  };
  const headerOf = (mail: string) => {
    const { headers } = lettersTo(mail).at(-1)!;
    assert.equal(headers!['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click');
    return new URL(/^<(.+)>$/.exec(headers!['List-Unsubscribe']!)![1]!).pathname;
  };
  /** As a mail program does it: no cookie, no origin, from another site. */
  const oneClick = (url: string, headers: Record<string, string> = {}) =>
    test.app.inject({
      method: 'POST',
      url,
      payload: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('is sent to an address without account only after it said yes', async () => {
    const mail = address();
    await ask(mail);
    await test.runJobs();
    assert.equal(lettersTo(mail).length, 1);
    await happen(test, ['theme:cycling']);
    assert.equal(lettersTo(mail).length, 1, 'before it was confirmed');
    const link = linkTo(test, mail);
    assert.match((await new Visitor(test.app).get(link)).body, /Wilt u mails krijgen over “Fietsen”/);
    await happen(test, ['theme:cycling']);
    assert.equal(lettersTo(mail).length, 1, 'opening the link is not yet a yes');
    assert.equal((await new Visitor(test.app).post(link)).statusCode, 200);
    assert.equal((await new Visitor(test.app).post(link)).statusCode, 410, 'used twice');
    const title = await happen(test, ['theme:cycling']);
    assert.match(lettersTo(mail)[1]!.subject, new RegExp(title));
    assert.doesNotMatch(lettersTo(mail)[1]!.text, /volgen\/mijn/);
  });

  it('asks an address without the words that a stranger typed', async () => {
    const mail = address();
    const search = new URLSearchParams({ q: 'win geld op https://kwaad.example' });
    assert.equal((await ask(mail, 'now', `search:${search}`)).statusCode, 200);
    await test.runJobs();
    assert.match(lettersTo(mail)[0]!.text, /mails over “een zoekopdracht in de bibliotheek”/);
    assert.doesNotMatch(JSON.stringify(lettersTo(mail)), /kwaad|win geld/);
    assert.match((await new Visitor(test.app).get(linkTo(test, mail))).body, /win geld/, 'who asked it knows it again');
  });

  it('forgets after seven days who did not answer', async () => {
    const mail = address();
    await ask(mail);
    await test.runJobs();
    test.setNow('2026-12-01T12:00:01Z');
    assert.equal((await new Visitor(test.app).get(linkTo(test, mail))).statusCode, 410);
    await addJob(test.db, 'forget-follows', {});
    await test.runJobs();
    const left = await test.db.execute(sql`select 1 from follow_request where mail = ${mail}`);
    assert.equal(left.rowCount, 0);
    test.setNow('2026-11-24T12:00:00Z');
  });

  it('answers the same whoever has the address, and asks nobody without end', async () => {
    const { mail: known } = await buildPerson(test);
    const unknown = address();
    const [one, other] = [await ask(known), await ask(unknown)];
    assert.deepEqual([one.statusCode, one.body], [other.statusCode, other.body]);
    await test.runJobs();
    assert.equal(lettersTo(known).length, lettersTo(unknown).length);
    assert.equal((await ask('geen adres')).statusCode, 422);
    assert.equal((await ask(unknown, 'site')).statusCode, 422);
    let refused = 0;
    for (let time = 0; time < 12; time += 1) if ((await ask(unknown)).statusCode === 429) refused += 1;
    assert.ok(refused > 0, 'as often as one likes');
    await test.db.execute(sql`delete from attempt`);
  });

  it('stops by one click from a mail program, about one thing or all, without cookie and from another site', async () => {
    const mail = address();
    await follow(mail);
    await follow(mail, 'now', 'theme:water');
    await happen(test, ['theme:cycling']);
    const stop = headerOf(mail);
    for (const reader of [new Visitor(test.app), await signInAs(test, { role: 'viewer' })]) {
      const { statusCode, body } = await reader.get(stop);
      assert.deepEqual([statusCode, /Geen mails meer over Fietsen/.test(body)], [200, true]);
    }
    await happen(test, ['theme:cycling']);
    const letters = lettersTo(mail).length;
    const { statusCode } = await oneClick(stop, { 'sec-fetch-site': 'cross-site', origin: 'https://mail.example' });
    assert.equal(statusCode, 200);
    assert.equal((await oneClick(stop)).statusCode, 200, 'a second time');
    await happen(test, ['theme:cycling']);
    assert.equal(lettersTo(mail).length, letters);
    await happen(test, ['theme:water']);
    assert.equal(lettersTo(mail).length, letters + 1, 'the other thing is still followed');
    await new Visitor(test.app).post(headerOf(mail), { alles: 'ja' });
    await happen(test, ['theme:water']);
    assert.equal(lettersTo(mail).length, letters + 1);
    const left = await test.db.execute(sql`select 1 from follower where mail = ${mail}`);
    assert.equal(left.rowCount, 0, 'the address is kept');
    assert.equal((await oneClick(stop)).statusCode, 200, 'after all is forgotten');
  });

  it('stops for who has an account too, who still sees it on the site', async () => {
    const reader = await signInAs(test, { role: 'viewer' });
    await reader.post('/volgen', { onderwerp: 'theme:sport', frequentie: 'day' });
    await happen(test, ['theme:sport']);
    await runHour(test);
    test.setNow('2026-11-25T07:00:00Z');
    await happen(test, ['theme:sport']);
    await runHour(test);
    await oneClick(headerOf(reader.person.mail));
    const letters = lettersTo(reader.person.mail).length;
    await happen(test, ['theme:sport']);
    test.setNow('2026-11-26T07:00:00Z');
    await runHour(test);
    assert.equal(lettersTo(reader.person.mail).length, letters);
    const again = await openSession(test, reader.person);
    assert.match((await again.get('/meldingen')).body, /3 meldingen hebt u nog niet gelezen/);
    test.setNow('2026-11-24T12:00:00Z');
  });

  it('takes a stop only with a secret that was written here, and nothing in the name of who is signed in', async () => {
    const mail = address();
    await follow(mail);
    await happen(test, ['theme:cycling']);
    const stop = headerOf(mail);
    for (let place = stop.lastIndexOf('/') + 1; place < stop.length; place += 7) {
      const sign = stop[place] === 'A' ? 'B' : 'A';
      const forged = stop.slice(0, place) + sign + stop.slice(place + 1);
      assert.equal((await oneClick(forged)).statusCode, 404, forged);
    }
    for (const secret of ['x', 'A'.repeat(43), 'A'.repeat(59), '%00', 'é']) {
      assert.ok([400, 404].includes((await oneClick(`/volgen/stop/${encodeURIComponent(secret)}`)).statusCode), secret);
    }
    const person = await signInAs(test, { role: 'viewer' });
    const { body } = await person.post(stop, {}, { headers: { 'sec-fetch-site': 'cross-site' } });
    assert.ok(!body.includes(person.person.name), 'the session was looked at');
    assert.equal(
      (await person.post('/volgen/feed', {}, { headers: { 'sec-fetch-site': 'cross-site' } })).statusCode,
      403,
    );
  });

  it('of an address goes with its account, once there is one, and what was mailed is not mailed again', async () => {
    const mail = address();
    await follow(mail);
    await happen(test, ['theme:cycling']);
    const earlier = headerOf(mail);
    await follow(mail, 'day');
    await happen(test, ['theme:cycling']);
    const person = await buildPerson(test, { mail });
    const browser = new Visitor(test.app);
    await browser.post('/aanmelden', { mail, password });
    assert.match((await browser.get('/volgen/mijn')).body, /href="\/themas\/cycling"/);
    test.setNow('2026-11-27T07:00:00Z');
    await runHour(test);
    assert.equal(lettersTo(mail).length, 4, 'what waited is sent once');
    const rows = await test.db.execute(sql`select 1 from follower where mail = ${mail} or person_id = ${person.id}`);
    assert.equal(rows.rowCount, 1);
    assert.equal((await oneClick(earlier)).statusCode, 200);
    const letters = lettersTo(mail).length;
    await happen(test, ['theme:cycling']);
    test.setNow('2026-11-28T07:00:00Z');
    await runHour(test);
    assert.equal(lettersTo(mail).length, letters, 'a stop in an earlier letter still stops');
    await follow(mail, 'now', 'theme:water');
    const again = await openSession(test, person);
    assert.match((await again.get('/volgen/mijn')).body, /href="\/themas\/water"/, 'asked without signing in');
    test.setNow('2026-11-24T12:00:00Z');
  });
});
