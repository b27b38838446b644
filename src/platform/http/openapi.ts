import { isDeepStrictEqual } from 'node:util';

/** What an operation answers besides what follows from its shapes: statuses of failures, headers of success. */
export interface Promises {
  failures?: (keyof typeof failures)[];
  headers?: (keyof typeof answerHeaders)[];
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, unknown> };
}

interface Operation {
  parameters?: { in: string; name: string }[];
  requestBody?: unknown;
  security?: unknown[];
  responses: Record<string, { description?: string; headers?: object; content?: object }>;
  'x-promises'?: Promises;
}

const versionHeader = {
  'API-Version': { description: 'Version of this API', schema: { type: 'string' }, required: true },
};

const answerHeaders = {
  ETag: {
    description: 'The revision of the plan, for If-Match',
    schema: { type: 'string', pattern: '^"\\d+"$', example: '"7"' },
    required: true,
  },
  Link: { description: 'Addresses of the first, previous, next and last page (RFC 8288)', schema: { type: 'string' } },
  Location: { description: 'Address of what was made', schema: { type: 'string', format: 'uri' }, required: true },
};

const failures = {
  400: 'A parameter or the body is not of the shape asked for',
  401: 'A token is needed, or the token no longer works',
  403: 'The token has too small a role',
  404: 'It does not exist, or is not yours to see',
  409: 'It was changed in the meantime',
  410: 'It was there, and was withdrawn',
  413: 'The body is too large',
  415: 'The body is of a type that is not read here',
  422: 'What was sent cannot be accepted; each problem is named with its place',
  428: 'Say by If-Match which revision this comes in place of',
  429: 'Too many requests',
  503: 'Not available for a moment',
};

const successes: Record<string, string> = { 200: 'What was asked for', 201: 'What was made' };

const problem = {
  type: 'object',
  description: 'A problem by RFC 9457',
  required: ['type', 'title', 'status', 'detail'],
  additionalProperties: false,
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:lokale-relance:problem:not-found' },
    title: { type: 'string' },
    status: { type: 'integer', example: 404 },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', example: 'goals[0].measures[2].id' },
          message: { type: 'string' },
          line: { type: 'integer' },
          column: { type: 'integer' },
        },
      },
    },
  },
};

/** Adds what is the same for every operation, so that no route has to repeat it. */
export function completeOperations(document: OpenApi): OpenApi {
  const whole = readable(withoutTwins(document));
  const schemas = Object.entries({ ...whole.components.schemas, Problem: problem });
  whole.components.schemas = Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1)));
  for (const operations of Object.values(whole.paths)) {
    for (const [method, operation] of Object.entries(operations)) complete(method, operation);
  }
  return whole;
}

/** Every shape comes once: what is asked for in a body is described by the shape that also goes out, and must be the same. */
function withoutTwins(document: OpenApi): OpenApi {
  const schemas = document.components.schemas ?? {};
  const used = reachable(document.paths, schemas);
  const single = (name: string) => {
    const output = name.replace(/Input$/, '');
    return output in schemas ? output : name;
  };
  const rename = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replace(/"#\/components\/schemas\/(\w+)"/g, (_all, name) => `"${refTo(single(name))}"`),
    );
  const kept = new Map<string, unknown>();
  for (const name of used) {
    const shape = rename(schemas[name]);
    const known = kept.get(single(name));
    if (known && !isDeepStrictEqual(known, shape)) throw new Error(`${single(name)} is not the same in and out`);
    kept.set(single(name), shape);
  }
  return {
    ...document,
    paths: rename(document.paths),
    components: { ...document.components, schemas: Object.fromEntries(kept) },
  };
}

const refTo = (name: string) => `#/components/schemas/${name}`;

function reachable(from: unknown, schemas: Record<string, unknown>, found = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name!) || !(name! in schemas)) continue;
    found.add(name!);
    reachable(schemas[name!], schemas, found);
  }
  return found;
}

/** Without what only repeats a format, and without the bounds of numbers that computers have and people do not. */
const readable = (document: OpenApi): OpenApi =>
  JSON.parse(JSON.stringify(document), (_key, value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (['date', 'date-time', 'uuid'].includes(value.format)) delete value.pattern;
    if (value.maximum === Number.MAX_SAFE_INTEGER) delete value.maximum;
    if (value.minimum === Number.MIN_SAFE_INTEGER) delete value.minimum;
    return value;
  });

function complete(method: string, operation: Operation): void {
  const promises = operation['x-promises'] ?? {};
  delete operation['x-promises'];
  for (const [status, response] of Object.entries(operation.responses)) {
    const promised = (promises.headers ?? []).map((name) => [name, answerHeaders[name]]);
    response.headers = { ...response.headers, ...versionHeader, ...Object.fromEntries(promised) };
    if (response.description === 'Default Response') response.description = successes[status];
  }
  for (const status of [...failuresOf(method, operation), ...(promises.failures ?? [])].sort()) {
    operation.responses[status] = {
      description: failures[status],
      headers: versionHeader,
      content: { 'application/problem+json': { schema: { $ref: refTo('Problem') } } },
    };
  }
}

function failuresOf(method: string, operation: Operation): (keyof typeof failures)[] {
  const guarded = (operation.security ?? []).length > 0;
  const held = (operation.parameters ?? []).some((parameter) => parameter.in === 'path');
  return [
    // An unknown parameter and a token that does not work are refused everywhere.
    ...([400, 401, 503] as const),
    ...(guarded ? ([403] as const) : []),
    ...(held ? ([404] as const) : []),
    ...(method === 'get' ? [] : ([413, 415, 422, 429] as const)),
  ];
}
