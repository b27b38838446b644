import type { LightMyRequestResponse } from 'fastify';
import type { TestApp, Visitor } from '../app.ts';

type Fields = Record<string, string | string[]>;

/** Sends a form with files, as a browser without script does. */
export async function postFiles(
  { app }: TestApp,
  visitor: Visitor,
  url: string,
  fields: Fields,
  files: { field: string; name: string; content: string }[],
): Promise<LightMyRequestResponse> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  for (const { field, name, content } of files) form.append(field, new Blob([content]), name);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return app.inject({
    method: 'POST',
    url,
    payload: Buffer.from(await request.arrayBuffer()),
    headers: {
      'content-type': request.headers.get('content-type')!,
      'sec-fetch-site': 'same-origin',
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
}
