import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const usualPlaces = [
  // Without the parts that draw a window: the same pages for two thirds of the work.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const places = process.env['CHROMIUM'] ? [process.env['CHROMIUM']] : usualPlaces;
const executablePath = places.find((place) => existsSync(place));

/** Why browser tests cannot run here, to give as `skip`; false when they can. */
export const noChromium =
  executablePath === undefined &&
  `NOT TESTED: no Chromium at ${places[0]}. Install it (apt-get install chromium-headless-shell), or set CHROMIUM to its path`;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  if (noChromium) throw new Error(noChromium);
  return chromium.launch({ executablePath, headless: true, args: flags });
}

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// Named, because some rules of 2.2 (the size of targets) are off unless asked for.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResult {
  violations: { id: string; nodes: { target: unknown[]; html: string; failureSummary?: string }[] }[];
}

// Axe holds everything in a disabled fieldset for disabled; a box with a tabindex can be reached and scrolled there too.
const isTrue = ({ id, nodes }: AxeResult['violations'][number]): boolean =>
  id !== 'scrollable-region-focusable' || nodes.some(({ html }) => !/^<[^>]* tabindex="0"/.test(html));

/** What axe finds wrong on a page, by WCAG 2.2 AA and its best practices: rule, selector, element and reason. */
export async function axeProblems(page: Page): Promise<string[]> {
  // A page with our Content-Security-Policy lets nothing in by a script element; evaluating is not bound by it.
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(readFileSync(axeScript, 'utf8'));
  const options = { resultTypes: ['violations'], runOnly: tags, preload: false };
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResult;
  return violations.filter(isTrue).flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, html, failureSummary }) => {
      const times = nodes.length > 3 ? `${id} (${nodes.length} times)` : id;
      return [`${times} at ${target.join(' ')}`, html.slice(0, 300), failureSummary ?? ''].join('\n  ');
    }),
  );
}
