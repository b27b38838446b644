import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import { addJob, type Jobs } from '../../../platform/jobs.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { importActions } from './import.ts';
import { claimImport, findImport, insertImport, updateImport } from './import-store.ts';

interface File {
  name: string;
  text: string;
  source: string;
}

/** Keeps a file and has it looked at; nothing of it is imported yet. Gives the id under which its state is told. */
export function bringFile(db: Database, { name, text, source }: File, viewer: Viewer, at: Date): Promise<string> {
  return db.transaction(async (tx) => {
    const values = { fileName: name, source, content: text, createdAt: at, createdBy: viewer.personId };
    const id = await insertImport(tx, values);
    await addJob(tx, 'import-measures', { importId: id });
    return id;
  });
}

/** Has a file imported that was looked at. Asked twice it is done once. */
export function startImport(db: Database, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isClaimed = await claimImport(tx, id);
    if (isClaimed) await addJob(tx, 'import-measures', { importId: id });
    return isClaimed;
  });
}

/** `import-measures` looks at a file, or imports it once an administrator said so. Tried again it begins anew: a file goes in whole or not. */
export const importJobs = ({ db, clock }: Services): Jobs => ({
  'import-measures': async (payload) => {
    const { importId: id } = payload as { importId: string };
    const found = await findImport(db, id);
    if (!found || (found.state !== 'checking' && found.state !== 'importing')) return;
    const dryRun = found.state === 'checking';
    const viewer = { personId: found.createdBy, name: '', mail: null, isAdministrator: true, memberships: [] };
    const result = await importActions(db, found.content, {
      dryRun,
      source: found.source,
      id,
      viewer,
      clock,
      onProgress: (done, total) => updateImport(db, id, { done, total }),
    });
    const finishedAt = clock.now();
    if (!('outcome' in result)) {
      const problems = result.problems.slice(0, 500);
      return updateImport(db, id, {
        state: 'refused',
        problems,
        total: result.problems.length,
        content: '',
        finishedAt,
      });
    }
    const { outcome } = result;
    if (dryRun) return updateImport(db, id, { state: 'checked', outcome });
    return updateImport(db, id, { state: 'done', outcome, content: '', finishedAt });
  },
});
