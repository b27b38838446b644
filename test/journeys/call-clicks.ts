import type { Locator, Page } from 'playwright-core';

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The first link in the page itself that is called so. */
export const link = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('link', { name, exact: true }).first();
