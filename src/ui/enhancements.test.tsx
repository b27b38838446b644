import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { VNode } from 'preact';
import { axeProblems, launchChromium, noChromium } from '../../test/chromium.ts';
import { assetAddress } from '../platform/assets.ts';
import {
  AmountInput,
  Button,
  ConfirmForm,
  ConfirmLink,
  Findings,
  type FindingsProps,
  Form,
  Layout,
  TextArea,
  TextField,
} from './index.ts';
import { fakePage, render } from './testing.tsx';
import { type Answer, servePages } from './testing-server.ts';

const FindingsPart = (props: FindingsProps) => (
  <div data-part="list">
    <Findings {...props} empty="Geen bevindingen" />
  </div>
);

const page = (title: string, view: VNode) =>
  `<!doctype html>${render(
    <Layout title={title} script>
      {view}
    </Layout>,
    fakePage({ asset: assetAddress, viewer: { name: 'An', isAdministrator: false } }),
  )}`;

const formPage = page(
  'Maatregel',
  <>
    <Form id="maatregel" keep="maatregel" action="/opslaan">
      <TextField name="titel" label="Titel" value="Kernbon" />
      <TextField name="wachtwoord" label="Wachtwoord" type="password" />
      <TextArea name="uitleg" label="Uitleg" />
      <budget-table>
        <AmountInput name="uit" label="Uitgaven" value="0.10" sums={['netto']} />
        <AmountInput name="in" label="Ontvangsten" value="0.00" sums={['-netto']} />
        <p>
          <span data-total="netto">€ 0,10</span>
        </p>
      </budget-table>
      <Button>Bewaar</Button>
    </Form>
    <live-findings src="/controle" data-form="maatregel">
      <FindingsPart findings={[]} />
    </live-findings>
    <ConfirmLink href="/weg">Verwijder</ConfirmLink>
  </>,
);

describe('what scripts add', { skip: noChromium }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePages>>;
  let saving: Answer | null;
  let tab: Page;
  const checked: string[] = [];

  before(async () => {
    server = await servePages((method, path, body) => {
      if (path === '/opslaan') return method === 'POST' ? saving : { html: formPage };
      if (path === '/weg') return { html: page('Zeker?', <ConfirmForm action="/opslaan" cancel="/" confirm="Ja" />) };
      if (path !== '/controle') return { html: formPage };
      checked.push(body);
      return {
        html: render(<FindingsPart findings={[{ severity: 'error', message: 'Geen doelgroep' }]} />),
      };
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  beforeEach(async () => {
    saving = { status: 303, location: '/klaar' };
    tab = await (await browser.newContext()).newPage();
    await tab.goto(`${server.address}/maatregel`);
  });

  const typeAndSend = async () => {
    await tab.getByLabel('Uitleg').fill('Wat ik typte');
    await tab.getByLabel('Wachtwoord').fill('geheim');
    await tab.getByRole('button', { name: 'Bewaar' }).click();
  };
  const reopen = () => tab.goto(`${server.address}/maatregel`);

  it('brings back what was typed when the server stopped, but no password', async () => {
    saving = null;
    await typeAndSend();
    await tab.waitForURL(/^chrome-error:/).catch(() => undefined);
    await reopen();
    assert.equal(await tab.getByLabel('Uitleg').inputValue(), 'Wat ik typte');
    assert.equal(await tab.getByLabel('Wachtwoord').inputValue(), '');
    assert.doesNotMatch(String(await tab.evaluate('JSON.stringify(localStorage)')), /geheim/);
    assert.deepEqual(await axeProblems(tab), []);
    await tab.getByRole('button', { name: 'Wis wat ik typte' }).click();
    assert.equal(await tab.getByLabel('Uitleg').inputValue(), '');
    await tab.waitForTimeout(600);
    await reopen();
    assert.equal(await tab.getByLabel('Uitleg').inputValue(), '');
  });

  it('keeps what was typed when the server refuses it', async () => {
    saving = { status: 503, html: page('Even niet beschikbaar', <p>Probeer opnieuw</p>) };
    await typeAndSend();
    await reopen();
    assert.equal(await tab.getByLabel('Uitleg').inputValue(), 'Wat ik typte');
  });

  it('forgets it once it is saved, and when someone signs out', async () => {
    await typeAndSend();
    await tab.waitForURL(`${server.address}/klaar`);
    await reopen();
    assert.equal(await tab.getByLabel('Uitleg').inputValue(), '');
    await tab.getByLabel('Uitleg').fill('Van mij');
    await tab.waitForTimeout(400);
    await tab.getByRole('button', { name: 'Afmelden' }).click();
    await reopen();
    assert.equal(await tab.getByLabel('Uitleg').inputValue(), '');
  });

  it('adds up to the cent, and shows no total for what is no amount', async () => {
    const total = tab.locator('[data-total=netto]');
    await tab.getByLabel('Ontvangsten').fill('0,30');
    assert.equal((await total.textContent())?.replace(/\s/g, ' '), '€ -0,20');
    await tab.getByLabel('Uitgaven').fill('9007199254740.93');
    assert.match((await total.textContent()) ?? '', /9\.007\.199\.254\.740,63/);
    await tab.getByLabel('Uitgaven').fill('veel');
    assert.equal(await total.textContent(), '…');
  });

  it('shows findings while typing, with the cursor where it was', async () => {
    await tab.getByLabel('Titel').fill('Kernbonnen');
    await tab.getByLabel('Titel').evaluate((input: HTMLInputElement) => input.setSelectionRange(4, 4));
    await tab.getByText('Geen doelgroep').waitFor();
    assert.equal(await tab.getByText('Geen doelgroep').count(), 1);
    assert.equal(await tab.evaluate('document.activeElement.name + document.activeElement.selectionStart'), 'titel4');
    assert.match(checked.at(-1) ?? '', /titel=Kernbonnen/);
  });

  it('asks for confirmation in a dialog, and returns to where one was', async () => {
    await tab.getByRole('link', { name: 'Verwijder' }).click();
    await tab.getByRole('dialog', { name: 'Zeker?' }).waitFor();
    assert.deepEqual(await axeProblems(tab), []);
    await tab.getByRole('link', { name: 'Annuleren' }).click();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await tab.evaluate('document.activeElement.textContent'), 'Verwijder');
    await tab.getByRole('link', { name: 'Verwijder' }).click();
    await tab.getByRole('button', { name: 'Ja' }).click();
    await tab.waitForURL(`${server.address}/klaar`);
  });
});
