import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkCommand } from '../../src/features/plans/commands.ts';
import { fromRoot } from '../../src/platform/root.ts';
import type { Role } from '../../src/platform/viewer.ts';
import {
  download,
  expectNone,
  expectVisitedAccessible,
  type Look,
  launchChromium,
  noChromium,
  openTab,
  type Tab,
} from '../browser.ts';
import { mendings } from './mending.ts';
import { mailOf, type Site, startSite } from './site.ts';

describe('from a plan file to a plan that everyone reads', { skip: noChromium }, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('with script on a wide screen', () => journey({ script: true, width: 1280 }));
  it('without script on a phone', () => journey({ script: false, width: 390 }));

  async function journey(look: Look): Promise<void> {
    const editor = await signedInTab('editor', look);
    const plan = await importExample(editor.page);
    const mended = await mendEverything(editor.page);
    assert.deepEqual(mended.sort(), Object.keys(mendings).sort());
    const publisher = await signedInTab('publisher', look);
    const address = await publish(publisher.page, plan);
    const visitor = await openTab(browser, site.address, look);
    await read(visitor.page, address);
    for (const tab of [editor, publisher, visitor]) await leave(tab);
  }

  async function leave(tab: Tab): Promise<void> {
    expectNone('What the browser complained of', tab.complaints);
    await expectVisitedAccessible(tab);
    await tab.page.context().close();
  }

  async function signedInTab(role: Role, look: Look): Promise<Tab> {
    const tab = await openTab(browser, site.address, look);
    const { page } = tab;
    await page.goto('/');
    if (look.width === 390) await page.locator('summary', { hasText: 'Menu' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Aanmelden' }).click();
    await page.getByLabel('E-mailadres').fill(mailOf(role));
    await page.getByLabel('Wachtwoord', { exact: true }).fill(site.password);
    await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkplek' }).waitFor();
    return tab;
  }
});

/** Gives the address of the new plan. */
async function importExample(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Planbestand inladen' }).click();
  await page.getByLabel('Bestand').setInputFiles(fromRoot('docs', 'examples', 'plan.yaml'));
  await page.getByRole('button', { name: 'Inladen', exact: true }).click();
  await page.getByText('Het plan is ingeladen').waitFor();
  return page.url();
}

/** Follows the link of the first error to its form, mends it there and comes back, until no error is left. Gives what was mended. */
async function mendEverything(page: Page): Promise<string[]> {
  const mended: string[] = [];
  const errors = page.locator('.finding', { hasText: 'Moet beter' });
  for (let left = await errors.count(); left > 0; left -= 1) {
    assert.equal(await errors.count(), left, `one error less after each mending: ${mended.join(', ')}`);
    const first = errors.first();
    const check = /\(([\w-]+)\)/.exec(String(await first.locator('summary').textContent()))?.[1] ?? '';
    const mend = mendings[check];
    assert.ok(mend, `how to mend ${check}: ${await first.textContent()}`);
    await first.getByRole('link').click();
    await page
      .getByRole('region', { name: 'Wat de controles zeggen' })
      .getByText(`(${check})`)
      .waitFor({ state: 'attached' });
    await mend(page);
    await page.getByRole('button', { name: 'Opslaan en terug naar het plan' }).click();
    await page.getByRole('status').getByText('is opgeslagen').waitFor();
    mended.push(check);
  }
  await page.getByText('Niets houdt tegen dat u dit plan openbaar maakt').waitFor();
  return mended;
}

/** Gives the public address. */
async function publish(page: Page, plan: string): Promise<string> {
  await page.goto(plan);
  await page.getByRole('link', { name: 'Openbaar maken' }).click();
  await page.getByRole('button', { name: 'Publiceer het plan' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Vul de datum van de beslissing in.' }).click();
  await page.getByLabel('Datum van de beslissing').fill('29/06/2020');
  await page.getByLabel('Bestuursorgaan').fill('gemeenteraad');
  await page.getByLabel('Kenmerk of adres').fill('GR-2020-0615');
  await page.getByLabel('Ja, maak dit plan openbaar').check();
  await page.getByRole('button', { name: 'Publiceer het plan' }).click();
  await page.getByText('Publicatie 1 is openbaar.').waitFor();
  return page.url();
}

async function read(page: Page, address: string): Promise<void> {
  await page.goto('/plannen');
  await page
    .locator(`a[href="${new URL(address).pathname}"]`)
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Relanceplan Voorbeeldgem, eerste ontwerp' }).waitFor();
  await page.getByText('Dak en ramen van de bibliotheek vernieuwen').first().waitFor({ state: 'attached' });
  const pdf = (await download(page, 'Download PDF')).toString('latin1');
  assert.match(pdf, /^%PDF-/);
  assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  const said: string[] = [];
  const keep = (text: string) => void said.push(text);
  const folder = await mkdtemp(join(tmpdir(), 'relance-plan-'));
  const yaml = join(folder, 'plan.yaml');
  await writeFile(yaml, await download(page, 'Download YAML'));
  assert.equal(await checkCommand([yaml], { write: keep, complain: keep }), 0, said.join(''));
  await rm(folder, { recursive: true });
}
