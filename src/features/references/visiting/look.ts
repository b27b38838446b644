import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { addressKey } from '../rules/address.ts';
import { fingerprintOf } from './fingerprint.ts';
import { admit, type Gate, openGate, portOf, Refusal } from './gate.ts';

/** What stood at an address. Whether that is a change, only what was seen before can tell. */
export interface Seen {
  outcome: 'ok' | 'moved' | 'refused' | 'unreachable';
  /** Of the last answer. */
  status: number | null;
  fingerprint: string | null;
  /** Where it moved to, or a code of why there is no page. */
  detail: string;
}

export interface Look {
  gate?: Gate;
  /** How the visitor names itself, with an address where that is explained. */
  userAgent: string;
  /** All redirects and the page together, in milliseconds. */
  mayTake?: number;
}

const mostRedirects = 3;
const mostBytes = 2 * 1024 * 1024;

interface Answer {
  status: number;
  location: string | undefined;
  fingerprint: string | null;
}

/** Looks at an address once, following few redirects, each of which is checked anew. Never throws. */
export async function lookAt(address: string, { gate = openGate, userAgent, mayTake = 20_000 }: Look): Promise<Seen> {
  const signal = AbortSignal.timeout(mayTake);
  let status: number | null = null;
  try {
    let url = new URL(address);
    let isForGood = true;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const answer = await withinTime(askAny(url, gate, { userAgent, signal }), signal);
      status = answer.status;
      if (answer.location === undefined) return seenIn(answer, address, url, isForGood);
      isForGood &&= status === 301 || status === 308;
      url = new URL(answer.location, url);
    }
    return { outcome: 'unreachable', status, fingerprint: null, detail: 'redirects' };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', status, fingerprint: null, detail: error.reason };
    return { outcome: 'unreachable', status, fingerprint: null, detail: signal.aborted ? 'timeout' : codeOf(error) };
  }
}

function seenIn({ status, fingerprint }: Answer, address: string, url: URL, isForGood: boolean): Seen {
  if (status >= 200 && status < 300) {
    const hasMoved = isForGood && addressKey(url.href) !== addressKey(address);
    return { outcome: hasMoved ? 'moved' : 'ok', status, fingerprint, detail: hasMoved ? url.href : '' };
  }
  const isShut = [401, 403, 407, 429, 451].includes(status);
  return { outcome: isShut ? 'refused' : 'unreachable', status, fingerprint: null, detail: 'status' };
}

interface Asking {
  userAgent: string;
  signal: AbortSignal;
}

/** Asks at the first of its IP addresses that answers; two are enough to get past a network without IPv6. */
async function askAny(url: URL, gate: Gate, asking: Asking): Promise<Answer> {
  const [first, second] = await admit(url, gate);
  try {
    return await ask(url, first!, asking);
  } catch (error) {
    if (second === undefined || asking.signal.aborted) throw error;
    return ask(url, second, asking);
  }
}

/** One request to exactly this IP address. */
function ask(url: URL, ip: string, { userAgent, signal }: Asking): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? https : http;
  const name = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const asked = request({
      host: ip,
      port: portOf(url),
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.5',
        'accept-language': 'nl',
        'accept-encoding': 'identity',
      },
      agent: false,
      maxHeaderSize: 16 * 1024,
      signal,
      ...(isIP(name) === 0 && { servername: name }),
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const isRedirect = [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
      if (isRedirect || status < 200 || status >= 300) {
        response.destroy();
        resolve({ status, location: isRedirect ? headers.location : undefined, fingerprint: null });
        return;
      }
      const chunks: Buffer[] = [];
      let length = 0;
      const done = () => {
        const body = Buffer.concat(chunks).subarray(0, mostBytes);
        const type = headers['content-encoding'] ? '' : (headers['content-type'] ?? '');
        resolve({ status, location: undefined, fingerprint: fingerprintOf(body, type) });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length < mostBytes) return;
        // The beginning is enough to know it again.
        done();
        response.destroy();
      });
      response.on('end', done);
      response.on('error', reject);
    });
    asked.end();
  });
}

/** Finding the IP addresses of a name cannot be broken off, but need not be waited for. */
function withinTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function codeOf(error: unknown): string {
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'name';
  return /CERT|TLS|SSL|SIGNATURE|SELF_SIGNED/.test(code) ? 'certificate' : 'connection';
}
