import type { Config } from '../../platform/config.ts';

/** Where to report a hole, by RFC 9116; it expires within a year, so it is made anew each day. */
export function securityText({ baseAddress, mailFrom }: Pick<Config, 'baseAddress' | 'mailFrom'>, day: string): string {
  const expires = new Date(`${day}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + 180);
  const mail = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
  return [
    `Contact: mailto:${mail}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseAddress}/.well-known/security.txt`,
    '',
  ].join('\n');
}
