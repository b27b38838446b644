import type { Page } from 'playwright-core';
import { button, link } from './call-clicks.ts';
import { euro, typed } from './call-figures.ts';
import type { Actor } from './call-people.ts';

export const ownAccount = 'BE43 0689 9999 9501';

async function openDossier(page: Page, call: string, title: string): Promise<void> {
  await page.goto(`${call}/werk`);
  await page.getByRole('link', { name: 'Grootboek', exact: true }).click();
  await link(page, title).click();
}

/** As the dossier proposes it: the amount and the account stand there. */
export async function payAdvance(page: Page, call: string, title: string, cents: bigint): Promise<void> {
  await openDossier(page, call, title);
  await link(page, `Betaal het voorschot van ${euro(cents)}`).click();
  await page.getByLabel('Dag van de betaling').fill('01/04/2027');
  await button(page, 'Bekijk wat er verandert').click();
  await button(page, 'Boek de betaling').click();
  await page.getByText('De betaling is geboekt.').waitFor();
}

export async function acceptFinalAccount({ page, lookHere }: Actor, call: string, title: string): Promise<void> {
  await openDossier(page, call, title);
  await link(page, 'Bekijk en aanvaard: Eindafrekening').click();
  await page.getByLabel('Reden').fill('De route werd korter dan gepland.');
  await page.getByLabel('Rekening om op terug te betalen').fill(ownAccount);
  await button(page, 'Bekijk wat dit betekent').click();
  await page.getByRole('heading', { level: 1, name: 'De eindafrekening aanvaarden?' }).waitFor();
  await lookHere();
  await button(page, 'Aanvaard de eindafrekening').click();
  await page.getByText('De eindafrekening is aanvaard.').waitFor();
}

export async function takeBack({ page, lookHere }: Actor, call: string, title: string, cents: bigint): Promise<void> {
  await openDossier(page, call, title);
  await link(page, 'Boek een terugbetaling').click();
  await page.getByLabel('Bedrag').fill(typed(cents));
  await page.getByLabel('Dag van de betaling').fill('01/09/2027');
  await button(page, 'Bekijk wat er verandert').click();
  await lookHere();
  await button(page, 'Boek de terugbetaling').click();
  await page.getByText('De terugbetaling is geboekt.').waitFor();
}
