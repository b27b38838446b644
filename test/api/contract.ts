import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

interface Answer {
  headers?: Record<string, { required?: boolean }>;
  content?: Record<string, { schema: object }>;
}

export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  operationId: string;
  tags: string[];
  summary: string;
  security: object[];
  parameters?: { name: string; in: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, Answer>;
}

export interface Description {
  info: { version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

export const operationsOf = ({ paths }: Description): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase() as Operation['method'],
    })),
  );

/** Judges values by the schemas of a description. */
export function judge(description: Description): (schema: object) => ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'api', components: description.components });
  const known = new Map<object, ValidateFunction>();
  return (schema) => {
    const made = known.get(schema) ?? ajv.compile(rooted(schema));
    known.set(schema, made);
    return made;
  };
}

const rooted = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (key, value) => (key === '$ref' ? `api${value}` : value));

export interface Ask extends Pick<InjectOptions, 'headers' | 'remoteAddress'> {
  /** An object goes as JSON; a text as it is, of the type in the headers. */
  body?: unknown;
}

/** A program with or without a token. Every answer that it gets is held to the description. */
export class Program {
  readonly description: Description;
  readonly operations: Operation[];
  readonly #app: FastifyInstance;
  readonly #judge: ReturnType<typeof judge>;

  constructor(app: FastifyInstance) {
    this.#app = app;
    this.description = JSON.parse(JSON.stringify(app.swagger()));
    this.operations = operationsOf(this.description);
    this.#judge = judge(this.description);
  }

  async ask(
    secret: string | null,
    method: Operation['method'],
    address: string,
    { body, headers, remoteAddress = '127.0.0.1' }: Ask = {},
  ): Promise<LightMyRequestResponse> {
    const isText = typeof body === 'string' || body === undefined;
    const response = await this.#app.inject({
      method,
      url: `/api/v1${address}`,
      remoteAddress,
      ...(body !== undefined && { payload: isText ? (body as string) : JSON.stringify(body) }),
      headers: {
        ...(isText ? {} : { 'content-type': 'application/json' }),
        ...(secret && { authorization: `Bearer ${secret}` }),
        ...headers,
      },
    });
    this.hold(method, address, response);
    return response;
  }

  /** Throws when an answer is not as described: its status, type, headers or body. */
  hold(method: string, address: string, response: LightMyRequestResponse): void {
    const path = address.split('?')[0]!;
    const operation = this.operations.find((one) => one.method === method && matches(one.path, path));
    assert.ok(operation, `${method} ${path} is not described`);
    const where = `${method} ${address} ${response.statusCode}: ${response.body.slice(0, 500)}`;
    const answer = operation.responses[response.statusCode];
    assert.ok(answer, `a status that is not described: ${where}`);
    for (const [name, { required }] of Object.entries(answer.headers ?? {})) {
      if (required) assert.ok(response.headers[name.toLowerCase()], `no ${name}: ${where}`);
    }
    const type = String(response.headers['content-type']).split(';')[0]!;
    const { schema } = answer.content?.[type] ?? assert.fail(`a type that is not described: ${type}, ${where}`);
    const valid = this.#judge(schema);
    assert.ok(
      valid(type.endsWith('json') ? response.json() : response.body),
      `${JSON.stringify(valid.errors)} ${where}`,
    );
  }
}

const matches = (path: string, address: string): boolean =>
  new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]*')}$`).test(address);
