import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { Invalid, NotFound } from '../../../platform/errors.ts';
import { formats } from '../../../platform/formats.ts';
import { numberIn } from '../../../platform/http/address.ts';
import { apiBase, registerOperations } from '../../../platform/http/api.ts';
import { takePage } from '../../../platform/http/paging.ts';
import { translator } from '../../../platform/i18n.ts';
import { toCents } from '../../../platform/money.ts';
import { callPath } from '../catalogue/paths.ts';
import { type CofinancingFacts, computeCofinancing, explain, writeCofinancing } from '../cofinancing/index.ts';
import { momentOf, stepNow } from '../moments.ts';
import {
  calculation,
  calculationFacts,
  callDetail,
  callListQuery,
  callPage,
  callParams,
  versionParams,
} from './api-shapes.ts';
import { callCalendarFile, turtlePath } from './calendar/paths.ts';
import { fits, newestOf, stateOf } from './published.ts';
import { type PublishedCall, type PublishedVersion, selectNewest, selectPublished } from './published-store.ts';

const tags = ['calls'];
const largestFacts = 64 * 1024;

/** The REST door to calls: what everyone may read, and what their rule gives for a project. */
export function registerCallsApi(app: FastifyInstance, { db, clock, config }: Services): void {
  const open = { access: everyone };
  const nothing = z.strictObject({});
  const tell = teller(config.baseAddress);
  const find = async (code: string) => {
    const [call] = await selectPublished(db, code);
    if (!call) throw new NotFound();
    return call;
  };
  registerOperations(app, (api) => {
    api.get(
      '/calls',
      {
        config: { ...open, promises: { headers: ['Link'] } },
        schema: {
          operationId: 'listCalls',
          tags,
          summary: 'Public calls for projects, in their newest version, by code',
          querystring: callListQuery,
          response: { 200: callPage },
        },
      },
      async (request, reply) => {
        const { state, axis, theme } = request.query;
        const found = (await selectNewest(db))
          .filter((call) => fits(newestOf(call).document, { axis, theme }))
          .map((call) => tell(call, newestOf(call), clock.now()))
          .filter((call) => state === undefined || call.state === state);
        return takePage(request, reply, found);
      },
    );
    api.get(
      '/calls/:call',
      {
        config: open,
        schema: {
          operationId: 'readCall',
          tags,
          summary: 'A call in its newest version, whole',
          params: callParams,
          querystring: nothing,
          response: { 200: callDetail },
        },
      },
      async ({ params }) => {
        const call = await find(params.call);
        const version = newestOf(call);
        return { ...tell(call, version, clock.now()), document: version.document };
      },
    );
    api.get(
      '/calls/:call/versions/:version',
      {
        config: open,
        schema: {
          operationId: 'readCallVersion',
          tags,
          summary: 'A version of a call as it was made public; its document never changes',
          params: versionParams,
          querystring: nothing,
          response: { 200: callDetail },
        },
      },
      async ({ params }) => {
        const call = await find(params.call);
        const version = call.versions.find(({ number }) => number === numberIn(params.version));
        if (!version) throw new NotFound();
        return { ...tell(call, version, clock.now()), document: version.document };
      },
    );
    api.post(
      '/calls/:call/calculation',
      {
        bodyLimit: largestFacts,
        config: { ...open, rateLimit: { max: 120 } },
        schema: {
          operationId: 'computeCofinancing',
          tags,
          summary: 'What the rule of a call gives for a project, step by step; what is sent is not kept',
          params: callParams,
          querystring: nothing,
          body: calculationFacts,
          response: { 200: calculation },
        },
      },
      async ({ params, body, language }) => {
        const call = await find(params.call);
        const { number, document } = newestOf(call);
        const t = translator(language);
        if (!document.rule) throw new Invalid([], t('callnews.api.noRule'));
        const { lines, ...amounts } = writeCofinancing(computeCofinancing(document.rule, factsIn(body)));
        const told = lines.map((line) => ({ ...line, explanation: explain(line, t, formats(language)) }));
        return { call: call.code, version: number, ...amounts, lines: told };
      },
    );
  });
}

const centsOrNull = (amount: string | undefined) => (amount === undefined ? null : toCents(amount));

function factsIn(asked: z.infer<typeof calculationFacts>): CofinancingFacts {
  return {
    costs: asked.costs.map(({ type = null, amount }) => ({ type, cents: toCents(amount) })),
    units: Object.fromEntries((asked.units ?? []).map(({ unit, count }) => [unit, BigInt(count)])),
    otherFunding: toCents(asked.otherFunding ?? '0.00'),
    inhabitants: asked.inhabitants === undefined ? null : BigInt(asked.inhabitants),
    right: centsOrNull(asked.right),
    granted: toCents(asked.granted ?? '0.00'),
    available: centsOrNull(asked.available),
    availableBeyond: null,
  };
}

/** How a version of a call stands in the API. */
const teller = (baseAddress: string) => (call: PublishedCall, version: PublishedVersion, now: Date) => {
  const { code, organisationName, isExample, withdrawnAt, numbers } = call;
  const { title, summary, axis, themes = [], envelope = null } = version.document;
  const { opens, closes } = stepNow(version.document, now) ?? {};
  const self = `${baseAddress}${apiBase}/calls/${code}`;
  return {
    code,
    title,
    summary,
    axis,
    themes,
    state: stateOf({ versions: [version], withdrawnAt }, now),
    version: version.number,
    publishedAt: version.publishedAt,
    opensAt: opens === undefined ? null : momentOf(opens),
    closesAt: closes === undefined ? null : momentOf(closes),
    withdrawnAt,
    envelope,
    organisationName,
    isExample,
    links: {
      self: version === newestOf(call) ? self : `${self}/versions/${version.number}`,
      page: `${baseAddress}${callPath(code)}`,
      calendar: `${baseAddress}${callCalendarFile(code)}`,
      linkedData: `${baseAddress}${turtlePath(code)}`,
      versions: numbers.map((number) => `${self}/versions/${number}`),
    },
  };
};
