import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inTime } from '../../../test/comes.ts';
import { withFolder } from '../../../test/scratch.ts';
import { refuseOtherMachine, showPresence } from './presence.ts';

test('a folder in use by another container is refused; by this one, or after it stopped, it is not', () =>
  withFolder(async (folder) => {
    const cluster = join(folder, 'database');
    const leave = showPresence(cluster, 'container-a');
    await refuseOtherMachine(cluster, 'container-a');
    await assert.rejects(refuseOtherMachine(cluster, 'container-b'), /another machine or container \(container-a\)/);
    leave();
    assert.deepEqual(readdirSync(folder), []);
    await refuseOtherMachine(cluster, 'container-b');
  }));

test('a container that was killed does not block the next', () =>
  withFolder(async (folder) => {
    const cluster = join(folder, 'database');
    writeFileSync(`${cluster}.in-use-by`, 'container-a');
    await inTime(refuseOtherMachine(cluster, 'container-b'), 'it waits for ever');
  }));
