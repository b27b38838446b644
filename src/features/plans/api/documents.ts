import type { FastifyReply, FastifyRequest } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Invalid } from '../../../platform/errors.ts';
import type { Api } from '../../../platform/http/api.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { problemMessage } from '../document/problem.ts';
import { DocumentReader } from '../document/reader.ts';
import { type PlanDocument, planDocument } from '../document/schema.ts';
import { writeJson, writeYaml } from '../document/write.ts';

interface SentDocument {
  bytes: Buffer;
  format: 'json' | 'yaml';
}

const yaml = 'application/yaml';
export const documentTypes = ['application/json', yaml];

/** Reads the document that was sent. @throws Invalid with every problem of it */
export type DocumentOf = (request: FastifyRequest, language?: Language) => Promise<PlanDocument>;

/** Adds operations whose body is a plan document, left as it was sent for `documentOf` to read, one at a time. */
export function registerDocumentOperations(api: Api, register: (api: Api, documentOf: DocumentOf) => void): void {
  api.register(async (scope) => {
    const reader = new DocumentReader();
    scope.addHook('onClose', async () => reader.close());
    scope.removeAllContentTypeParsers();
    for (const type of [...documentTypes, 'application/x-yaml', 'text/yaml']) {
      scope.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, bytes, done) =>
        done(null, { bytes, format: type.endsWith('json') ? 'json' : 'yaml' }),
      );
    }
    scope.setValidatorCompiler<z.ZodType>(({ httpPart, ...route }) =>
      httpPart === 'body' ? (value) => ({ value }) : validatorCompiler(route),
    );
    register(scope, (request, language = request.language) => readSent(reader, request, language));
  });
}

async function readSent(reader: DocumentReader, request: FastifyRequest, language: Language): Promise<PlanDocument> {
  const { bytes, format } = (request.body ?? { bytes: '', format: 'json' }) as SentDocument;
  const read = await reader.read(bytes, { format });
  if (read.ok) return read.plan;
  const t = translator(language);
  throw new Invalid(
    read.problems.map((problem) => {
      const { path, line, column } = problem;
      return { path, line, column, message: problemMessage(problem, t) };
    }),
    t('api.problems', { count: read.problems.length }),
  );
}

/** The answer to a request for a plan document: JSON, or YAML to who prefers that. */
export const documentAnswer = {
  description: 'The plan document: JSON, or YAML to who asks for that (Accept: application/yaml)',
  content: { 'application/json': { schema: planDocument }, [yaml]: { schema: z.string() } },
};

export function sendDocument(request: FastifyRequest, reply: FastifyReply, document: PlanDocument): FastifyReply {
  void reply.header('vary', 'Accept');
  // As text: the format's own writer keeps the order of the keys, in an answer and in a file alike.
  return /\byaml\b/.test(request.headers.accept ?? '')
    ? reply.type(`${yaml}; charset=utf-8`).send(writeYaml(document))
    : reply.type('application/json; charset=utf-8').send(writeJson(document));
}
