const anywhere = 'http://here.invalid';

/**
 * The place on this site that someone wants to go back to after signing in; the fallback for anything that could lead to
 * another site (`//evil`, `/\evil`, `javascript:`), or that is too long to be one of ours.
 */
export function localPath(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return fallback;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return fallback;
  if (!URL.canParse(wanted, anywhere)) return fallback;
  const url = new URL(wanted, anywhere);
  // What is left after `/.//evil` is made simple may start with two slashes again.
  return url.origin === anywhere && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : fallback;
}
