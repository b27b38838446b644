import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { Parser } from 'n3';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import {
  buildOrganisation,
  buildPerson,
  openSession,
  type SignedIn,
  signInAs,
} from '../../../../test/builders/accounts.ts';
import { buildSentFile, decisionForm as decision, pointsForm as points } from '../../../../test/builders/assessing.ts';
import { aCall, buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { event } from '../../../platform/tables.ts';
import { applicationPartner } from '../applying/tables.ts';
import { callBalance, dossierBalance } from '../paying/index.ts';
import { insertFinalAccount } from '../paying/store.ts';
import { finalAccount } from '../paying/tables.ts';
import { insertVersion } from '../store.ts';
import { call as callTable } from '../tables.ts';
import type { WrittenCofinancing } from './decision-document.ts';

const closed = aCall().steps.map((step) =>
  step.kind === 'application' ? { ...step, closes: '2021-01-31T12:00:00' } : step,
);

describe('an assessment', () => {
  let test: TestApp;
  let government: { id: string };
  let publisher: SignedIn;
  let editor: SignedIn;
  let expert: SignedIn;
  let call: Awaited<ReturnType<typeof buildCall>>;
  const towns: Record<'single' | 'joint' | 'late' | 'partner', { id: string; name: string }> = {} as never;
  const people: Record<keyof typeof towns, SignedIn> = {} as never;
  const sent: Record<'single' | 'joint' | 'late', string> = {} as never;
  let at = '';

  const see = async (who: Visitor, path: string, status = 200): Promise<string> => {
    const { body, statusCode } = await who.get(path);
    assert.equal(statusCode, status, path);
    return body;
  };
  const post = async (who: Visitor, path: string, form: Record<string, string>, status = 303): Promise<string> => {
    const { body, statusCode } = await who.post(path, form);
    assert.equal(statusCode, status, `${path}: ${body.replace(/<[^>]+>/g, ' ').slice(0, 2000)}`);
    return body;
  };
  /** Someone is invited by mail address and accepts; before that, the page tells nothing of who that is. */
  const invite = async (who: SignedIn, look?: () => Promise<string>) => {
    await post(publisher, `${at}/beoordelaars`, { mail: who.person.mail });
    const page = await look?.();
    if (page) assert.ok(page.includes(who.person.mail) && !page.includes(who.person.name), 'asked, not known');
    await post(who, '/werkplek/beoordelingen/schoolroutes', {});
  };
  const scores = async (who: SignedIn, application: string, given: Record<string, string>) => {
    await post(who, `${at}/${application}/scores/belang`, { hasConflict: 'no' });
    await post(who, `${at}/${application}/scores`, given);
  };

  before(async () => {
    test = await startApp();
    test.setNow('2021-03-01T10:00:00Z');
    government = await buildOrganisation(test, { kind: 'government' });
    publisher = await signInAs(test, { role: 'publisher', organisation: government });
    editor = await signInAs(test, { role: 'editor', organisation: government });
    expert = await openSession(test, await buildPerson(test));
    call = await buildCall(test, {
      code: 'schoolroutes',
      organisationId: government.id,
      envelope: '99999.00',
      steps: closed,
    });
    at = `/oproepen/${call.code}/beoordeling`;
    for (const name of ['single', 'joint', 'late', 'partner'] as const) {
      towns[name] = await buildOrganisation(test, { name: `Gemeente ${name}` });
      people[name] = await signInAs(test, { role: 'publisher', organisation: towns[name] });
      if (name === 'partner') continue;
      const title = `Route ${name}`;
      sent[name] = await buildApplication(test, call, { organisationId: towns[name].id, title, isSubmitted: true });
    }
    await test.db
      .insert(applicationPartner)
      .values({ applicationId: sent.joint, organisationId: towns.partner.id, invitedAt: test.clock.now() });
  });
  after(() => test.close());

  it('begins with assessors and with what is admissible', async () => {
    assert.equal((await expert.get(`${at}/${sent.single}/scores`)).statusCode, 404);
    assert.equal((await editor.post(`${at}/beoordelaars`, { mail: expert.person.mail })).statusCode, 403);
    await test.db.update(callTable).set({ draft: { ...call.document, title: 'Nog geheim' } });
    const stranger = 'niemand@gemeente.example';
    await post(publisher, `${at}/beoordelaars`, { mail: stranger });
    assert.equal((await expert.post('/werkplek/beoordelingen/schoolroutes')).statusCode, 404, 'not invited');
    await invite(expert, () => see(publisher, `${at}/beoordelaars`));
    await post(publisher, `${at}/beoordelaars`, { member: editor.person.id });
    await invite(people.partner);
    const toDo = await see(expert, '/werkplek/beoordelingen');
    assert.match(toDo, /Route single[\s\S]*Zeg of u een belang hebt/);
    await test.runJobs();
    const letterTo = (mail: string) =>
      test.letters.filter(({ to }) => to === mail).map(({ subject, text }) => subject + text);
    const told = letterTo(expert.person.mail);
    assert.match(told.join(), /Veilige fietsroutes/);
    assert.deepEqual(letterTo(stranger), told, 'who has an account is told the same as who has none');
    assert.ok((await see(publisher, `${at}/beoordelaars`)).includes(stranger));
    await post(publisher, `${at}/beoordelaars/intrekken`, { mail: stranger });
    assert.ok(!(await see(publisher, `${at}/beoordelaars`)).includes(stranger));
    assert.ok(!`${toDo}${told}`.includes('Nog geheim'), 'a draft is not for who only assesses');

    const judge = (id: string, form: Record<string, string>, status?: number) =>
      post(editor, `${at}/${id}/ontvankelijkheid`, form, status);
    assert.match(await judge(sent.late, { isAdmissible: 'no' }, 422), /de aanvrager leest ze/);
    await judge(sent.late, { isAdmissible: 'no', reasons: 'De weg is van het gewest.' });
    await judge(sent.single, { isAdmissible: 'yes' });
    await judge(sent.joint, { isAdmissible: 'yes' });
    await test.runJobs();
    assert.ok(test.letters.some(({ to, text }) => to === people.late.person.mail && /niet ontvankelijk/.test(text)));
    const advice = { givenBy: 'Fietsberaad', adviceDate: '15/02/2021', isFavourable: 'yes', description: 'Goed plan.' };
    await post(editor, `${at}/${sent.single}/advies`, advice);
    assert.match(await see(publisher, `${at}/${sent.single}`), /Goed plan\.[\s\S]*€\s50\.000/);
  });

  it('keeps out who has an interest, by rule or by their own word', async () => {
    const scored = `${at}/${sent.joint}/scores`;
    assert.match(await see(people.partner, scored), /U hoort bij een organisatie/);
    await post(people.partner, `${scored}/belang`, { hasConflict: 'no' }, 403);
    const page = await see(expert, scored);
    assert.ok(!page.includes('Wat wilt u bereiken'), 'nothing is read before the declaration');
    await post(expert, scored, points('7', '7', 'Goed.'), 403);
    await post(expert, `${scored}/belang`, { hasConflict: 'yes' }, 422);
    await post(expert, `${scored}/belang`, { hasConflict: 'yes', explanation: 'Mijn zus woont daar.' });
    await post(expert, scored, points('7', '7', 'Goed.'), 403);
    assert.match(await see(publisher, `${at}/${sent.joint}`), /Mijn zus woont daar/);
  });

  it('shows no scores of others before one has scored', async () => {
    await scores(editor, sent.single, points('8', '7', 'Zoals de redactie het ziet.'));
    const scored = `${at}/${sent.single}/scores`;
    const file = `${at}/${sent.single}/bestanden/${await buildSentFile(test, sent.single)}`;
    assert.equal((await expert.get(file)).statusCode, 403);
    await post(expert, `${scored}/belang`, { hasConflict: 'no' });
    assert.match(await see(expert, scored), /route\.pdf/);
    assert.equal((await expert.get(file)).body, 'de route');
    assert.equal((await expert.get(file.replace(sent.single, sent.late))).statusCode, 403);
    assert.equal((await publisher.get(file.replace(sent.single, sent.late))).statusCode, 404);
    await post(expert, scored, { ...points('9', '', 'Veilig.'), 'motivation-bereik': '' });
    assert.match(await see(expert, scored), /Wat wilt u bereiken/);
    assert.ok(!(await see(expert, scored)).includes('Zoals de redactie het ziet'));
    assert.match(await post(expert, scored, points('11', '7', 'Te veel.'), 422), /van 0 tot en met 10/);
    await post(expert, scored, points('9', '7', 'Veilig.'));
    assert.match(await see(expert, scored), /79[\s\S]*Zoals de redactie het ziet/);
  });

  it('is talked over where the assessors lie too far apart', async () => {
    const other = await openSession(test, await buildPerson(test));
    await invite(other);
    await scores(editor, sent.joint, points('9', '7', 'Sterk.'));
    await scores(other, sent.joint, points('5', '7', 'Zwak.'));
    assert.match(
      await see(publisher, `${at}/beslissing`),
      /Niet elke aanvraag is klaar[\s\S]*liggen te ver uit elkaar/,
    );
    const moderated = `${at}/${sent.joint}/moderatie`;
    await post(editor, moderated, {}, 422);
    await post(editor, moderated, { 'points-veiligheid': '7', 'motivation-veiligheid': 'Samen besproken.' });
    await post(other, `${at}/${sent.joint}/scores`, points('9', '9', 'Toch sterk.'));
    assert.match(await see(other, `${at}/${sent.joint}/scores`), /Samen besproken/);
    assert.ok(!(await see(other, `${at}/${sent.joint}/scores`)).includes('Toch sterk'));
  });

  it('ends in one decision, however many press at once, of exactly the envelope', async () => {
    const page = await see(publisher, `${at}/beslissing`);
    assert.match(
      page,
      /Route single[\s\S]*79[\s\S]*Toegekend[\s\S]*Route joint[\s\S]*70[\s\S]*Deels toegekend[\s\S]*49\.999/,
    );
    assert.match(
      await post(publisher, `${at}/beslissing`, decision(page, { confirmed: '' }), 422),
      /Kijk het voorstel na/,
    );
    await post(publisher, `${at}/beslissing`, decision(page, { seen: 'iets anders' }), 409);
    await post(publisher, `${at}/beslissing`, decision(page, { decidedOn: '01/01/2021' }), 422);
    const colleague = await signInAs(test, { role: 'publisher', organisation: government });
    const both = await Promise.all([publisher, colleague].map((who) => who.post(`${at}/beslissing`, decision(page))));
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [303, 409]);
    const { committed, free } = await callBalance(test.db, call.id);
    assert.deepEqual([committed, free], [9_999_900n, 0n]);
    assert.equal((await publisher.get('/oproepen/schoolroutes/beslissingen/2')).statusCode, 404);
  });

  it('is told to everyone without who was refused, and to each applicant in full', async () => {
    const visitor = new Visitor(test.app);
    const path = '/oproepen/schoolroutes/beslissingen/1';
    const page = await see(visitor, path);
    assert.match(page, /Route single[\s\S]*Gemeente joint, Gemeente partner[\s\S]*99\.999/);
    assert.ok(!/Route late|gewest/.test(page));
    assert.match(await see(visitor, '/oproepen/schoolroutes'), /Toegekende projecten[\s\S]*Route single/);
    const turtle = await see(visitor, `${path}/beslissing.ttl`);
    assert.ok(!turtle.includes('Route late'));
    const quads = new Parser().parse(turtle);
    const ofType = (name: string) => quads.filter(({ object }) => object.value.endsWith(`subsidie#${name}`)).length;
    assert.deepEqual(
      ['SubsidieToekenningsbesluit', 'SubsidieToekenning', 'SubsidieNietToekenning'].map(ofType),
      [1, 2, 1],
    );
    const amounts = quads.filter(({ predicate }) => predicate.value === 'https://schema.org/value');
    assert.deepEqual(
      amounts.map(({ object }) => object.value),
      ['50000.00', '49999.00'],
    );
    assert.equal((await visitor.get(`${path}/beslissing.pdf`)).rawPayload.subarray(0, 5).toString(), '%PDF-');

    await test.runJobs();
    for (const [name, words] of [
      ['single', 'Toegekend: Route single'],
      ['joint', 'Deels toegekend: Route joint'],
      ['partner', 'Deels toegekend: Route joint'],
      ['late', 'Geweigerd: Route late'],
    ] as const)
      assert.ok(
        test.letters.some(({ to, text }) => to === people[name].person.mail && text.includes(words)),
        name,
      );
    assert.match(
      await see(people.late, `/aanvragen/${sent.late}/beslissing`),
      /Niet ontvankelijk\. De weg is van het gewest/,
    );
    assert.match(
      await see(people.partner, `/aanvragen/${sent.joint}/beslissing`),
      /Samen besproken[\s\S]*31 maart 2021/,
    );
    const letter = await people.joint.get(`/aanvragen/${sent.joint}/beslissing.pdf`);
    assert.equal(letter.rawPayload.subarray(0, 5).toString(), '%PDF-');
    assert.equal((await people.single.get(`/aanvragen/${sent.joint}/beslissing`)).statusCode, 404);
  });

  it('can be objected to until the last second, and gives more only of what is free', async () => {
    const objection = `/aanvragen/${sent.joint}/bezwaar`;
    test.setNow('2021-03-31T21:59:59Z');
    const partner = await openSession(test, people.partner.person);
    assert.match(
      await see(partner, objection),
      /Een publicist van de trekker kan bezwaar indienen, tot en met 31 maart/,
    );
    const again = await openSession(test, people.joint.person);
    await post(again, objection, { text: 'Eén euro te weinig.' });
    assert.match(await see(again, `/aanvragen/${sent.joint}/beslissing`), /Lees het bezwaar/);
    test.setNow('2021-03-31T22:00:00Z');
    const late = await openSession(test, people.late.person);
    await post(late, `/aanvragen/${sent.late}/bezwaar`, { text: 'Het is een gemeenteweg.' });
    assert.match(await see(late, `/aanvragen/${sent.late}/bezwaar`), /De termijn voor bezwaar is voorbij/);

    const settler = await openSession(test, publisher.person);
    const list = await see(settler, '/oproepen/schoolroutes/bezwaren');
    assert.ok(!list.includes('Route late'));
    const path = /\/oproepen\/schoolroutes\/bezwaren\/[0-9a-f-]{36}/.exec(list)![0];
    const decided = { body: 'De minister', decidedOn: '01/04/2021', confirmed: 'yes' };
    const upheld = { isUpheld: 'yes', answer: 'Er kwam geld bij.', amount: '50000', ...decided };
    assert.match(await post(settler, path, upheld, 422), /niet genoeg vrij[\s\S]*49\.999/);
    const earlier = await post(settler, path, { ...upheld, decidedOn: '28/02/2021' }, 422);
    assert.match(earlier, /is van [^.]*2021\. Geef die dag of een latere/);
    await insertVersion(test.db, {
      callId: call.id,
      number: 2,
      document: {
        ...call.document,
        envelope: '100000.00',
        selection: { ...call.document.selection!, isPartialAllowed: false },
      },
      publishedAt: test.clock.now(),
    });
    assert.match(await post(settler, path, { ...upheld, amount: '50000,01' }, 422), /hoogstens/);
    assert.match(await post(settler, path, { ...upheld, amount: '49999,99' }, 422), /geen deel[\s\S]*50\.000/);
    const calculation = {} as WrittenCofinancing;
    await insertFinalAccount(test.db, {
      applicationId: sent.joint,
      cents: 4_000_000n,
      calculation,
      at: test.clock.now(),
    });
    assert.match(await post(settler, path, upheld, 422), /eindafrekening is aanvaard op €\s40\.000/);
    await test.db.delete(finalAccount);
    for (const one of await Promise.all([1, 2].map(() => settler.post(path, upheld))))
      assert.equal(one.statusCode, 303);
    assert.equal(await test.db.$count(event, eq(event.key, `call:${call.id}:decision:2`)), 1, 'who follows it is told');
    assert.equal((await dossierBalance(test.db, sent.joint)).committed, 5_000_000n);
    assert.equal((await callBalance(test.db, call.id)).free, 0n);
    assert.match(await see(again, objection), /Gegrond[\s\S]*Er kwam geld bij/);
    assert.match(await see(settler, '/oproepen/schoolroutes/beslissingen/1'), /Beslissing 2 verandert dit/);
    assert.match(await see(settler, '/oproepen/schoolroutes/beslissingen/2'), /Route joint[\s\S]*50\.000/);
    assert.match(
      await see(settler, '/oproepen/schoolroutes/beslissingen/2/beslissing.ttl'),
      /dct:replaces <[^>]*\/beslissingen\/1#toekenning-2>/,
    );
    assert.equal((await settler.get('/oproepen/schoolroutes/beslissingen/3')).statusCode, 404);
  });
});
