// `npm run bench`, or `npm run bench -- search` for one: what the product is fast at, each beside a reference in the same run. Ratios travel between machines, times do not.
import { run as checks } from './checks.ts';
import { run as cofinancing } from './cofinancing.ts';
import { run as publicPage } from './public-page.ts';
import { run as search } from './search.ts';

const benches = {
  checks: { title: 'Plans per second on one core (30 measures)', run: checks },
  cofinancing: { title: 'Subsidies per second on one core', run: cofinancing },
  'public-page': { title: 'The public page of the example plan', run: publicPage },
  search: { title: 'Searching the library of measures', run: search },
};

const asked = process.argv.slice(2);
for (const [name, { title, run }] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`${title}\n`);
  const figures = Object.entries<number | string>(await run());
  const width = Math.max(...figures.filter(([, value]) => typeof value === 'number').map(([figure]) => figure.length));
  for (const [figure, value] of figures) {
    const told =
      typeof value === 'number' ? `${figure.padEnd(width)}${String(value).padStart(10)}` : `${figure}: ${value}`;
    process.stdout.write(`  ${told}\n`);
  }
}
