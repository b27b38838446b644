import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { registerPayments } from './applicant-pages.tsx';
import { registerDossier } from './dossier-pages.tsx';
import { registerFinalAccount } from './final-account/pages.tsx';
import { registerLedger } from './ledger-pages.tsx';
import { registerMovements } from './movements/pages.tsx';
import { registerReports } from './reports/pages.tsx';

export { dossierPath, finalAccountPath, ledgerPath, paymentsPath } from './addresses.ts';
export type { CallBalance, DossierBalance, Entry, EntryKind, Refusal } from './ledger.ts';
export { callBalance, dossierBalance, LedgerRefused, type PostedEntry, postEntries } from './posting.ts';

/** The money of a call from promise to final account: the ledger, the dossiers, and what applicants see of them. */
export function registerPaying(app: FastifyInstance, services: Services): void {
  registerLedger(app, services);
  registerDossier(app, services);
  registerMovements(app, services);
  registerReports(app, services);
  registerFinalAccount(app, services);
  registerPayments(app, services);
}
