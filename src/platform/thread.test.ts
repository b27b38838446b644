import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paper } from './pdf/pieces.ts';
import { GivenUp, Thread } from './thread.ts';

const paper = (subtitle: string): Paper => ({
  ...{ language: 'nl', region: 'be', title: 'Brief', subtitle, author: 'Wij', description: '', mark: '', footer: '' },
  ...{ pageOf: ['Pagina ', ' van '], contentsTitle: '', facts: [], pieces: [] },
});

// Someone got the paper of someone else, which was kept for who came after.
test('an answer that comes when its work was given up is not taken for that of the next', async () => {
  const options = { file: 'platform/pdf/worker', longest: 120_000 };
  const thread = new Thread<Paper, Uint8Array>(options);
  const long = paper('Een lange ondertitel. '.repeat(50));
  const { length } = await thread.run(long);
  options.longest = 1;
  const overdue = thread.run(long).catch((error: unknown) => error);
  const next = thread.run(paper('Kort'));
  await new Promise<void>((resolve) =>
    setImmediate(() => {
      options.longest = 120_000;
      // Meanwhile the work is done, which nobody hears before it is overdue.
      for (const end = Date.now() + 1500; Date.now() < end; );
      resolve();
    }),
  );
  assert.ok((await overdue) instanceof GivenUp);
  assert.ok((await next).length < length, 'the next has the paper of the one before');
  thread.close();
});
