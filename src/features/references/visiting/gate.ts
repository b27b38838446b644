import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isOwnNetwork, isPublicAddress } from './public-address.ts';

/** Why an address is not visited. */
export type RefusalReason = 'scheme' | 'credentials' | 'port' | 'inside';

export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Through which every request goes out. Tests bring their own resolver and rules, for a server of theirs. */
export interface Gate {
  resolve(host: string): Promise<string[]>;
  isAllowed(ip: string): boolean;
  ports: readonly number[];
}

export const openGate: Gate = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed: (ip) => isPublicAddress(ip) && !isOwnNetwork(ip),
  ports: [80, 443],
};

export const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);

/**
 * The IP addresses to connect to for an address, checked; IPv4 first. The caller connects to one of these and to nothing else:
 * asked a second time, a name may lead elsewhere.
 * @throws Refusal when it is not one to visit, or when any of its IP addresses is not
 */
export async function admit(url: URL, gate: Gate): Promise<string[]> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refusal('scheme');
  if (url.username !== '' || url.password !== '') throw new Refusal('credentials');
  if (!gate.ports.includes(portOf(url))) throw new Refusal('port');
  // Parsing has made one spelling of decimal, octal, hexadecimal and full-width ones.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const found = isIP(host) ? [host] : await gate.resolve(host);
  if (found.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  if (!found.every((ip) => isIP(ip) !== 0 && gate.isAllowed(ip))) throw new Refusal('inside');
  return [...found].sort((one, other) => isIP(one) - isIP(other));
}
