/**
 * An address as it is compared with others: `HTTPS://www.Codex.be/doc/?id=1#top` and `http://codex.be/doc?id=1` are the same
 * place. Gives '' for what is no address on the web, which is the same as nothing.
 */
export function addressKey(address: string): string {
  const text = address.trim();
  if (!URL.canParse(text)) return '';
  const { protocol, hostname, port, pathname, search, hash } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return '';
  const host = hostname.replace(/\.+$/, '').replace(/^www\.(?=[^.]+\.)/, '');
  // Behind `#/` or `#!` some sites name the page; behind other marks stands a place on it.
  const page = /^#[/!]/.test(hash) ? hash : '';
  const path = pathname.replace(/\/+$/, '');
  const isUsual = port === '' || port === '80' || port === '443';
  return `${host}${isUsual ? '' : `:${port}`}${path}${search}${page}`;
}
