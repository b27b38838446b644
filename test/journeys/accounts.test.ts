import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  expectNone,
  expectVisitedAccessible,
  type Look,
  launchChromium,
  noChromium,
  openTab,
  type Tab,
} from '../browser.ts';
import { linkTo } from '../builders/accounts.ts';
import { mailOf, type Site, startSite } from './site.ts';

describe('from an invitation to a colleague', { skip: noChromium }, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (look: Look = {}): Promise<Tab> => openTab(browser, site.address, look);
  async function leave(tab: Tab): Promise<void> {
    expectNone('What the browser complained of', tab.complaints);
    await expectVisitedAccessible(tab);
    await tab.page.context().close();
  }

  it('invites, accepts without script, gets another role, and signs out', async () => {
    const mail = 'nele.nieuw@voorbeeldgem.example';
    const administrator = await open();
    await signIn(administrator.page, mailOf('administrator'), site.password);
    await invite(administrator.page, mail);
    await site.runJobs();

    const newcomer = await open({ script: false, width: 390 });
    await accept(newcomer.page, linkTo(site, mail));
    await newcomer.page.goto('/werkplek');
    assert.equal(await newcomer.page.getByRole('link', { name: 'Nieuw plan' }).count(), 0, 'a reader starts no plan');

    await makeEditor(administrator.page, 'Nele Nieuw');
    await newcomer.page.reload();
    await newcomer.page.getByRole('link', { name: 'Nieuw plan' }).waitFor();

    await signOut(newcomer);
    await signIn(newcomer.page, mail, 'zeven groene wolken');
    await newcomer.page.getByRole('link', { name: 'Nieuw plan' }).waitFor();
    await leave(newcomer);
    await leave(administrator);
  });

  it('says what is wrong with a password, and keeps the address that was typed', async () => {
    const tab = await open({ width: 390 });
    await fillIn(tab.page, mailOf('editor'), 'niet het wachtwoord');
    await tab.page
      .getByRole('alert')
      .getByRole('link', { name: /horen niet bij elkaar/ })
      .click();
    assert.equal(await tab.page.getByLabel('E-mailadres').inputValue(), mailOf('editor'));
    assert.equal(await tab.page.getByLabel('Wachtwoord', { exact: true }).inputValue(), '');
    await leave(tab);
  });

  it('signs in by keyboard alone', async () => {
    const tab = await open();
    const { page } = tab;
    await page.goto('/aanmelden');
    await page.keyboard.press('Tab');
    assert.equal(await focusedText(page), 'Naar de inhoud');
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.name'), 'mail', 'the link skips the header');
    await expectFocusSeen(page);
    await page.keyboard.type(mailOf('editor'));
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    await page.keyboard.type(site.password);
    await page.keyboard.press('Tab');
    assert.equal(await focusedText(page), 'Aanmelden');
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Werkplek' }).waitFor();
    await expectEveryStopSeen(page);
    await leave(tab);
  });
});

async function fillIn(page: Page, mail: string, password: string): Promise<void> {
  await page.goto('/aanmelden');
  await page.getByLabel('E-mailadres').fill(mail);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
}

async function signIn(page: Page, mail: string, password: string): Promise<void> {
  await fillIn(page, mail, password);
  await page.getByRole('heading', { level: 1, name: 'Werkplek' }).waitFor();
}

async function signOut({ page, look }: Tab): Promise<void> {
  if (look.width < 640) await page.locator('summary', { hasText: 'Menu' }).click();
  await page.getByRole('button', { name: 'Afmelden' }).filter({ visible: true }).click();
  await page.getByText('U bent afgemeld.').waitFor();
}

async function invite(page: Page, mail: string): Promise<void> {
  await page.goto('/organisaties');
  await page.getByRole('main').getByRole('link', { name: 'Voorbeeldgem' }).click();
  await page.getByRole('link', { name: 'Iemand uitnodigen' }).click();
  await page.getByLabel('E-mailadres').fill(mail);
  await page.getByLabel('Lezer', { exact: true }).check();
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await page.getByText(`De uitnodiging aan ${mail} is verstuurd.`).waitFor();
}

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Naam', { exact: true }).fill('Nele Nieuw');
  await page.getByLabel('Nieuw wachtwoord').fill('kort');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /minstens \d+ tekens/ })
    .waitFor();
  assert.equal(await page.getByLabel('Naam', { exact: true }).inputValue(), 'Nele Nieuw');
  await page.getByLabel('Nieuw wachtwoord').fill('zeven groene wolken');
  await page.getByRole('button', { name: 'Account maken' }).click();
  await page.getByText('U bent nu lid van Voorbeeldgem.').waitFor();
}

async function makeEditor(page: Page, name: string): Promise<void> {
  await page.goto('/organisaties');
  await page.getByRole('main').getByRole('link', { name: 'Voorbeeldgem' }).click();
  await page.getByRole('link', { name: `Wijzigen ${name}` }).click();
  await page.getByLabel('Redacteur', { exact: true }).check();
  await page.getByRole('button', { name: 'Rol opslaan' }).click();
  await page.getByText(`De rol van ${name} is gewijzigd.`).waitFor();
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** What has the focus is in view and drawn with an outline or a ring. */
async function expectFocusSeen(page: Page): Promise<void> {
  const { isSeen, html } = await page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    const isDrawn = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    const isInView = bottom > 0 && top < innerHeight && width > 1;
    return { isSeen: element !== document.body && isDrawn && isInView, html: element.outerHTML.slice(0, 120) };
  });
  assert.ok(isSeen, `the focus is not to be seen on ${html}`);
}

/** Every stop of the Tab key from the top of the page on shows the focus. */
async function expectEveryStopSeen(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let stop = 0; stop < 15; stop += 1) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
  }
}
