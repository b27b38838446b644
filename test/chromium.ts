import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why browser tests cannot run here, to give as `skip`; false when they can. */
export const noChromium = existsSync(executablePath)
  ? false
  : `no Chromium at ${executablePath}: set CHROMIUM to its path; THIS WAS NOT TESTED`;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath, headless: true, args: flags });

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** What axe finds wrong on a page, by WCAG 2.2 AA and its best practices, each in one line. */
export async function axeProblems(page: Page): Promise<string[]> {
  // A page with our Content-Security-Policy lets nothing in by a script element; evaluating is not bound by it.
  await page.evaluate(readFileSync(axeScript, 'utf8'));
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
