import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** What lists of the API are asked: which page, and how many on it. */
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
};

/** A text to search for: without what no one can type and no database takes. */
export const searchText = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .describe('Words to find');

interface Paged {
  page: number;
  pageSize: number;
}

/** The shape of a page of a list. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    page: z.int().min(1),
    pageSize: z.int().min(1),
    total: z.int().min(0).describe('How many there are on all pages together'),
  });

/** Cuts a page out of all items, and says in the header Link (RFC 8288) where the others are. */
export function takePage<T>(request: FastifyRequest, reply: FastifyReply, all: readonly T[]) {
  const { page, pageSize } = request.query as Paged;
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const relations: [string, number][] = [
    ['first', 1],
    ...(page > 1 ? [['prev', Math.min(page - 1, pages)] as [string, number]] : []),
    ...(page < pages ? [['next', page + 1] as [string, number]] : []),
    ['last', pages],
  ];
  void reply.header(
    'link',
    relations.map(([rel, number]) => `<${addressOf(request, number)}>; rel="${rel}"`).join(', '),
  );
  return { items: all.slice((page - 1) * pageSize, page * pageSize), page, pageSize, total: all.length };
}

function addressOf({ url }: FastifyRequest, page: number): string {
  const [path, query] = url.split('?');
  const asked = new URLSearchParams(query);
  asked.set('page', String(page));
  return `${path}?${asked}`;
}
