import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  expectAccessible,
  expectNone,
  expectNoOverflow,
  expectWellFormed,
  type Look,
  launchChromium,
  noChromium,
  openTab,
  type Tab,
} from '../browser.ts';
import { signInAs } from '../builders/accounts.ts';
import type { Municipality } from '../world.ts';
import { pathsOf, piecesOf, shapeOf } from './paths.ts';
import { bringIn, enterAs, type Site, startSite } from './site.ts';
import { furnish } from './voorbeeldgem.ts';

describe('every page', { skip: noChromium }, () => {
  let site: Site;
  let browser: Browser;
  let paths: string[];
  let things: Municipality;
  /** What the pages that were looked at are made of: a page that is made of nothing new is not worth a look. */
  const seen = new Set<string>();
  const shown = new Set<string>();

  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
    const furnished = await furnish(site);
    things = furnished.things;
    paths = pathsOf(site, furnished);
    assert.ok(paths.length > 60, `${paths.length} pages`);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  describe('is sound', { concurrency: 2 }, () => {
    // Who sees most goes first: what others see besides is little.
    it('to an administrator', () => walk('administrator'));
    it('to an editor', () => walk('editor'));
    it('to a visitor', () => walk());
  });

  it('is sound to the administrator of the platform, where only they come', async () => {
    await lookAtAll(
      await tabOf('platform'),
      paths.filter((path) => !shown.has(path)),
    );
  });

  it('is sound in the dark', async () => {
    const plan = `/werkplek/plannen/${things.draft.id}`;
    const tab = await tabOf('administrator', { dark: true });
    const open = ['/', '/plannen', `/plannen/${things.published.slug}`, '/gebieden', '/stijlgids', '/werkplek'];
    const own = ['', '/visie', '/begroting/M1', '/samenhang', '/publiceren', '/geschiedenis/1'];
    await lookAtAll(tab, [...open, ...own.map((part) => `${plan}${part}`)]);
  });

  it('has a menu that opens on a phone', async () => {
    const tab = await tabOf('editor', { width: 390 });
    await tab.page.goto('/werkplek');
    await tab.page.locator('summary', { hasText: 'Menu' }).click();
    await expectAccessible(tab);
    await expectNoOverflow(tab);
  });

  it('was seen by someone', () => {
    const secret = ['wachtwoord', 'uitnodiging', 'registreren', 'volgen/bevestigen', 'volgen/stop'];
    const dead = ['/nergens', ...secret.map((path) => `/${path}/geen-geheim`)];
    const unpublished = `/werkplek/plannen/${things.draft.id}/publicaties/1/intrekken`;
    assert.deepEqual(paths.filter((path) => !shown.has(path)).sort(), [...dead, unpublished].sort());
  });

  async function walk(who?: Who): Promise<void> {
    await lookAtAll(await tabOf(who), paths);
  }

  /** Looks at every page before it fails with what is wrong on any. */
  async function lookAtAll(tab: Tab, all: readonly string[]): Promise<void> {
    const problems: string[] = [];
    for (const path of all) {
      await look(tab, path).catch((error: Error) => problems.push(`${path}: ${error.message}`));
      tab.complaints.length = 0;
    }
    await tab.page.context().close();
    expectNone('', problems);
  }

  async function tabOf(who?: Who, options: Look = {}): Promise<Tab> {
    const tab = await openTab(browser, site.address, options);
    if (who === 'platform') await bringIn(site, tab.page.context(), await signInAs(site, { role: 'platform' }));
    else if (who) await enterAs(site, tab.page.context(), who);
    return tab;
  }

  async function look(tab: Tab, path: string): Promise<void> {
    const { page } = tab;
    const response = await page.context().request.get(path);
    assert.ok(response.status() < 500, `${path}: ${response.status()}`);
    const isNew = !shown.has(path);
    if (response.ok()) shown.add(path);
    const shapes = piecesOf(await response.text(), tab.look).map(shapeOf);
    if (shapes.every((shape) => seen.has(shape))) return;
    for (const shape of shapes) seen.add(shape);
    await page.goto(path);
    await expectWellFormed(tab);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    });
    // Axe takes most of the time, and what it finds hardly differs by width: the pages take turns.
    const onPhone = isNew && paths.indexOf(path) % 2 === 0;
    if (!onPhone) await expectAccessible(tab);
    for (const width of onPhone ? [390, 320] : [320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoOverflow(tab);
      if (width === 390 && onPhone) await expectAccessible({ ...tab, look: { ...tab.look, width } });
    }
    await page.setViewportSize({ width: tab.look.width, height: 900 });
  }
});

type Who = 'editor' | 'administrator' | 'platform';
