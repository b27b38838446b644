import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { download, launchChromium, noChromium } from '../browser.ts';
import { confirm, fill, fillCosts, invite, type Project, submit } from './call-applying.ts';
import { admit, appoint, decide, proposalOn, score } from './call-assessing.ts';
import { title as callTitle, publishCall } from './call-calling.ts';
import { button, link } from './call-clicks.ts';
import { centsOf, euro, figures, plain } from './call-figures.ts';
import { acceptFinalAccount, ownAccount, payAdvance, takeBack } from './call-paying.ts';
import { type Actor, gather, type People } from './call-people.ts';
import { dossierOf, ledgerOf, overviewOf, paymentsOf } from './call-reading.ts';
import { type Server, startServer } from './site.ts';

const first: Project = {
  title: 'Over de beek',
  costs: [
    ['Brug', 12_345_678n],
    ['Verharding', 8_000_001n],
  ],
  funding: ['De provincie', 9_000_000n],
  account: 'BE68 5390 0754 7034',
};
const second: Project = {
  title: 'Langs het spoor',
  costs: [['Fietspad', 15_000_000n]],
  account: 'BE71 0961 2345 6769',
};
const single: Project = { title: 'Door het bos', costs: [['Verlichting', 9_999_999n]], account: 'BE62 5100 0754 7061' };
const titles = [first, second, single].map(({ title }) => title);
const { envelope, end } = figures;

describe('from a call to money that comes back', { skip: noChromium }, () => {
  let site: Server;
  let browser: Browser;
  let people: People;
  let call: string;
  /** What pages are made of, over the whole story. */
  const seen = new Set<string>();
  before(async () => {
    [site, browser] = await Promise.all([startServer(), launchChromium()]);
    site.setNow('2027-02-01T10:00:00+01:00');
    people = await gather(site, browser);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is published, and three applications are sent in, two of them with a partner who confirmed', async () => {
    const { caller, first: one, firstPartner, second: two, secondPartner, single: three } = people;
    call = await publishCall(caller.page, envelope);
    await draftTogether(one, firstPartner, first, 'Middeldorp');
    await draftTogether(two, secondPartner, second, 'Overdorp');
    await fill(three.page, callTitle, single);
    const receipts = [];
    for (const [{ page, mail }, { title }, asked] of [
      [two, second, figures.second.asked],
      [three, single, figures.single.asked],
      [one, first, figures.first.asked],
    ] as const) {
      await page.goto('/aanvragen');
      await link(page, title).click();
      await page.getByText(`vraagt u ${euro(asked)}.`).waitFor();
      await link(page, 'Alles nakijken en indienen').click();
      receipts.push(await submit(page));
      await expectLetter(mail, `Ontvangstbewijs: ${receipts.at(-1)}`);
    }
    const numbers = ['0001', '0002', '0003'].map((number) => `FIETSROUTES-NAAR-SCHOOL-2027-${number}`);
    assert.deepEqual(receipts, numbers);
    await lookAt(caller, one, firstPartner, two, three);
  });

  it('is assessed by two without a conflict, and decided with one euro too few for the last in line', async () => {
    const { caller, assessors, visitor } = people;
    await later('2027-03-01T09:00:00+01:00');
    await appoint(caller.page, call, assessors);
    await admit(caller.page, call, titles);
    for (const { page } of assessors)
      await score(page, { [first.title]: [9, 9], [second.title]: [8, 7], [single.title]: [6, 6] });
    await later('2027-03-15T09:00:00+01:00');
    const { rows, cumulative, outcome, free } = await proposalOn(caller.page, call, titles);
    assert.deepEqual(
      rows,
      [figures.first, figures.second, figures.single].map(({ asked, granted }) => [asked, granted]),
    );
    assert.deepEqual(cumulative, [figures.first.granted, 14_776_543n, envelope]);
    assert.deepEqual(outcome.slice(0, 2), ['Toegekend', 'Toegekend']);
    assert.match(outcome[2]!, /^Deels toegekend.*€ 1 minder/);
    assert.deepEqual(free, [envelope, 0n]);
    await decide(caller.page);
    await expectLetter(people.single.mail, `Deels toegekend: ${single.title}`);
    await readDecision(visitor.page);
    await lookAt(caller, ...assessors, visitor);
  });

  it('is paid in advance, settled on real costs, and gets back to the cent what was paid too much', async () => {
    const { caller, first: one } = people;
    await later('2027-04-01T09:00:00+02:00');
    const { advance, toPay } = figures.first;
    await payAdvance(caller.page, call, first.title, advance);
    await payAdvance(caller.page, call, single.title, figures.single.advance);
    const { granted: committed } = figures.first;
    assert.deepEqual(await dossierOf(caller.page, call, first.title), {
      committed,
      paid: advance,
      toPay,
      released: 0n,
    });
    await expectLetter(one.mail, 'Betaald voor', euro(advance), first.account);

    await later('2027-06-30T09:00:00+02:00');
    await sendAccount(one.page);
    await acceptFinalAccount(caller, call, first.title);
    const { settled, claim, released, releasedAfter } = figures.final;
    await expectLetter(one.mail, `Betaal ${euro(claim)} terug`, ownAccount);
    const owing = await paymentsOf(one.page, first.title);
    await one.page.getByText(`Betaal ${euro(claim)} terug`).waitFor();
    assert.deepEqual(
      ['Steun na eindafrekening', 'U moet terugbetalen', 'Wordt niet meer betaald'].map((term) => owing[term]),
      [settled, claim, released],
    );
    await lookAt(one);

    await later('2027-09-01T09:00:00+02:00');
    await takeBack(caller, call, first.title, claim);
    const dossier = { committed, paid: settled, toPay: 0n, released: releasedAfter };
    assert.deepEqual(await dossierOf(caller.page, call, first.title), dossier);
  });

  it('reconciles on the pages of applicants, dossiers, ledger, its file and the overview', async () => {
    const { caller, first: one, second: two, single: three } = people;
    assert.deepEqual(await ledgerOf(caller.page, call), { envelope, committed: envelope, free: 0n, ...end });
    const reads = [
      [one, first, figures.first.granted, figures.final.settled, 0n, figures.final.releasedAfter],
      [two, second, figures.second.granted, 0n, figures.second.granted, 0n],
      [three, single, figures.single.granted, figures.single.advance, figures.single.toPay, 0n],
    ] as const;
    for (const [{ page }, { title }, committed, paid, toPay, released] of reads) {
      assert.deepEqual(await dossierOf(caller.page, call, title), { committed, paid, toPay, released });
      const own = await paymentsOf(page, title);
      const said = ['Toegekend bedrag', 'U kreeg al', 'U krijgt nog hoogstens', 'Wordt niet meer betaald'];
      assert.deepEqual(
        said.map((term) => own[term] ?? 0n),
        [committed, paid, toPay, released],
      );
    }
    const row = await overviewOf(caller.page, callTitle);
    const sums = ['Budget', 'Gevraagd', 'Toegekend', 'Betaald', 'Vrij'].map((name) => centsOf(row[name]!));
    assert.deepEqual(sums, [envelope, figures.asked, envelope, end.paid, 0n]);
    await lookAt(caller, one, two, three);
  });

  async function later(moment: string): Promise<void> {
    site.setNow(moment);
    for (const actor of Object.values(people).flat()) await actor.enter();
  }

  async function lookAt(...actors: Actor[]): Promise<void> {
    for (const actor of actors) await actor.look(seen);
  }

  /** Works off the queue; then someone has a letter that holds all of it. */
  async function expectLetter(mail: string, ...texts: string[]): Promise<void> {
    await site.runJobs();
    const letters = site.letters.filter(({ to }) => to === mail).map(({ text }) => plain(text));
    assert.ok(
      letters.some((letter) => texts.every((text) => letter.includes(text))),
      `no letter with ${texts.join(', ')} in\n${letters.join('\n')}`,
    );
  }

  async function draftTogether(lead: Actor, partner: Actor, project: Project, name: string): Promise<void> {
    await fill(lead.page, callTitle, project);
    await invite(lead.page, name);
    await site.runJobs();
    await confirm(site, partner);
  }

  async function readDecision(page: Page): Promise<void> {
    await page.goto('/oproepen');
    await link(page, callTitle).click();
    await link(page, 'Beslissing 1').click();
    const table = page.getByRole('table', { name: 'Toegekende projecten' });
    const cells = (await table.locator('tr td:last-child').allTextContents()).map((text) =>
      centsOf(text.replace(/D.*/, '')),
    );
    const granted = [figures.first, figures.second, figures.single].map((one) => one.granted);
    assert.deepEqual(cells, [...granted, envelope]);
    assert.match((await download(page, 'Download als pdf')).toString('latin1'), /^%PDF-[\s\S]*pdfuaid/);
  }

  async function sendAccount(page: Page): Promise<void> {
    await page.goto('/aanvragen');
    await page.getByRole('row', { name: first.title }).getByText('Toegekend').waitFor();
    await link(page, first.title).click();
    await link(page, 'Eindafrekening').click();
    await fillCosts(page, [['Brug en verharding', 14_000_003n]]);
    await button(page, 'Bewaar en kijk alles na').click();
    await submit(page);
  }
});
