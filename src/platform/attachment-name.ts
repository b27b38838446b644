import { attachmentTypes, endOf } from './attachment-type.ts';

const longest = 120;

/**
 * The name under which a file is kept and given back: its last part, one line, without characters that are not seen or that turn the
 * direction of reading (`fdp.exe` shown as `exe.pdf`), not too long, and always with an end that says what it is.
 */
export function attachmentName(given: string, type: string): string {
  const ends = attachmentTypes[type]!;
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const seen = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const end = ends.includes(endOf(seen)) ? endOf(seen) : ends[0];
  const stem = endOf(seen) === end ? seen.slice(0, -end.length - 1) : seen;
  const short = [...stem]
    .slice(0, longest - end.length - 1)
    .join('')
    .trim();
  return `${short || 'bestand'}.${end}`;
}

/** A file name in a header (RFC 6266): plain letters for old programs, all letters as RFC 5987 writes them for the others. */
export function asDownload(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_');
  const all = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${all}`;
}
