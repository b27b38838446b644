import { domainToASCII } from 'node:url';

const hidden = /[\p{C}\p{Z}]/u;
const local = /^[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)*$/u;
const domain = /^(?=.{4,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]$/;

/**
 * One way to write a mail address, so that one address is one person: trimmed, composed (NFC), in lower case, the domain in
 * ASCII. Accents in the part before the @ stay, for `ján@…` and `jan@…` can be two people.
 * @returns null for what is not an address: hidden characters, a dot at the end, quotes, no domain
 */
export function normaliseMail(input: string): string | null {
  if (input.length > 300) return null;
  const text = input.trim().normalize('NFC').toLowerCase().normalize('NFC');
  if (hidden.test(text)) return null;
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  if (at < 1 || name.length > 64 || !local.test(name)) return null;
  const host = domainToASCII(text.slice(at + 1));
  return domain.test(host) ? `${name}@${host}` : null;
}
