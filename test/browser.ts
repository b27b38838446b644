import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeProblems, launchChromium, noChromium } from './chromium.ts';

export { launchChromium, noChromium };

export interface Look {
  /** Whether scripts run; they do unless told otherwise. */
  script?: boolean;
  width?: number;
  dark?: boolean;
}

/** A tab that remembers what the browser complained about, and what it asked of other hosts. */
export interface Tab {
  page: Page;
  look: Required<Look>;
  address: string;
  complaints: string[];
  /** Paths of the pages it showed, each once. */
  visited: Set<string>;
}

/** A browser of one person: own cookies, own storage. Close it with `tab.page.context().close()`. */
export async function openTab(browser: Browser, address: string, look: Look = {}): Promise<Tab> {
  const full = { script: true, width: 1280, dark: false, ...look };
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: full.script,
    colorScheme: full.dark ? 'dark' : 'light',
    viewport: { width: full.width, height: 900 },
    locale: 'nl-BE',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const tab: Tab = { page: await context.newPage(), look: full, address, complaints: [], visited: new Set() };
  watch(context, tab);
  return tab;
}

function watch(context: BrowserContext, { address, complaints, visited }: Tab): void {
  context.on('response', (response) => {
    const request = response.request();
    const isPage = response.ok() && response.headers()['content-type']?.startsWith('text/html');
    if (isPage && request.isNavigationRequest() && request.method() === 'GET')
      visited.add(response.url().slice(address.length));
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== address && !['data:', 'blob:'].includes(protocol)) complaints.push(`asks ${request.url()}`);
  });
  context.on('weberror', (error) => complaints.push(`throws ${error.error().message}`));
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const { url } = message.location();
    // A page that says 404 or 422 is an answer, not a fault of the page.
    const isAnswer = message.text().startsWith('Failed to load resource') && url === message.page()?.url();
    if (!isAnswer) complaints.push(`complains at ${message.page()?.url()}: ${message.text()}`);
  });
}

/** Fails with every finding of axe: rule, selector, element and what to do. Axe is a script itself: the tab must run scripts. */
export async function expectAccessible({ page, look }: Tab): Promise<void> {
  const where = `axe on ${page.url()}, ${look.width} wide${look.dark ? ', dark' : ''}`;
  expectNone(where, await axeProblems(page));
}

/** Opens every page that was shown in a tab once more and holds it to everything above; without scripts where the tab had none. */
export async function expectVisitedAccessible(tab: Tab): Promise<void> {
  const twin = await openTwin(tab);
  for (const path of tab.visited) await expectSound(twin, path);
  await twin.page.context().close();
}

/** The same for the page that a tab shows now: an answer to a form cannot be asked for once more. */
export async function expectShownAccessible(tab: Tab): Promise<void> {
  const twin = await openTwin(tab);
  const body = await tab.page.content();
  await twin.page.route(tab.page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await expectSound(twin, tab.page.url());
  await twin.page.context().close();
}

/** One more browser of the same person, in which axe can run: without our scripts where the tab has none. */
async function openTwin(tab: Tab): Promise<Tab> {
  const context = tab.page.context();
  const twin = await openTab(context.browser()!, tab.address, { ...tab.look, script: true });
  await twin.page.context().addCookies(await context.cookies());
  if (!tab.look.script) await twin.page.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript' }));
  return twin;
}

async function expectSound(tab: Tab, path: string): Promise<void> {
  await tab.page.goto(path);
  await expectAccessible(tab);
  await expectNoOverflow(tab);
  await expectWellFormed(tab);
}

/** Fails when the page scrolls sideways, and names what sticks out. */
export async function expectNoOverflow({ page }: Tab): Promise<void> {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expectNone(`${page.url()} scrolls sideways at ${page.viewportSize()?.width}`, wide);
}

/**
 * What the file holds that a link gives. That the browser takes it for a file to keep is seen; its content is asked for once more as the
 * same person, since a Chromium on a busy machine may say of a file that it was cancelled.
 */
export async function download(page: Page, name: string): Promise<Buffer> {
  const link = page.getByRole('link', { name }).first();
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const response = await page.context().request.get(file.url());
  assert.equal(response.status(), 200, file.url());
  return response.body();
}

/** What every page has: one heading of the first level, a title, a language. */
export async function expectWellFormed({ page, complaints }: Tab): Promise<void> {
  const url = page.url();
  assert.equal(await page.locator('h1').count(), 1, `${url} has one h1`);
  assert.match(await page.title(), /\S.* – Lokale Relance$/, `${url} has a title`);
  assert.match(String(await page.locator('html').getAttribute('lang')), /^(nl|en)$/, `${url} says its language`);
  expectNone(url, complaints);
}

/** Fails with a list that a person can read. */
export function expectNone(where: string, problems: readonly string[]): void {
  const different = [...new Set(problems)];
  if (different.length > 0) assert.fail(`${where}\n${different.slice(0, 12).join('\n')}`);
}
