import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';

export type { CallBalance, DossierBalance, Entry, EntryKind, Refusal } from './ledger.ts';
export { callBalance, dossierBalance, LedgerRefused, type PostedEntry, postEntries } from './posting.ts';

export function registerPaying(_app: FastifyInstance, _services: Services): void {}
