import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fromRoot } from '../platform/root.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'";

export interface Answer {
  status?: number;
  html?: string;
  location?: string;
}

/** Serves pages of a test under our Content-Security-Policy, and the built files; null is no answer at all, like a server that stopped. */
export async function servePages(answer: (method: string, path: string, body: string) => Answer | null) {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const type = types[extname(path)];
    if (type) return response.setHeader('content-type', type).end(readFileSync(fromRoot('dist', path)));
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const found = answer(request.method ?? 'GET', path, body);
      if (!found) return request.socket.destroy();
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
      response.writeHead(found.status ?? 200, found.location ? { ...headers, location: found.location } : headers);
      response.end(found.html ?? '');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
