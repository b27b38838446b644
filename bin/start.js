// What `npm start` runs: sets up when needed, then serves. In one process, so that signals reach the product.
import './setup.js';

const { run } = await import('../dist/main.js');
process.argv.splice(2, process.argv.length, 'serve');
await run();
