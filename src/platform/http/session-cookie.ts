import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The one cookie of who is signed in. Over https its `__Host-` name keeps other hosts from setting it. */
export class SessionCookie {
  readonly name: string;
  readonly isSecure: boolean;
  readonly #options: CookieSerializeOptions;

  constructor(baseAddress: string) {
    const secure = baseAddress.startsWith('https:');
    this.isSecure = secure;
    this.name = secure ? '__Host-relance' : 'relance';
    this.#options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name] || undefined;
  }

  write(reply: FastifyReply, secret: string, expires: Date): void {
    reply.setCookie(this.name, secret, { ...this.#options, expires });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.name, this.#options);
  }
}
