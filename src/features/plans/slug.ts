/** A text as the last part of an address: "Relanceplan Sint-Job, 't vervolg" → "relanceplan-sint-job-t-vervolg"; `otherwise` when nothing is left. */
export function slugOf(text: string, otherwise = 'plan'): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return slug || otherwise;
}

/** The slug itself, or the first of slug-2, slug-3 … that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
