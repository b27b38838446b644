import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { NotFound } from '../../../platform/errors.ts';
import { translator } from '../../../platform/i18n.ts';
import { callOf, callView } from '../access.ts';
import { showIban } from '../applying/form/typed.ts';
import { selectApplicationsTo } from '../applying/store.ts';
import { holdersOf } from '../holders.ts';
import { localOf } from '../moments.ts';
import { ledgerFile, ledgerPath } from './addresses.ts';
import { csv, sendCsv } from './csv.ts';
import { balance, balanceOf } from './ledger.ts';
import { readLedger } from './posting.ts';
import { countEntries, selectEntries } from './store.ts';
import { LedgerPage } from './views/LedgerPage.tsx';

const perPage = 50;

/** The ledger of a call to read and to take along. */
export function registerLedger(app: FastifyInstance, services: Services): void {
  const config = { access: callView(services.db) };
  app.get(ledgerPath(':call'), { config }, (request, reply) => viewLedger(services, request, reply));
  app.get(ledgerFile(':call'), { config }, (request, reply) => sendLedger(services, request, reply));
}

/** Which page is asked; the first for what is no number. */
const pageAsked = ({ query }: FastifyRequest): number => {
  const asked = Number((query as { pagina?: unknown }).pagina ?? 1);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
};

async function viewLedger(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const { db, clock } = services;
  const call = callOf(request);
  const page = pageAsked(request);
  const pages = Math.max(1, Math.ceil((await countEntries(db, call.id)) / perPage));
  if (page > pages) throw new NotFound();
  const [ledger, entries, applications] = await Promise.all([
    readLedger(db, call.id),
    selectEntries(db, call.id, { limit: perPage, offset: (page - 1) * perPage }),
    selectApplicationsTo(db, call.id),
  ]);
  const inLedger = applications.filter(({ id }) => ledger.dossiers.has(id));
  const holders = await holdersOf(
    db,
    inLedger.map(({ leadOrganisationId }) => leadOrganisationId),
    today(clock),
  );
  const dossiers = inLedger.map(({ id, title, leadOrganisationId }) => ({
    ...balanceOf(ledger, id),
    ...{ id, title, lead: holders.get(leadOrganisationId)?.name ?? '' },
  }));
  const titles = new Map(applications.map(({ id, title }) => [id, title]));
  return reply.page(<LedgerPage {...{ call, dossiers, entries, titles, page, pages }} balance={balance(ledger)} />);
}

async function sendLedger({ db }: Services, request: FastifyRequest, reply: FastifyReply) {
  const call = callOf(request);
  const t = translator(request.language);
  const entries = (await selectEntries(db, call.id)).reverse();
  const titles = new Map((await selectApplicationsTo(db, call.id)).map(({ id, title }) => [id, title]));
  const columns = ['number', 'day', 'kind', 'dossier', 'amount', 'payee', 'account', 'reference', 'note', 'booked'];
  const rows = entries.map(({ sequence, day, kind, purpose, applicationId, cents, ...entry }) => [
    sequence,
    day,
    [t(`paying.kind.${kind}`), purpose && t(`paying.purpose.${purpose}`)].filter(Boolean).join(', '),
    titles.get(applicationId ?? '') ?? '',
    cents,
    entry.payee,
    showIban(entry.account),
    entry.reference,
    entry.note,
    localOf(entry.at),
  ]);
  const header = columns.map((name) => t(`paying.entry.${name}`));
  return sendCsv(reply, `${t('paying.ledger.file')}-${call.code}`, csv(header, rows));
}
