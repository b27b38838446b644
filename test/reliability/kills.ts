import { parseArgs } from 'node:util';
import { startDatabaseVictim } from './database-victim.ts';
import { runKills } from './kill-loop.ts';
import { dataFolder } from './product.ts';
import { productVictim } from './product-victim.ts';

// The database alone, or with --http the whole product, written to by the forms of its pages.
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, http: { type: 'boolean', default: false } },
});
const { dataDir, remove } = dataFolder();
const victim = values.http ? await productVictim() : (folder: string) => startDatabaseVictim(folder);
const outcome = await runKills(victim, dataDir, Number(values.kills));
remove();

const at = (part: number) =>
  Math.round(outcome.recoveries[Math.ceil(part * outcome.recoveries.length) - 1] ?? Number.NaN);
const lines = [
  `kills: ${Object.entries(outcome.kills)
    .map(([target, count]) => `${target} ${count}`)
    .join(', ')}; each next start needed no hand`,
  `writes acknowledged: ${outcome.acknowledged}, lost: ${outcome.lost.length}, doubled: ${outcome.doubled.length}, kept without acknowledgement: ${outcome.unacknowledged}`,
  `from kill to next acknowledged write: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = outcome.lost.length + outcome.doubled.length > 0 ? 1 : 0;
