import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { publishEdition } from '../../src/features/guide/index.ts';
import { startApp, type TestApp, Visitor } from '../app.ts';
import { expectNone, expectVisitedAccessible, launchChromium, noChromium, openTab } from '../browser.ts';
import { linkTo } from '../builders/accounts.ts';
import { happen } from '../builders/following.ts';
import { buildProgramme } from '../builders/guide.ts';
import { type Site, startSite } from './site.ts';

const programme = 'relance-op-de-proef';
const password = 'zeven groene wolken';
const lettersTo = (test: TestApp, mail: string) => test.letters.filter(({ to }) => to === mail);

/** Publishes the edition in preparation, of which a changed section is about two of the themes. */
async function publishNew(test: TestApp): Promise<void> {
  await publishEdition(test.db, { viewer: null, clock: test.clock }, programme, 3);
  await test.runJobs();
}

/** Where the letter itself says that one can stop. */
function stopAddress(test: TestApp, mail: string): string {
  const { headers, text } = lettersTo(test, mail).at(-1)!;
  const address = /^<(.+)>$/.exec(headers!['List-Unsubscribe']!)![1]!;
  assert.ok(text.includes(address), 'the letter holds the same link to read');
  return new URL(address).pathname;
}

describe('from a chosen theme to a mail that is stopped', { skip: noChromium }, () => {
  const mail = 'lies.lezer@buiten.example';
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
    await buildProgramme(site, { code: programme });
    await site.runJobs();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('keeps themes through registration, tells of a new edition once, and stops by the link', async () => {
    const tab = await openTab(browser, site.address, { width: 390, script: false });
    const { page } = tab;
    await chooseThemes(page);
    await register(page);
    await page.getByText('De thema’s die u koos, staan nu in uw account (2)').waitFor();
    await page.goto('/themas');
    assert.deepEqual(await checkedThemes(page), ['public-space', 'local-trade']);
    assert.equal(await page.getByText('Alleen deze browser onthoudt').count(), 0);

    await page.goto('/volgen/mijn');
    await page.getByLabel('Wanneer u iets hoort over Openbare ruimte').selectOption({ label: 'Meteen per mail' });
    await page.getByRole('button', { name: 'Opslaan Openbare ruimte' }).click();
    await page.getByText('Gewijzigd: Openbare ruimte.').waitFor();
    const before = lettersTo(site, mail).length;
    await publishNew(site);
    assert.equal(lettersTo(site, mail).length, before + 1, 'one mail');
    assert.match(lettersTo(site, mail).at(-1)!.subject, /^Nieuwe editie van de handreiking/);
    await readNotice(page);
    await stop(page);
    expectNone('What the browser complained of', tab.complaints);
    await expectVisitedAccessible(tab);
    await page.context().close();
  });

  async function chooseThemes(page: Page): Promise<void> {
    await page.goto('/themas');
    await page.getByLabel('Handel en horeca').check();
    await page.getByLabel('Openbare ruimte').check();
    await page.getByRole('button', { name: 'Volg deze thema’s' }).click();
    await page.getByText('U koos 2 thema’s om te volgen.').waitFor();
    await page.goto('/plannen');
    await page.getByText('U koos 2 thema’s om te volgen.').waitFor();
  }

  async function register(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'registreer u' }).click();
    await page.getByLabel('E-mailadres').fill(mail);
    await page.getByLabel('Naam', { exact: true }).fill('Lies Lezer');
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kijk in uw mailbox' }).waitFor();
    await site.runJobs();
    await page.goto(linkTo(site, mail));
    await page.getByLabel('Nieuw wachtwoord').fill(password);
    await page.getByRole('button', { name: 'Account maken' }).click();
  }

  async function readNotice(page: Page): Promise<void> {
    await page.goto('/plannen');
    await page.locator('summary', { hasText: 'Menu' }).click();
    await page
      .getByRole('link', { name: /^Meldingen ?1 ongelezen$/ })
      .filter({ visible: true })
      .click();
    const notices = page.getByRole('main').getByRole('listitem');
    assert.equal(await notices.count(), 1, 'one notice');
    await notices.getByRole('link').click();
    await page.waitForURL(`**/handreiking/${programme}/editie/3`);
    await page.goto('/meldingen');
    await page.getByText('U hebt alles gelezen.').waitFor();
  }

  async function stop(page: Page): Promise<void> {
    const reader = await openTab(browser, site.address);
    await reader.page.goto(stopAddress(site, mail));
    await reader.page.getByRole('button', { name: 'Geen mails meer over Openbare ruimte' }).click();
    await reader.page.getByText('U krijgt geen mails meer over Openbare ruimte.').waitFor();
    await expectVisitedAccessible(reader);
    await reader.page.context().close();
    const letters = lettersTo(site, mail).length;
    await happen(site, ['theme:public-space']);
    assert.equal(lettersTo(site, mail).length, letters, 'mailed after it was stopped');
    await page.goto('/meldingen');
    await page.getByText('1 melding hebt u nog niet gelezen.').waitFor();
  }
});

const checkedThemes = (page: Page): Promise<string[]> =>
  page.locator('input[name^=thema-]:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

it('goes the same way with forms alone, and by one click of a mail program', async () => {
  const mail = 'luc.lezer@buiten.example';
  const test = await startApp();
  try {
    await buildProgramme(test, { code: programme });
    const visitor = new Visitor(test.app);
    await visitor.post('/themas', { thema: ['local-trade', 'public-space'] });
    assert.match((await visitor.get('/plannen')).body, /U koos 2 thema’s/);
    await visitor.post('/registreren', { mail, name: 'Luc Lezer', terug: '/themas' });
    await test.runJobs();
    const arrived = await visitor.post(linkTo(test, mail), { name: 'Luc Lezer', newPassword: password });
    const { body } = await visitor.follow(arrived);
    for (const theme of ['local-trade', 'public-space']) assert.ok(body.includes(`value="${theme}" checked`), theme);
    await visitor.post('/volgen', { onderwerp: 'theme:local-trade', frequentie: 'now' });
    const letters = lettersTo(test, mail).length;
    await publishNew(test);
    assert.equal(lettersTo(test, mail).length, letters + 1);
    const notices = (await visitor.get('/meldingen')).body;
    assert.equal(notices.match(/href="\/meldingen\/[0-9a-f-]{36}"/g)?.length, 1);
    const url = stopAddress(test, mail);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const click = { method: 'POST', url, headers, payload: 'List-Unsubscribe=One-Click' } as const;
    assert.equal((await test.app.inject(click)).statusCode, 200);
    await happen(test, ['theme:local-trade']);
    assert.equal(lettersTo(test, mail).length, letters + 1);
  } finally {
    await test.close();
  }
});
