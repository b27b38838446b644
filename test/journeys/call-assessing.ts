import type { Page } from 'playwright-core';
import { button, link } from './call-clicks.ts';
import { amountsOf, centsOf, rowOf } from './call-figures.ts';
import type { Actor } from './call-people.ts';

export async function appoint(page: Page, call: string, assessors: readonly Actor[]): Promise<void> {
  await page.goto(`${call}/werk`);
  await page.getByRole('link', { name: 'Beoordeling', exact: true }).click();
  await link(page, 'Beoordelaars').click();
  for (const { mail } of assessors) {
    await page.getByLabel('E-mailadres van wie u uitnodigt').fill(mail);
    await button(page, 'Voeg toe').click();
    await page.getByText(`${mail} krijgt een uitnodiging`).waitFor();
  }
  for (const assessor of assessors) {
    await assessor.page.goto('/werkplek/beoordelingen');
    await assessor.page.getByRole('button', { name: 'Aanvaard de uitnodiging' }).click();
    await assessor.page.getByText('U bent nu beoordelaar').waitFor();
  }
}

export async function admit(page: Page, call: string, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await page.goto(`${call}/beoordeling`);
    await link(page, title).click();
    await page.getByRole('group', { name: 'Mag de aanvraag beoordeeld worden?' }).getByLabel('Ja').check();
    await button(page, 'Bewaar en laat het weten').click();
    await page.getByText('Bewaard. De aanvrager krijgt bericht.').waitFor();
  }
}

/** Points by criterion, for each application. */
export type Points = Readonly<Record<string, readonly [number, number]>>;

export async function score(page: Page, points: Points): Promise<void> {
  for (const [title, given] of Object.entries(points)) {
    await page.goto('/werkplek/beoordelingen');
    await link(page, title).click();
    await page.getByLabel('Nee, ik heb geen belang').check();
    await button(page, 'Bevestig').click();
    await page.getByText('Uw verklaring is bewaard.').waitFor();
    for (const [index, criterion] of ['Veiligheid', 'Bereik'].entries()) {
      const group = page.getByRole('group', { name: criterion, exact: true });
      await group.getByLabel('Punten (0 tot 10)').fill(String(given[index]));
      await group.getByLabel('Motivering').fill('Goed onderbouwd.');
    }
    await button(page, 'Bewaar scores').click();
    await page.getByText('Uw scores zijn volledig.').waitFor();
  }
}

/** What the rules propose: by title what the rule gives and what there is, and what is free before and after. */
export async function proposalOn(page: Page, call: string, titles: readonly string[]) {
  await page.goto(`${call}/beoordeling/beslissing`);
  const table = page.getByRole('table', { name: 'Voorstel volgens de regels' });
  const rows = await Promise.all(titles.map((title) => rowOf(table, title)));
  const { 'Vrij voor deze beslissing': before, 'Vrij na deze beslissing': after } = await amountsOf(
    page.getByRole('main'),
  );
  return {
    rows: rows.map((row) => [centsOf(row['Volgens de regel']!), centsOf(row['Bedrag']!)]),
    cumulative: rows.map((row) => centsOf(row['Samen tot hier']!)),
    outcome: rows.map((row) => row['Uitkomst']!),
    free: [before, after],
  };
}

export async function decide(page: Page): Promise<void> {
  await page.getByLabel('Beslist door').fill('De proefminister');
  await page.getByLabel('Datum van de beslissing').fill('15/03/2027');
  await page.getByLabel('Nummer van het besluit').fill('PM 2027/15');
  await page.getByLabel('Ik heb het voorstel nagekeken en het klopt').check();
  await button(page, 'Beslis').click();
  await page.getByText('De beslissing is genomen.').waitFor();
}
