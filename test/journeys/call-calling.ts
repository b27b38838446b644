import type { Page } from 'playwright-core';
import { button, link } from './call-clicks.ts';
import { typed } from './call-figures.ts';
import { source } from './call-people.ts';

export const title = 'Fietsroutes naar school 2027';

/** A copy of the call of an earlier year, with money and moments of its own, made public. Gives its path. */
export async function publishCall(page: Page, envelope: bigint): Promise<string> {
  await page.goto('/werkplek');
  await link(page, 'Oproepen van mijn organisaties').click();
  await link(page, 'Begin een oproep').click();
  await page.getByLabel('Titel van de oproep').fill(title);
  await page.getByLabel('Beginnen van een andere oproep?').selectOption({ label: source });
  await button(page, 'Begin').click();
  await page.getByText('Uw oproep is begonnen').waitFor();
  const work = new URL(page.url()).pathname;

  await link(page, 'Het budget').click();
  await page.getByLabel('Totaal budget').fill(typed(envelope));
  await button(page, 'Opslaan en terug naar de oproep').click();
  await period(page, 'Aanvraag', ['01/02/2027', '9:00'], ['26/02/2027', '12:00']);
  await period(page, 'Eindafrekening', ['01/06/2027', ''], ['31/12/2027', '']);

  await link(page, 'Openbaar maken').click();
  await page.getByLabel('Ik heb nagekeken wat er openbaar wordt').check();
  await button(page, 'Maak openbaar').click();
  await page.getByText('Versie 1 is openbaar.').waitFor();
  return work.replace(/\/werk$/, '');
}

async function period(page: Page, step: string, opens: string[], closes: string[]): Promise<void> {
  await link(page, 'Stappen en periodes').click();
  await link(page, step).click();
  for (const [legend, [day, time]] of [
    ['Begin', opens],
    ['Einde', closes],
  ] as const) {
    const moment = page.getByRole('group', { name: legend, exact: true });
    await moment.getByLabel('Dag').fill(day!);
    await moment.getByLabel('Uur').fill(time!);
  }
  await button(page, 'Opslaan en terug naar de oproep').click();
  await page.getByText('is opgeslagen').waitFor();
}
