import type { Choice } from '../contents.ts';

/** Addresses of the public pages, without the language prefix. */
export const plansPath = '/plannen';
export const planPath = (slug: string) => `${plansPath}/${slug}`;
/** Where a measure of a published plan is taken over into another. */
export const borrowPath = (slug: string, measure: string) => `${planPath(slug)}/maatregelen/${measure}/overnemen`;
export const publicationPath = (slug: string, number: number) => `${planPath(slug)}/publicaties/${number}`;
export const comparePath = (slug: string, from: number, to: number) =>
  `${planPath(slug)}/vergelijken?van=${from}&tot=${to}`;

/** A plan's page with a choice of pillar and target group, at its measures. */
export function choicePath(path: string, { pillar, group }: Choice): string {
  const query = new URLSearchParams({
    ...(pillar && { pijler: pillar }),
    ...(group && { doelgroep: group }),
  }).toString();
  return `${path}${query && `?${query}`}#maatregelen`;
}
