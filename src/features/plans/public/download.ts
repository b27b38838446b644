import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding, compress } from '../../../platform/http/compression.ts';
import { translator } from '../../../platform/i18n.ts';
import { writeJson, writeYaml } from '../document/write.ts';
import type { Printer } from '../pdf/printer.ts';
import type { Published } from './published.ts';

export const fileKinds = ['pdf', 'yaml', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

const types: Record<FileKind, string> = {
  pdf: 'application/pdf',
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Sends a publication as a file. It never changes, so its number is its version; but it can be withdrawn, so it is asked for anew. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { published, kind, printer }: { published: Published; kind: FileKind; printer: Printer },
): Promise<FastifyReply> {
  const etag = `"${published.id}-${kind}-${request.language}"`;
  void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  const body = kind === 'pdf' ? await printer.print(published, request.language) : Buffer.from(textOf(published, kind));
  const encoding = kind === 'pdf' ? 'identity' : chooseEncoding(request.headers['accept-encoding']);
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply
    .type(types[kind])
    .header('content-disposition', `attachment; filename="${fileName(published, kind)}"`)
    .send(await compress(body, encoding));
}

function textOf({ document, isExample }: Published, kind: 'yaml' | 'json'): string {
  if (kind === 'json') return writeJson(document);
  const mark = isExample ? `# ${translator('nl')('plans.example.short')}\n` : '';
  return mark + writeYaml(document);
}

/** Letters, digits and dashes only; an example says so in its name. */
function fileName({ slug, number, isExample }: Published, kind: FileKind): string {
  const name = slug.replace(/[^a-z0-9-]+/gi, '-').slice(0, 80);
  return `${isExample ? 'voorbeeld-' : ''}${name}-${number}.${kind}`;
}
