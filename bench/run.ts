// `npm run bench`: what the product is fast at, each beside a reference in the same run. Ratios travel between machines, times do not.
import { run as checks } from './checks.ts';
import { run as publicPage } from './public-page.ts';

await checks();
await publicPage();
