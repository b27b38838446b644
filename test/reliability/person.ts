import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Someone with a browser without script, at a product that runs somewhere else. */
export class Person {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  constructor(address: string) {
    this.#address = address;
  }

  get(path: string): Promise<Response> {
    return this.#send(path, {});
  }

  post(path: string, form: Record<string, string>): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
  }

  /** Signs in as one of the invented people, by the password in the data folder. */
  async signIn(dataDir: string, name: string): Promise<void> {
    const password = readFileSync(join(dataDir, 'example-password.txt'), 'utf8').trim();
    const { status } = await this.post('/aanmelden', { mail: `${name}@voorbeeldgem.example`, password });
    if (status !== 303) throw new Error(`${name} cannot sign in: ${status}`);
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.#address + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) },
      signal: AbortSignal.timeout(30_000),
    });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (name.startsWith('relance-notice')) continue;
      this.#cookies.set(name, value);
    }
    return answer;
  }
}
