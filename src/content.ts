import { loadAreas } from './features/areas/index.ts';
import { loadCalls } from './features/calls/index.ts';
import { loadGuides } from './features/guide/index.ts';
import { loadMeasures } from './features/measures/index.ts';
import { loadReferences } from './features/references/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/database/index.ts';

/** Loads what `content/` brings along, each once per edition of its files; what comes later stands on what comes before. */
export async function loadContent(db: Database, clock: Clock): Promise<void> {
  await loadAreas(db);
  await loadGuides(db, clock);
  await loadReferences(db, clock);
  await loadMeasures(db, clock);
  await loadCalls(db, clock);
}
