import type { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { BadRequest, Forbidden } from '../errors.ts';

/** What Node lets through and should not: two Host headers, a request of HTTP before 1.0, a NUL in the address. */
export function refuseMalformed(request: FastifyRequest): void {
  const { rawHeaders, httpVersionMajor } = request.raw;
  // No text of ours holds a NUL, and no database takes one.
  if (httpVersionMajor < 1 || request.url.includes('%00')) throw new BadRequest();
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]!.toLowerCase() === 'host') hosts += 1;
  if (hosts > 1) throw new BadRequest();
}

/** An address that cannot be decoded is one where nothing is; else the router would answer by itself, without our headers. */
export function soundAddress(url: string): string {
  const [path] = url.split('?');
  try {
    decodeURIComponent(path!);
    return url;
  } catch {
    return path!.startsWith('/api/') ? '/api/-' : '/-';
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isWrite = (request: FastifyRequest): boolean => !safeMethods.has(request.method);

/**
 * Refuses posts that another site makes a visitor's browser send. Browsers say where a request comes from in Sec-Fetch-Site,
 * older ones and unencrypted addresses in Origin. The API reads no cookie, so nothing can be sent in someone's name there.
 */
export function refuseCrossSite(request: FastifyRequest, baseAddress: string): void {
  if (!isWrite(request) || request.url.startsWith('/api/') || takesPostsFromAnywhere(request)) return;
  const site = request.headers['sec-fetch-site'];
  if (site === undefined ? request.headers.origin !== baseAddress : site !== 'same-origin') throw new Forbidden();
}

export const takesPostsFromAnywhere = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.crossSite === 'allowed';

/** Raw protocol errors never reach a handler; answer and hang up. */
export function answerProtocolError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  // Who does not hang up as well would keep the connection.
  setTimeout(() => socket.destroy(), 1000).unref();
}
