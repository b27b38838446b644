import type { Page } from 'playwright-core';
import { linkTo } from '../builders/accounts.ts';
import { button, link } from './call-clicks.ts';
import { typed } from './call-figures.ts';
import type { Actor } from './call-people.ts';
import type { Server } from './site.ts';

export interface Project {
  title: string;
  costs: readonly [string, bigint][];
  funding?: readonly [string, bigint];
  account: string;
}

/** From the list of calls to a draft that is filled in. */
export async function fill(page: Page, call: string, { title, costs, funding, account }: Project): Promise<void> {
  await page.goto('/oproepen');
  await link(page, call).click();
  await link(page, 'Begin een aanvraag').click();
  await page.getByLabel('Titel van de aanvraag').fill(title);
  await page.getByRole('group', { name: 'Ligt de route op een gemeenteweg?' }).getByLabel('Ja').check();
  await button(page, 'Start de aanvraag').click();
  await page.getByText('De aanvraag is gestart.').waitFor();
  await link(page, 'Aanvraag').click();
  await page.getByLabel('Wat wilt u bereiken?').fill('Kinderen fietsen veilig naar school.');
  await fillCosts(page, costs);
  if (funding) {
    const row = page.getByRole('group', { name: 'Bijdrage 1', exact: true });
    await row.getByLabel('Van wie').fill(funding[0]);
    await row.getByLabel('Jaar').fill('2027');
    await row.getByLabel('Bedrag (euro)').fill(typed(funding[1]));
  }
  await page.getByLabel('Rekening van de aanvrager').fill(account);
  await button(page, 'Bewaar').click();
  await page.getByRole('status').getByText('Bewaard.').waitFor();
}

export async function fillCosts(page: Page, costs: Project['costs']): Promise<void> {
  for (const [index, [description, cents]] of costs.entries()) {
    const row = page.getByRole('group', { name: `Kost ${index + 1}`, exact: true });
    await row.getByLabel('Omschrijving').fill(description);
    await row.getByLabel('Jaar').fill('2027');
    await row.getByLabel('Bedrag (euro)').fill(typed(cents));
  }
}

export async function invite(page: Page, name: string): Promise<void> {
  await link(page, 'Terug naar de aanvraag').click();
  await link(page, 'Partners uitnodigen of verwijderen').click();
  await page.getByLabel('Naam van de organisatie').fill(name);
  await button(page, 'Zoek').click();
  await button(page, `Nodig uit: Gemeente ${name}`).click();
  await page.getByText('De uitnodiging is verstuurd.').waitFor();
}

/** By the link in the letter that asks for it. */
export async function confirm(site: Server, { page, mail }: Actor): Promise<void> {
  await page.goto(linkTo(site, mail));
  await link(page, 'Lees de aanvraag en antwoord').click();
  await page.getByLabel('Ja, wij bevestigen').check();
  await button(page, 'Verstuur het antwoord').click();
  await page.getByText('U bevestigde de aanvraag.').waitFor();
}

/** Gives the number of the receipt. */
export async function submit(page: Page): Promise<string> {
  await button(page, 'Dien definitief in').click();
  await page.getByText('Ingediend. Dit is uw ontvangstbewijs.').waitFor();
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  return heading!.replace('Ontvangstbewijs ', '').trim();
}
