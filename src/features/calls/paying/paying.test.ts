import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { buildOrganisation, type SignedIn, signInAs } from '../../../../test/builders/accounts.ts';
import { aCall, buildApplication, buildCall } from '../../../../test/builders/calls.ts';
import { buildAward, buildSubmission } from '../../../../test/builders/paying.ts';
import { formWith } from '../../../../test/forms.ts';
import { callBalance, dossierBalance } from './index.ts';
import { selectEntries, selectFinalAccount } from './store.ts';

const iban = 'BE68 5390 0754 7034';
/** A page is long: when it does not show something, only that is said. */
const shows = (body: string, text: RegExp) =>
  assert.ok(text.test(body.replace(/[\u00a0\u202f]/g, ' ')), `does not show ${text}`);
describe('paying for what was granted', () => {
  let test: TestApp;
  let caller: SignedIn;
  let applicant: SignedIn;
  let call: { id: string; code: string };
  let application: string;
  let dossier: string;
  let organisationId: string;

  before(async () => {
    test = await startApp();
    test.setNow('2021-06-15T10:00:00Z');
    const flanders = await buildOrganisation(test, { name: 'Vlaanderen', kind: 'government' });
    const municipality = await buildOrganisation(test, { name: 'Beveren' });
    organisationId = municipality.id;
    caller = await signInAs(test, { role: 'publisher', organisation: flanders });
    applicant = await signInAs(test, { role: 'editor', organisation: municipality });
    const steps = aCall().steps.map((step) =>
      step.kind === 'application'
        ? {
            ...step,
            fields: [...step.fields, { id: 'rekening', kind: 'iban' as const, label: 'Rekening', isRequired: false }],
          }
        : step,
    );
    call = await buildCall(test, { code: 'fietsen', organisationId: flanders.id, envelope: '100000.00', steps });
    application = await buildApplication(test, call, { organisationId, title: '=Route "Noord"', isSubmitted: true });
    dossier = `/oproepen/fietsen/dossiers/${application}`;
  });
  after(() => test.close());

  /** Fills a form, reads what will change, and says yes to it. */
  async function book(movement: string, form: Record<string, string>) {
    const asked = await caller.post(`${dossier}/${movement}`, form);
    assert.equal(asked.statusCode, 200, asked.body.match(/error-summary[\s\S]*?<\/ul>/)?.[0]);
    const sure = formWith(asked.body, 'sure');
    assert.equal(sure['sure'], 'yes');
    return { asked, press: () => caller.post(`${dossier}/${movement}`, sure) };
  }

  const told = async () => {
    await test.runJobs();
    return test.letters.splice(0).filter(({ to }) => to === applicant.person.mail);
  };

  it('keeps the draft of an applicant from who calls', async () => {
    const draft = await buildApplication(test, call, { organisationId, ordinal: 2 });
    assert.equal((await caller.get(`/oproepen/fietsen/dossiers/${draft}`)).statusCode, 404);
    assert.equal((await caller.get(dossier)).statusCode, 200);
  });

  it('pays the advance of the award once, however often one presses', async () => {
    assert.equal(await buildAward(test, call.id, application), 5_000_000n);
    const form = await caller.get(`${dossier}/betaling?soort=advance`);
    shows(form.body, /value="40000"/);
    const { asked, press } = await book('betaling', {
      purpose: 'advance',
      amount: '40000',
      day: '15/06/2021',
      account: iban,
      reference: 'VK-1',
    });
    shows(asked.body, /10\.000/);
    const presses = await Promise.all([press(), press(), press()]);
    for (const { statusCode } of presses) assert.equal(statusCode, 303);
    const { paid, toPay } = await dossierBalance(test.db, application);
    assert.deepEqual({ paid, toPay }, { paid: 4_000_000n, toPay: 1_000_000n });
    const letters = await told();
    assert.equal(letters.length, 1);
    shows(letters[0]!.text, /€\s40\.000/);
    shows(letters[0]!.text, new RegExp(`/aanvragen/${application}/betalingen`));
  });

  it('does not let two colleagues pay the same money from what each had seen', async () => {
    const form = { purpose: 'interim', amount: '6000', day: '15/06/2021', account: iban };
    const one = await book('betaling', form);
    const other = await book('betaling', form);
    const answers = await Promise.all([one.press(), other.press()]);
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409]);
    assert.equal((await dossierBalance(test.db, application)).toPay, 400_000n);
  });

  it('says what is wrong with a booking', async () => {
    const over = await caller.post(`${dossier}/betaling`, {
      purpose: 'interim',
      amount: '4000,01',
      day: '16/06/2021',
      account: 'BE68 5390 0754 7035',
    });
    assert.equal(over.statusCode, 422);
    shows(over.body, /hoogstens € 4\.000\./);
    shows(over.body, /al geweest is/);
    shows(over.body, /rekeningnummer na/);
    const backwards = await caller.post(`${dossier}/betaling`, {
      purpose: 'interim',
      amount: '-1',
      day: '',
      account: iban,
    });
    assert.equal(backwards.statusCode, 422);
  });

  it('takes the day of the decision for a payment, and no day before it', async () => {
    const form = { purpose: 'interim', amount: '100', account: iban };
    const early = await caller.post(`${dossier}/betaling`, { ...form, day: '30/04/2021' });
    assert.equal(early.statusCode, 422);
    shows(early.body, /dag vanaf de dag van de beslissing: 01\/05\/2021/);
    assert.equal((await caller.post(`${dossier}/betaling`, { ...form, day: '01/05/2021' })).statusCode, 200);
  });

  it('puts a payment right by counter-entries', async () => {
    const { press } = await book('rechtzetting', { amount: '6000', note: 'Dubbel geboekt' });
    assert.equal((await press()).statusCode, 303);
    const { paid, toPay, claimed, released, committed } = await dossierBalance(test.db, application);
    assert.deepEqual(
      { paid, toPay, claimed, released, committed },
      { paid: 4_000_000n, toPay: 1_000_000n, claimed: 0n, released: 0n, committed: 5_000_000n },
    );
    await told();
    const mine = load((await applicant.get(`/aanvragen/${application}/betalingen`)).body);
    const shown = mine('#posten').parent().find('tbody tr').slice(0, 4).text();
    shows(shown, /Toezegging[\s\S]*Opnieuw vrijgemaakt[\s\S]*Terugbetaling[\s\S]*Terugvordering/);
    const next = load((await caller.get(dossier)).body)('main').text();
    assert.doesNotMatch(next, /Betaal het voorschot/, 'what was put right is no advance');
  });

  it('sends a report back with a question, and takes the answer', async () => {
    await buildSubmission(test, call, application, 'voortgang', { stand: 'Halverwege <b>' });
    const page = await caller.get(`${dossier}/verslagen/voortgang`);
    shows(page.body, /Halverwege &lt;b>/);
    const asked = { ...formWith(page.body, 'verdict'), verdict: 'returned', remark: 'Hoeveel meter?' };
    assert.equal((await caller.post(`${dossier}/verslagen/voortgang`, { ...asked, remark: '' })).statusCode, 422);
    for (const _ of [1, 2]) assert.equal((await caller.post(`${dossier}/verslagen/voortgang`, asked)).statusCode, 303);
    shows((await told())[0]!.text, /Hoeveel meter\?/);
    const mine = await applicant.get(`/aanvragen/${application}/betalingen`);
    const answer = { ...formWith(mine.body, 'review'), text: '1200 meter' };
    assert.equal((await applicant.post(`/aanvragen/${application}/betalingen/antwoord`, answer)).statusCode, 303);
    assert.equal((await applicant.post(`/aanvragen/${application}/betalingen/antwoord`, answer)).statusCode, 409);
    const again = await caller.get(`${dossier}/verslagen/voortgang`);
    shows(again.body, /1200 meter/);
    const yes = { ...formWith(again.body, 'verdict'), verdict: 'approved', remark: '' };
    assert.equal((await caller.post(`${dossier}/verslagen/voortgang`, yes)).statusCode, 303);
    await told();
  });

  it('settles the final account on real costs, and claims to the cent what was paid too much', async () => {
    await buildSubmission(test, call, application, 'eindafrekening', {
      kosten: [
        { description: 'Verharding', amount: '70000.01' },
        { description: 'Receptie', amount: '2000.00' },
      ],
    });
    const page = await caller.get(`${dossier}/eindafrekening`);
    shows(page.body, /36\.000/);
    const cut = { 'accepted.kosten.0': '70000,01', 'accepted.kosten.1': '0', motivation: '', account: '' };
    const wrong = await caller.post(`${dossier}/eindafrekening`, cut);
    assert.equal(wrong.statusCode, 422);
    shows(wrong.body, /Geef de rekening waarop dat moet/);
    const more = await caller.post(`${dossier}/eindafrekening`, { ...cut, 'accepted.kosten.1': '2000,01' });
    shows(more.body, /niet hoger is dan wat is ingediend/);
    const form = { ...cut, motivation: 'De receptie telt niet mee.', account: iban };
    const asked = await caller.post(`${dossier}/eindafrekening`, form);
    assert.equal(asked.statusCode, 200);
    const sure = formWith(asked.body, 'sure');
    const presses = await Promise.all([1, 2].map(() => caller.post(`${dossier}/eindafrekening`, sure)));
    assert.deepEqual(
      presses.map(({ statusCode }) => statusCode),
      [303, 303],
    );
    // Half of 70,000.01, rounded down to the cent; 40,000 was paid.
    assert.equal((await selectFinalAccount(test.db, application))!.cents, 3_500_000n);
    const { paid, toPay, released, claimed } = await dossierBalance(test.db, application);
    assert.deepEqual(
      { paid, toPay, released, claimed },
      { paid: 4_000_000n, toPay: 0n, released: 1_000_000n, claimed: 500_000n },
    );
    const [letter] = await told();
    shows(letter!.text, /€\s5\.000/);
    shows(letter!.text, /BE68 5390 0754 7034/);
    shows(letter!.text, /FIETSEN-0001/);
    shows(letter!.text, /receptie telt niet mee/);
    const mine = await applicant.get(`/aanvragen/${application}/betalingen`);
    shows(mine.body, /Betaal € 5\.000 terug/);
    const question = { id: randomUUID(), verdict: 'returned', remark: 'Nog een vraag.' };
    const late = await caller.post(`${dossier}/verslagen/eindafrekening`, question);
    assert.equal(late.statusCode, 409, 'nothing is asked of what was accepted');
  });

  it('takes a part back, lets the rest go, and frees what was released only when told to', async () => {
    const part = await book('terugbetaling', { amount: '3000,50', day: '15/06/2021', reference: 'T-1' });
    assert.equal((await part.press()).statusCode, 303);
    const rest = await book('kwijtschelding', { amount: '1999,50', note: 'Te klein om te innen' });
    assert.equal((await rest.press()).statusCode, 303);
    const wrong = await book('rechtzetting', { amount: '0,01', note: 'Een cent te veel' });
    assert.equal((await wrong.press()).statusCode, 303);
    shows((await caller.get(`${dossier}/terugvordering`)).body, new RegExp(`name="account"[^>]*value="${iban}"`));
    const paid = { purpose: 'interim', amount: '0,01', day: '15/06/2021', account: iban };
    assert.equal((await (await book('betaling', paid)).press()).statusCode, 303);
    const before = await callBalance(test.db, call.id);
    assert.deepEqual([before.claimed, before.released, before.free], [0n, 1_300_050n, 5_000_000n]);
    const free = await book('hergebruik', { amount: '13000,50', note: 'Beslissing 12' });
    assert.equal((await free.press()).statusCode, 303);
    const { envelope, committed, paid: all, free: now } = await callBalance(test.db, call.id);
    assert.deepEqual([envelope, committed, all, now], [10_000_000n, 3_699_950n, 3_699_950n, 6_300_050n]);
    shows((await caller.get(dossier)).body, /Alles is betaald en afgerekend/);
  });

  it('shows the ledger, also as a file without live cells, and to nobody else', async () => {
    const page = await caller.get('/oproepen/fietsen/grootboek');
    assert.equal(page.statusCode, 200);
    const file = await caller.get('/oproepen/fietsen/grootboek.csv');
    const rows: string[][] = parse(file.body, { delimiter: ';', bom: true });
    assert.equal(rows.length - 1, (await selectEntries(test.db, call.id)).length);
    assert.equal(rows[2]![3], `'=Route "Noord"`);
    assert.deepEqual(
      rows.slice(1).map(([number]) => number),
      rows.slice(1).map((_, index) => String(index + 1)),
    );
    for (const path of ['/oproepen/fietsen/grootboek', '/oproepen/fietsen/grootboek.csv', dossier])
      assert.equal((await applicant.get(path)).statusCode, 404);
    assert.equal((await new Visitor(test.app).get(dossier)).statusCode, 401);
  });
});
