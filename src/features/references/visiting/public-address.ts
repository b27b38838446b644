import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Global unicast: all that was ever given out of IPv6 for the internet at large. */
const internet = ipaddr.IPv6.parseCIDR('2000::/3');
/** Serves the machines of a data centre, from an address that looks public. */
const ofProviders = [ipaddr.parseCIDR('168.63.129.16/32')];

/**
 * Whether an IP address is one of the internet and not of a network inside: private, loopback, link-local, shared by a
 * provider, multicast, reserved, or an IPv6 spelling of an IPv4 address, which could lead to any of those. Anything that is no
 * plain address is not public.
 */
export function isPublicAddress(address: string): boolean {
  // `ipaddr` also reads `0x7f.1` and `fe80::1%eth0`, which no resolver gives.
  if (!/^[\da-f.:]+$/i.test(address) || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4' && !ipaddr.IPv4.isValidFourPartDecimal(address)) return false;
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv6' && !parsed.match(internet)) return false;
  return !ofProviders.some((range) => range[0].kind() === parsed.kind() && parsed.match(range));
}

/** Whether an IP address is in a network that this machine itself stands in, be it a public one. */
export function isOwnNetwork(address: string): boolean {
  const parsed = ipaddr.parse(address);
  return Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .flatMap(({ cidr }) => (cidr ? [ipaddr.parseCIDR(cidr)] : []))
    .some((range) => range[0].kind() === parsed.kind() && parsed.match(range));
}
