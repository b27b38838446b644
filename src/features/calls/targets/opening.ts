import type { Database } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { CallDocument, CallTarget } from '../document/schema.ts';
import { type Call, selectCall, selectNewestVersion } from '../store.ts';

export interface Targeted {
  call: Call;
  document: CallDocument;
  target: CallTarget;
}

/** A public call that names a target, as its newest version says. @throws NotFound for any other */
export async function openTarget(db: Database, code: string): Promise<Targeted> {
  const call = await selectCall(db, code);
  const document = call && (await selectNewestVersion(db, call.id))?.document;
  if (!call || !document?.target) throw new NotFound();
  return { call, document, target: document.target };
}
