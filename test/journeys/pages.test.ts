import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { collectionOf, collections, parts } from '../../src/features/plans/builder/table.ts';
import { addressOf } from '../addresses.ts';
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
import { bringIn, enterAs, type Site, startSite } from './site.ts';
import { furnish } from './voorbeeldgem.ts';

/** What is not a page: files, feeds, parts of pages, ways through, the API, what machines ask. */
const notPages =
  /\.(yaml|json|pdf|txt|xml|ics|csv|ttl|xlsx)$|\/(bijlagen|meldingen)\/:|\/suggesties$|^\/(api|assets|health|ready|volgen\/feed)\b/;

describe('every page', { skip: noChromium }, () => {
  let site: Site;
  let browser: Browser;
  let paths: string[];
  let things: Municipality;
  /** Pieces of pages that were looked at: a header or a content that comes back is not looked at twice. */
  const seen = new Set<string>();
  const shown = new Set<string>();

  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
    const furnished = await furnish(site);
    things = furnished.things;
    const pages = site.app.routeTable.filter(({ method, url }) => method === 'GET' && !notPages.test(url));
    const known = pages.flatMap((route) => variants(route.url).map((url) => addressOf({ ...route, url }, things)));
    paths = [...known, ...furnished.letters, ...moreOf(things)];
    assert.ok(paths.length > 60, `${paths.length} pages`);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  describe('is sound', { concurrency: 2 }, () => {
    it('to a visitor', () => walk());
    it('to an editor', () => walk('editor'));
    it('to an administrator', () => walk('administrator'));
    it('to the administrator of the platform', () => walk('platform'));
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
    const pieces = piecesOf(await response.text(), tab.look);
    if (pieces.every((piece) => seen.has(piece))) return;
    for (const piece of pieces) seen.add(piece);
    await page.goto(path);
    await expectWellFormed(tab);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    });
    // Axe takes most of the time, and what it finds hardly differs by width: the pages take turns.
    const onPhone = isNew && shown.size % 2 === 0;
    if (!onPhone) await expectAccessible(tab);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoOverflow(tab);
      if (width === 390 && onPhone) await expectAccessible({ ...tab, look: { ...tab.look, width } });
    }
    await page.setViewportSize({ width: tab.look.width, height: 900 });
  }
});

type Who = 'editor' | 'administrator' | 'platform';

/** A route of the builder stands for a page for each part. */
function variants(url: string): string[] {
  const slugs = parts.map((part) => ({ slug: part.slug, hasItem: part.hasItem, list: collectionOf(part)?.slug }));
  if (url.includes('/:part/:item'))
    return slugs
      .filter(({ hasItem }) => hasItem)
      .map(({ slug, list }) =>
        url.replace(':part', slug).replace(':item', list === 'maatregelen' ? ':measure' : ':goal'),
      );
  if (url.includes('/:part')) return slugs.filter((one) => !one.hasItem).map(({ slug }) => url.replace(':part', slug));
  if (url.includes('/:list')) return collections.map(({ slug }) => url.replace(':list', slug));
  return [url];
}

/** Pages of other states and in English. */
function moreOf({ published, draft, organisation }: Municipality): string[] {
  const plan = `/plannen/${published.slug}`;
  const workspace = `/werkplek/plannen/${published.id}`;
  return [
    '/en',
    `/en${plan}`,
    `/en/werkplek/plannen/${draft.id}`,
    '/nergens',
    '/plannen?q=handelaars',
    '/plannen?q=niets+van+dit',
    '/volgen?onderwerp=theme:cycling',
    `/volgen?onderwerp=plan:${published.id}`,
    `${plan}/vergelijken?van=1&tot=2`,
    `${plan}?pijler=economy`,
    '/handreiking/relance-na-corona',
    '/en/handreiking/relance-na-corona/editie/2/handel-en-horeca',
    '/handreiking/relance-na-corona/vergelijken?van=1&tot=3',
    '/handreiking/relance-na-corona/zoeken?q=winkels',
    '/handreiking/gemeentelijk-herstelplan',
    '/gebieden/11002',
    '/gebieden/12025',
    '/gebieden/GM0363',
    `${workspace}`,
    `${workspace}/publiceren`,
    `${workspace}/publicaties/1/intrekken`,
    `${workspace}/geschiedenis/2`,
    `/en/organisaties/${organisation.id}`,
  ];
}

/** The header and the rest, apart, without where links lead: each combination of the two is not worth a look. */
function piecesOf(html: string, { dark }: Tab['look']): string[] {
  const plain = html.replace(/ (href|action|value|src|content)="[^"]*"/g, '');
  const header = /<header.*?<\/header>/s.exec(plain)?.[0] ?? '';
  return [header, plain.replace(header, '')].map((piece) => `${dark} ${piece}`);
}
