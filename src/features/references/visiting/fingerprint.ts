import { createHash } from 'node:crypto';

/** Elements whose text no reader sees, or that change at every visit. */
const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);

/** A fingerprint of what a reader would read: the same while the words are the same, whatever markup is around them. */
export function fingerprintOf(body: Buffer, contentType: string): string {
  const isPage = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
  const content = isPage ? textOf(mainOf(body.toString('utf8'))) : body;
  return createHash('sha256').update(content).digest('hex');
}

/** The text of HTML without tags, with single spaces. Goes through it once, whatever it holds. */
export function textOf(html: string): string {
  const lower = lowered(html);
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      pieces.push(html.slice(at));
      break;
    }
    pieces.push(html.slice(at, open));
    at = afterTag(lower, open);
  }
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}

/** Where the text goes on after what begins with `<`; the end when it is never closed. */
function afterTag(lower: string, open: number): number {
  const ending = (text: string, from: number) => {
    const found = lower.indexOf(text, from);
    return found === -1 ? lower.length : found + text.length;
  };
  if (lower.startsWith('<!--', open)) return ending('-->', open);
  const name = /^[a-z]+/.exec(lower.slice(open + 1, open + 12))?.[0];
  if (name && unread.has(name)) return ending('>', ending(`</${name}`, open));
  // A `<` that opens no tag is text.
  return name || /^[/!?]/.test(lower.slice(open + 1, open + 2)) ? ending('>', open) : open + 1;
}

/** The main part where the page names one: menus, dates and banners around it are not the rule. */
function mainOf(html: string): string {
  const lower = lowered(html);
  const begin = lower.search(/<main[\s>]/);
  const end = begin === -1 ? -1 : lower.indexOf('</main', begin);
  return end === -1 ? html : html.slice(begin, end);
}

// Only ASCII: other letters may become longer, and places would no longer fit.
const lowered = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
