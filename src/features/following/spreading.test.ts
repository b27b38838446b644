import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { startApp, type TestApp } from '../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { happen, runHour } from '../../../test/builders/following.ts';
import { announce } from '../../platform/events.ts';
import { addJob } from '../../platform/jobs.ts';
import { event } from '../../platform/tables.ts';
import { deactivatePerson } from '../accounts/index.ts';
import { upsertAreas, upsertRows } from '../areas/index.ts';

describe('what happens to things that people follow', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
    test.setNow('2026-11-24T12:00:00Z');
    await runHour(test);
  });
  after(() => test.close());

  const follow = (person: SignedIn, onderwerp: string, frequentie: string) =>
    person.post('/volgen', { onderwerp, frequentie });
  const lettersTo = ({ person }: SignedIn) => test.letters.filter(({ to }) => to === person.mail);
  const noticesOf = async (person: SignedIn) =>
    [...(await person.get('/meldingen')).body.matchAll(/<a href="\/meldingen\/[0-9a-f-]{36}">([^<]+)/g)].map(
      (m) => m[1]!,
    );

  it('is told once to each, whatever number of topics match, by the soonest way', async () => {
    const reader = await signInAs(test, { role: 'viewer' });
    await follow(reader, 'theme:cycling', 'week');
    await follow(reader, 'theme:water', 'now');
    const title = await happen(test, ['theme:cycling', 'theme:water'], { people: [reader.person.id] });
    const told = `Nieuw gepubliceerd: ${title}`;
    assert.deepEqual(await noticesOf(reader), [told]);
    const [letter, ...more] = lettersTo(reader);
    assert.equal(more.length, 0);
    assert.equal(letter!.subject, told);
    assert.match(letter!.text, /omdat u “Water” volgt/);
    assert.match(
      (await reader.get('/gebieden')).body,
      /Meldingen<span class="site-account__count">1<span class="visually-hidden"> ongelezen/,
    );

    const [row] = await test.db.select().from(event).where(sql`key = ${title}`);
    await addJob(test.db, 'spread-event', { eventId: row!.id });
    await addJob(test.db, 'send-news', { frequency: 'now' });
    await test.runJobs();
    assert.equal((await noticesOf(reader)).length, 1, 'spread again');
    assert.equal(lettersTo(reader).length, 1);
  });

  it('announced twice is one event', async () => {
    const reader = await signInAs(test, { role: 'viewer' });
    await follow(reader, 'theme:sport', 'now');
    const title = await happen(test, ['theme:sport']);
    const again = { key: title, kind: 'publishing.event.again', path: '/plannen', at: test.clock.now() };
    assert.equal(await announce(test.db, { ...again, topics: ['theme:sport'] }), false);
    await test.runJobs();
    assert.equal(lettersTo(reader).length, 1);
  });

  it('waits for the digest of the day or the week, grouped by what is followed; an empty one is not sent', async () => {
    test.setNow('2026-11-24T12:00:00Z');
    const [daily, weekly, onSite] = await Promise.all(['a', 'b', 'c'].map(() => signInAs(test, { role: 'viewer' })));
    for (const [person, when] of [
      [daily, 'day'],
      [weekly, 'week'],
      [onSite, 'site'],
    ] as const) {
      await follow(person!, 'theme:culture', when);
      await follow(person!, 'theme:youth', when);
    }
    const titles = [
      await happen(test, ['theme:culture']),
      await happen(test, ['theme:youth'], {}, '2026-11-24T12:01:00Z'),
      await happen(test, ['theme:youth'], {}, '2026-11-24T12:02:00Z'),
    ];
    await runHour(test);
    assert.deepEqual(
      [daily, weekly, onSite].map((one) => lettersTo(one!).length),
      [0, 0, 0],
    );
    assert.equal((await noticesOf(onSite!)).length, 3);

    test.setNow('2026-11-25T05:59:00Z');
    await runHour(test);
    assert.equal(lettersTo(daily!).length, 0, 'before seven');
    test.setNow('2026-11-25T06:03:00Z');
    await runHour(test);
    const [digest] = lettersTo(daily!);
    assert.equal(digest!.subject, 'Vandaag: 3 berichten over wat u volgt');
    assert.match(
      digest!.text,
      new RegExp(`Cultuur\\n\\n- Nieuw gepubliceerd: ${titles[0]}[\\s\\S]*Jeugd\\n\\n- [\\s\\S]*${titles[2]}`),
    );
    assert.equal(lettersTo(weekly!).length, 0);

    test.setNow('2026-11-26T06:03:00Z');
    await runHour(test);
    assert.equal(lettersTo(daily!).length, 1, 'an empty digest was sent');
    test.setNow('2026-11-30T06:03:00Z');
    await runHour(test);
    await runHour(test);
    assert.deepEqual(
      [daily, weekly, onSite].map((one) => lettersTo(one!).length),
      [1, 1, 0],
    );
  });

  it('is told at once to whose task it is, in an organisation by role', async () => {
    const organisation = await buildOrganisation(test);
    const [viewer, editor, publisher] = await Promise.all(
      (['viewer', 'editor', 'publisher'] as const).map((role) => signInAs(test, { role, organisation })),
    );
    await happen(test, [], { organisations: [{ id: organisation.id, role: 'editor' }] });
    assert.deepEqual(
      [viewer, editor, publisher].map((one) => lettersTo(one!).length),
      [0, 1, 1],
    );
    assert.match(lettersTo(editor!)[0]!.text, /omdat dit bij uw werk/);
    await editor!.post('/volgen/taken', { frequentie: 'site' });
    await happen(test, [], { organisations: [{ id: organisation.id, role: 'editor' }] });
    assert.deepEqual(
      [viewer, editor, publisher].map((one) => lettersTo(one!).length),
      [0, 1, 2],
    );
    assert.equal((await noticesOf(editor!)).length, 2);
  });

  it('together comes in one letter', async () => {
    const reader = await signInAs(test, { role: 'viewer' });
    await follow(reader, 'theme:energy', 'now');
    const common = {
      kind: 'publishing.event.published',
      path: '/plannen',
      topics: ['theme:energy' as const],
      at: test.clock.now(),
    };
    for (const title of ['Een', 'Twee', 'Drie']) await announce(test.db, { ...common, key: title, values: { title } });
    await test.runJobs();
    assert.deepEqual(
      lettersTo(reader).map(({ subject }) => subject),
      ['3 berichten over wat u volgt'],
    );
  });

  it('is told to nobody who was deactivated, nor to their address, and what waited for them is dropped', async () => {
    const platform = await signInAs(test, { role: 'platform' });
    const reader = await signInAs(test, { role: 'viewer' });
    await follow(reader, 'theme:climate', 'now');
    await follow(reader, 'theme:green', 'day');
    await happen(test, ['theme:green']);
    const viewer = { personId: platform.person.id, name: '', mail: null, isAdministrator: true, memberships: [] };
    await deactivatePerson(test, viewer, reader.person.id);
    await happen(test, ['theme:climate'], { people: [reader.person.id] });
    test.setNow('2027-01-05T06:03:00Z');
    await runHour(test);
    assert.equal(lettersTo(reader).length, 0);
    const waiting = await test.db.execute(sql`select 1 from delivery where mailed_at is null and frequency = 'day'`);
    assert.equal(waiting.rowCount, 0);
  });

  it('goes with the account when that is removed', async () => {
    const reader = await signInAs(test, { role: 'viewer' });
    await follow(reader, 'theme:care', 'site');
    await happen(test, ['theme:care']);
    await test.db.execute(sql`delete from person where id = ${reader.person.id}`);
    const left =
      await test.db.execute(sql`select 1 from notice n where not exists (select 1 from person p where p.id = n.person_id)
      union all select 1 from follow f join follower r on r.id = f.follower_id where r.person_id = ${reader.person.id}`);
    assert.equal(left.rowCount, 0);
  });

  it('to an area is told to who followed what went into it, and following that is following its successor', async () => {
    const area = {
      country: 'BE',
      kind: 'municipality',
      population: null,
      populationYear: null,
      surfaceHectares: null,
      longitude: null,
      latitude: null,
      source: '',
    };
    await upsertRows(test.db, 'kinds', [
      {
        kind: 'municipality',
        nl: 'Gemeente',
        nlPlural: 'Gemeenten',
        en: 'M',
        enPlural: 'Ms',
        exclusive: false,
        rank: 1,
      },
    ]);
    await upsertAreas(test.db, [
      { ...area, code: 'OUD1', name: 'Oudstad', validFrom: '2019-01-01', validTo: null },
      { ...area, code: 'OUD2', name: 'Ouddorp', validFrom: '2019-01-01', validTo: null },
    ]);
    const early = await signInAs(test, { role: 'viewer' });
    await follow(early, 'area:OUD1', 'now');
    await upsertAreas(test.db, [{ ...area, code: 'NIEUW', name: 'Nieuwstad', validFrom: '2025-01-01', validTo: null }]);
    await upsertRows(
      test.db,
      'successions',
      ['OUD1', 'OUD2'].map((code) => ({ predecessorCode: code, successorCode: 'NIEUW', onDate: '2025-01-01' })),
    );
    const late = await signInAs(test, { role: 'viewer' });
    assert.match((await late.get('/volgen?onderwerp=area:OUD2')).body, /Volg Nieuwstad/);
    await follow(late, 'area:OUD2', 'now');
    await happen(test, ['area:NIEUW']);
    assert.deepEqual(
      [early, late].map((one) => lettersTo(one).length),
      [1, 1],
    );
    assert.match(lettersTo(early)[0]!.text, /omdat u “Nieuwstad” volgt/);
    await happen(test, ['area:OUD2']);
    assert.deepEqual(
      [early, late].map((one) => lettersTo(one).length),
      [2, 2],
    );
  });
});
