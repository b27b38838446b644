import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { download } from '../browser.ts';
import { link } from './call-clicks.ts';
import { amountsOf, centsOf, listOf, plain, rowOf } from './call-figures.ts';

/** What a call or a dossier says of its money. */
export interface Balance {
  envelope?: bigint;
  free?: bigint;
  committed: bigint;
  paid: bigint;
  toPay: bigint;
  released: bigint;
}

const terms = {
  'Budget van de oproep': 'envelope',
  Vrij: 'free',
  Toegezegd: 'committed',
  Betaald: 'paid',
  'Nog te betalen': 'toPay',
  Vrijgevallen: 'released',
} as const;

/** Of a page with a balance, held to the promise that no euro is lost. */
export async function balanceOn(page: Page): Promise<Balance> {
  const amounts = await amountsOf(page.getByRole('main'));
  const said = Object.entries(terms).flatMap(([term, name]) => (term in amounts ? [[name, amounts[term]!]] : []));
  const balance = Object.fromEntries(said) as unknown as Balance;
  const { envelope, committed, free, paid, toPay, released } = balance;
  assert.equal(committed, paid + toPay + released, 'committed = paid + to pay + released');
  if (envelope !== undefined) assert.equal(envelope, committed + free!, 'envelope = committed + free');
  return balance;
}

/** The ledger of a call as its page says it, which must be the sum of its dossiers and of what its file holds. */
export async function ledgerOf(page: Page, call: string): Promise<Balance> {
  await page.goto(`${call}/grootboek`);
  const balance = await balanceOn(page);
  const table = page.getByRole('table', { name: 'Per dossier' });
  const heads = (await table.locator('thead th').allTextContents()).map(plain);
  for (const [term, name] of Object.entries(terms).slice(2)) {
    const cells = await table.locator(`tbody td:nth-child(${heads.indexOf(term) + 1})`).allTextContents();
    assert.equal(
      cells.map(centsOf).reduce((sum, cents) => sum + cents, 0n),
      balance[name],
      `the dossiers add up: ${term}`,
    );
  }
  assert.deepEqual(reckon(await download(page, 'Download als CSV')), balance, 'the file holds the same');
  return balance;
}

/** The balance from the entries alone, by the definitions of docs/policy/ledger.md. */
function reckon(file: Buffer): Balance {
  const rows: Record<string, string>[] = parse(file, { delimiter: ';', bom: true, columns: true });
  const sum = (kind: string) =>
    rows.filter((row) => row['Soort']!.split(', ')[0] === kind).reduce((all, row) => all + centsOf(row['Bedrag']!), 0n);
  const envelope = sum('budget');
  const committed = sum('toezegging') - sum('opnieuw vrijgemaakt');
  const paid = sum('betaling') - sum('terugbetaling');
  const released = sum('vrijval') + sum('terugbetaling') - sum('opnieuw vrijgemaakt');
  return { envelope, committed, paid, toPay: committed - paid - released, released, free: envelope - committed };
}

/** What the dossier of an application says to who calls. */
export async function dossierOf(page: Page, call: string, title: string): Promise<Balance> {
  await page.goto(`${call}/grootboek`);
  await link(page, title).click();
  return balanceOn(page);
}

/** What an applicant reads of the money of an application, found from the list of its applications. */
export async function paymentsOf(page: Page, title: string): Promise<Record<string, bigint>> {
  await page.goto('/aanvragen');
  await link(page, title).click();
  const granted = plain(String(await page.getByText(/^Toegekend: /).textContent()));
  await link(page, 'Bekijk wat betaald is en wat nog komt').click();
  const amounts = await amountsOf(page.getByRole('main'));
  assert.equal(granted, `Toegekend: ${(await listOf(page.getByRole('main')))['Toegekend bedrag']}.`);
  return amounts;
}

/** The row of a call in the overview of who calls. */
export async function overviewOf(page: Page, title: string): Promise<Record<string, string>> {
  await page.goto('/werkplek/oproepen');
  await page.getByRole('link', { name: 'Overzicht van alle oproepen: gevraagd, toegekend en betaald' }).click();
  return rowOf(page.getByRole('table', { name: 'Per oproep' }), title);
}
