import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { expectAccessible, expectNone, launchChromium, noChromium, openTab, type Tab } from '../browser.ts';
import { enterAs, type Site, startSite } from './site.ts';
import { furnish } from './voorbeeldgem.ts';

describe('typing in a plan', { skip: noChromium }, () => {
  let site: Site;
  let browser: Browser;
  let plan: string;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
    plan = `/werkplek/plannen/${(await furnish(site)).things.draft.id}`;
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(part: string, who: 'editor' | 'publisher' = 'editor'): Promise<Tab> {
    const tab = await openTab(browser, site.address);
    await enterAs(site, tab.page.context(), who);
    await tab.page.goto(`${plan}${part}`);
    return tab;
  }

  async function leave(tab: Tab): Promise<void> {
    expectNone('What the browser complained of', tab.complaints);
    await expectAccessible(tab);
    await tab.page.context().close();
  }

  it('shows what the checks say while the cursor stays where it is', async () => {
    const tab = await open('/visie');
    const field = tab.page.getByLabel('Visie');
    const error = tab.page.getByRole('complementary').getByText('De visie telt 17 woorden');
    await error.waitFor();
    await field.focus();
    await tab.page.keyboard.press('Control+Home');
    await tab.page.keyboard.type('Een woord of wat. '.repeat(10));
    await error.waitFor({ state: 'detached' });
    const [start, end] = await field.evaluate((one: HTMLTextAreaElement) => [one.selectionStart, one.selectionEnd]);
    assert.deepEqual([start, end], [180, 180]);
    assert.ok(await field.evaluate((one) => one === document.activeElement));
    await leave(tab);
  });

  it('adds up a budget, and shows no total for what is no amount', async () => {
    const tab = await open('/begroting/M16');
    const row = tab.page.locator('tbody', { hasText: 'Rij 1' }).first();
    const total = row.locator('[data-total]');
    const before = await total.textContent();
    const amount = tab.page.getByLabel('Rij 1, 2023');
    await amount.fill('1250,50');
    await tab.page.waitForFunction((was) => document.querySelector('[data-total]')?.textContent !== was, before);
    assert.match(String(await total.textContent()), /96\.250,50/);
    assert.match(String(await tab.page.locator('[data-total="year-2023-expense"]').textContent()), /1\.250,50/);
    await amount.fill('veel');
    assert.equal(await total.textContent(), '…');
    await leave(tab);
  });

  it('gives back what was typed when the server was gone', async () => {
    const tab = await open('/noden');
    const field = tab.page.getByRole('group', { name: 'Nood 1', exact: true }).getByLabel('Beschrijving');
    const before = await field.inputValue();
    await tab.page.route('**/*', (route) => route.abort('connectionrefused'));
    await field.fill('Getypt terwijl de server weg was.');
    await tab.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await tab.page.waitForURL(/^chrome-error:/).catch(() => undefined);
    await tab.page.unroute('**/*');
    await tab.page.goto(`${plan}/noden`);
    await tab.page.getByText('Wat u hier eerder typte').waitFor();
    assert.equal(await field.inputValue(), 'Getypt terwijl de server weg was.');
    await expectAccessible(tab);
    await tab.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await tab.page.getByText('is opgeslagen').waitFor();
    assert.equal(await field.inputValue(), 'Getypt terwijl de server weg was.');
    assert.equal(await tab.page.getByText('Wat u hier eerder typte').count(), 0);
    assert.notEqual(before, await field.inputValue());
    tab.complaints.length = 0;
    await leave(tab);
  });

  it('shows two people who changed the same what each wrote, and keeps what they choose', async () => {
    const [mine, theirs] = [await open('/maatregel/M1'), await open('/maatregel/M1', 'publisher')];
    await theirs.page.getByLabel('Titel').fill('Steun volgens de ander');
    await theirs.page.getByLabel('Thema’s').fill('local-trade, housing');
    await theirs.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await theirs.page.getByText('is opgeslagen').waitFor();

    await mine.page.getByLabel('Titel').fill('Steun volgens mij');
    await mine.page.getByLabel('Beschrijving').fill('Alleen ik wijzigde dit.');
    await mine.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await mine.page.getByRole('heading', { level: 1, name: 'Iemand anders wijzigde hetzelfde' }).waitFor();
    assert.equal(await mine.page.getByRole('group').count(), 1, 'only the title is in question');
    await mine.page.getByText('Steun volgens de ander').waitFor();
    await expectAccessible(mine);
    await mine.page.getByRole('button', { name: 'Opslaan met deze keuze' }).click();
    await mine.page.getByRole('alert').getByRole('link', { name: 'Kies welke versie blijft.' }).click();
    await mine.page.getByLabel(/De versie van Petra Publicator/).check();
    await mine.page.getByRole('button', { name: 'Opslaan met deze keuze' }).click();
    await mine.page.getByText('is opgeslagen').waitFor();
    assert.equal(await mine.page.getByLabel('Titel').inputValue(), 'Steun volgens de ander');
    assert.equal(await mine.page.getByLabel('Beschrijving').inputValue(), 'Alleen ik wijzigde dit.');
    assert.equal(await mine.page.getByLabel('Thema’s').inputValue(), 'local-trade, housing');
    await leave(mine);
    await leave(theirs);
  });
});
