// `npm run bench`: what the product is fast at, each beside a reference in the same run. Ratios travel between machines, times do not.
import { run as checks } from './checks.ts';
import { run as publicPage } from './public-page.ts';

const benches = {
  'Plans per second on one core (30 measures)': checks,
  'The public page of the example plan': publicPage,
};

for (const [title, run] of Object.entries(benches)) {
  process.stdout.write(`${title}\n`);
  for (const [name, value] of Object.entries(await run())) {
    process.stdout.write(`  ${name.padEnd(40)}${String(value).padStart(9)}\n`);
  }
}
