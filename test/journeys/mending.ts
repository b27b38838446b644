import type { Page } from 'playwright-core';

const vision = `Voorbeeldgem wil sterker uit de crisis komen dan het erin ging. Wie het moeilijk heeft, krijgt hulp die past en die blijft.
Ondernemers krijgen ruimte om opnieuw te beginnen, in kernen waar het goed wonen, werken en winkelen is.
Tegen 2030 heeft elk gezin groen op wandelafstand, is geen enkele school of zorgverlener nog alleen, en weet iedereen waar te beginnen
als het misgaat. We doen dat samen met onze buren, en tonen elk jaar hoe ver we staan.`;

/** How a person mends each error of the example plan on the page that its link leads to, by the words on that page. */
export const mendings: Record<string, (page: Page) => Promise<void>> = {
  'vision-missing': (page) => page.getByLabel('Visie', { exact: false }).fill(vision),
  'level-missing': (page) => choose(page, 'Welk bestuur is het best geplaatst?', 'gemeente'),
  'start-after-end': (page) => page.getByLabel('Laatste maand').fill('12/2022'),
  'source-expired': (page) => page.getByLabel('Bron 2 verwijderen').check(),
  'social-partners-missing': async (page) => {
    const row = page.getByRole('group', { name: 'Partij 8' });
    await row.getByLabel('Naam').fill('Vakbond Voorbeeldgem');
    await choose(row, 'Soort partij', 'vakbond');
    await choose(row, 'Hoe betrokken', 'geraadpleegd');
    await row.getByLabel('Datum').fill('11/06/2020');
  },
  'opening-hours-dialogue': async (page) => {
    const row = page.getByRole('group', { name: 'Geraadpleegde partij 2' });
    await row.getByLabel('Naam').fill('Adviesraad lokale economie');
    await choose(row, 'Soort partij', 'adviesraad');
    await row.getByLabel('Datum').fill('12/06/2020');
  },
  'advice-unanswered': (page) =>
    page.getByRole('group', { name: 'Partij 2' }).getByLabel('Uw antwoord').fill('Gevolgd in M1.'),
  'own-share-missing': (page) => choose(page.getByRole('group', { name: 'Rij 1' }), 'Wie betaalt', 'eigen middelen'),
};

/** Picks an option by its words. */
async function choose(where: Pick<Page, 'getByLabel'>, label: string, words: string): Promise<void> {
  const field = where.getByLabel(label);
  const options = await field.locator('option').allTextContents();
  const option = options.find((one) => one.trim().toLowerCase() === words);
  if (!option) throw new Error(`“${label}” offers no “${words}” but ${options.join(', ')}`);
  await field.selectOption({ label: option.trim() });
}
