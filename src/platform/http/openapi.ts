/** The parts of an OpenAPI document that are the same for every operation, so no route has to repeat them. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, unknown> };
}

interface Operation {
  parameters?: { in: string }[];
  requestBody?: unknown;
  security?: unknown;
  responses: Record<string, { description?: string; headers?: object; content?: object }>;
}

const versionHeader = {
  'API-Version': { description: 'Version of this API', schema: { type: 'string' }, required: true },
};

const failures: Record<string, string> = {
  400: 'A parameter or the body is not of the shape asked for',
  401: 'A token is needed, or the token no longer works',
  403: 'The token has too small a role',
  404: 'It does not exist, or is not yours to see',
  409: 'It was changed in the meantime',
  413: 'The body is too large',
  422: 'The document is not valid; each problem is named with its place',
  429: 'Too many requests',
  503: 'Not available for a moment',
};

const problem = {
  type: 'object',
  description: 'A problem by RFC 9457',
  required: ['type', 'title', 'status', 'detail'],
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
        properties: {
          path: { type: 'string' },
          message: { type: 'string' },
          line: { type: 'integer' },
          column: { type: 'integer' },
        },
      },
    },
  },
};

export function completeOperations(document: OpenApi): OpenApi {
  document.components.schemas = { ...document.components.schemas, Problem: problem };
  for (const operations of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) complete(method, operation);
  }
  return document;
}

function complete(method: string, operation: Operation): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (/^[23]/.test(status)) response.headers = { ...response.headers, ...versionHeader };
  }
  for (const status of failuresOf(method, operation)) {
    operation.responses[status] ??= {
      description: failures[status],
      headers: versionHeader,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
}

function failuresOf(method: string, operation: Operation): string[] {
  const parameters = operation.parameters ?? [];
  const found = ['429', '503'];
  if (parameters.length > 0 || method !== 'get') found.push('400');
  if (operation.security) found.push('401', '403');
  if (parameters.some((parameter) => parameter.in === 'path')) found.push('404');
  if (method !== 'get') found.push('413', '422');
  if (method !== 'get' && operation.security) found.push('409');
  return found.sort();
}
