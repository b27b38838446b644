import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeProblems, launchChromium, noChromium } from '../../../test/chromium.ts';
import { assetAddress } from '../../platform/assets.ts';
import { fakePage, render } from '../../ui/testing.tsx';
import { servePages } from '../../ui/testing-server.ts';
import { StyleGuidePage } from './views/StyleGuidePage.tsx';

describe('the style page in a browser', { skip: noChromium }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePages>>;

  before(async () => {
    const html = `<!doctype html>${render(<StyleGuidePage />, fakePage({ asset: assetAddress, notice: { key: 'ui.cancel', undo: '/x' } }))}`;
    server = await servePages(() => ({ html }));
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 390, 1280]) {
      it(`has no fault that axe knows, ${colorScheme}, ${width} wide`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        const messages: string[] = [];
        page.on('console', (message) => messages.push(message.text()));
        await page.goto(`${server.address}/stijlgids`);
        await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
        assert.deepEqual(await axeProblems(page), []);
        assert.deepEqual(messages, [], 'the browser refused or complained about something');
        assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, 'it scrolls sideways');
        await page.close();
      });
    }
  }

  it('offers targets of at least 24 by 24 pixels outside running text', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.goto(`${server.address}/stijlgids`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, summary, input, select, textarea, header a, footer a, a.nl-button')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          const { height: label } = document.querySelector(`label[for="${element.id}"]`)?.getBoundingClientRect() ?? {
            height: 0,
          };
          return width > 1 && (width < 22 || Math.max(height, label) < 24);
        })
        .map((element) => element.outerHTML),
    );
    assert.deepEqual(small, []);
    await page.close();
  });

  it('leads past the menu first, and shows where the focus is', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.address}/stijlgids`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    assert.ok(Number((await skip.boundingBox())?.y) >= 0, 'the skip link comes into sight');
    const button = page.getByRole('button', { name: 'Bewaar maatregel' }).first();
    const look = () =>
      button.evaluate((element) => {
        const { backgroundColor, outlineStyle, outlineWidth } = getComputedStyle(element);
        return { backgroundColor, outline: `${outlineStyle} ${outlineWidth}` };
      });
    const { backgroundColor } = await look();
    await button.focus();
    assert.deepEqual(await look(), { backgroundColor, outline: 'solid 3px' });
    await page.close();
  });
});
