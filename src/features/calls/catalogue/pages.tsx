import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { numberIn } from '../../../platform/http/address.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { findKinds, kindName, readRegister } from '../../areas/index.ts';
import { newestOf, stateOf } from '../catalogue-news/published.ts';
import { type PublishedCall, selectNewest, selectPublished } from '../catalogue-news/published-store.ts';
import { mayCall } from '../policy.ts';
import type { CallParts } from './parts.ts';
import { findCalls } from './search/find.ts';
import { readCallQuery } from './search/query.ts';
import { nextSecond } from './turning.ts';
import { CallPage } from './views/CallPage.tsx';
import { CataloguePage } from './views/CataloguePage.tsx';
import { governmentsOf } from './views/facet-words.ts';
import { showsClock } from './views/StateBox.tsx';
import { VersionPage } from './views/VersionPage.tsx';

export async function viewCatalogue({ db, clock }: Services, request: FastifyRequest, reply: FastifyReply) {
  const query = readCallQuery(request.query);
  const all = await selectNewest(db);
  const found = findCalls(all, query, clock.now());
  const governments = governmentsOf(all, translator(request.language));
  const hasReferences = found.calls.some(({ call }) => call.organisationId === null);
  return reply.page(<CataloguePage {...{ query, found, governments, hasReferences }} isBare={all.length === 0} />);
}

export async function viewCall(
  { db, clock }: Services,
  parts: CallParts,
  code: string,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const call = await publishedCall({ db }, code);
  const version = newestOf(call);
  const under = (await Promise.all(parts.under.map((part) => part(call, request)))).filter((view) => view !== null);
  const nameOf = await areaNames({ db }, request.language);
  const areas = version.document.applicants.areas?.map(nameOf) ?? [];
  const now = clock.now();
  const state = stateOf(call, now);
  if (showsClock(state)) reply.trueUntil = nextSecond(now);
  const mayWork = mayCall(request.viewer, 'view', call);
  return reply.page(<CallPage {...{ call, version, state, areas, now, mayWork, under }} />);
}

export async function viewVersion(
  { db, clock }: Services,
  { call: code, version: text }: { call: string; version: string },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const number = numberIn(text);
  const call = await publishedCall({ db }, code);
  const version = call.versions.find((one) => one.number === number);
  if (!version) throw new NotFound();
  const nameOf = await areaNames({ db }, request.language);
  return reply.page(<VersionPage {...{ call, version, nameOf }} now={clock.now()} />);
}

async function publishedCall({ db }: Pick<Services, 'db'>, code: string): Promise<PublishedCall> {
  const [call] = await selectPublished(db, code);
  if (!call) throw new NotFound();
  return call;
}

/** Says the name of an area by its code; of a region what it is too, for many are called after a municipality. */
async function areaNames({ db }: Pick<Services, 'db'>, language: Language): Promise<(code: string) => string> {
  const [{ areas }, kinds] = [await readRegister(db), await findKinds(db)];
  return (code) => {
    const { name, kind } = areas.get(code) ?? { name: code, kind: 'municipality' };
    return kind === 'municipality' ? name : `${name} (${kindName(kinds, kind, language).toLocaleLowerCase()})`;
  };
}
