import type { FastifyInstance } from 'fastify';
import type { Services } from '../../app.ts';
import { administrators } from '../../platform/access.ts';
import { readQuery } from '../../platform/http/address.ts';
import { journalQuery, listQuery } from './schema.ts';
import { listJournal, listOrganisations, listPeople, pageSize } from './store.ts';
import { Journal } from './views/Journal.tsx';
import { Overview } from './views/Overview.tsx';
import { People } from './views/People.tsx';

export function registerLists(app: FastifyInstance, { db }: Services): void {
  const config = { access: administrators };

  app.get('/beheer', { config }, async function viewOverview(_request, reply) {
    return reply.page(<Overview organisations={await listOrganisations(db)} />);
  });

  app.get('/beheer/mensen', { config }, async function viewPeople(request, reply) {
    const query = readQuery(listQuery, request.query);
    const found = await listPeople(db, query);
    const people = found.slice(0, pageSize);
    const next = found.length > pageSize ? queryOf({ ...query, na: people.at(-1)!.id }) : null;
    const self = request.viewer?.personId ?? null;
    return reply.page(<People {...{ people, self, next }} q={query.q ?? ''} />);
  });

  app.get('/beheer/journaal', { config }, async function viewJournal(request, reply) {
    const query = readQuery(journalQuery, request.query);
    const found = await listJournal(db, query);
    const rows = found.slice(0, pageSize);
    const next = found.length > pageSize ? queryOf({ ...query, voor: rows.at(-1)!.id }) : null;
    const organisations = (await listOrganisations(db)).map(({ id, name }) => ({ value: id, label: name }));
    return reply.page(<Journal {...{ rows, query, organisations, next }} />);
  });
}

function queryOf(values: Record<string, string | number | undefined>): string {
  const known = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(known).toString();
}
