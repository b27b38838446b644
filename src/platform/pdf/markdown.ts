import MarkdownIt, { type Token } from 'markdown-it';
import { type Inline, type Piece, text } from './pieces.ts';

// Typst stops at some depth of things within each other: what people nest deeper is printed flat.
const deepest = 5;
const markdown = new MarkdownIt({ html: false, linkify: false });
markdown.validateLink = (address) => /^(https?:|mailto:)/i.test(address.trim());
markdown.disable('image');

/** Markdown as pieces to print; its first headings get this level. Nothing of it is ever read as Typst. */
export function piecesOf(source: string, level: number): Piece[] {
  const tokens = markdown.parse(source.slice(0, 200_000), {});
  return new Reader(tokens, level).blocks();
}

class Reader {
  readonly #tokens: Token[];
  readonly #level: number;
  #at = 0;
  #highest = 0;
  #depth = 0;

  constructor(tokens: Token[], level: number) {
    this.#tokens = tokens;
    this.#level = level;
  }

  blocks(end?: string): Piece[] {
    const pieces: Piece[] = [];
    this.#depth += 1;
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++]!;
      if (token.type === end) break;
      pieces.push(...this.#block(token));
    }
    this.#depth -= 1;
    return pieces;
  }

  #block(token: Token): Piece[] {
    if (token.type === 'heading_open') return [this.#heading(Number(token.tag.slice(1)))];
    if (token.type === 'inline') return [{ kind: 'paragraph', parts: inlines(token.children ?? []) }];
    if (token.type === 'bullet_list_open') return this.#list(false, 'bullet_list_close');
    if (token.type === 'ordered_list_open') return this.#list(true, 'ordered_list_close');
    if (token.type === 'blockquote_open') return this.#quote();
    if (token.type === 'fence' || token.type === 'code_block') return [{ kind: 'code', text: token.content }];
    if (token.type === 'table_open') return [this.#table()];
    return [];
  }

  #quote(): Piece[] {
    const pieces = this.blocks('blockquote_close');
    return this.#depth < deepest ? [{ kind: 'quote', pieces }] : pieces;
  }

  // A tagged document may not skip a level on the way down.
  #heading(depth: number): Piece {
    const inline = this.#tokens[this.#at];
    this.#at += 2;
    const level = Math.min(depth - 1, this.#highest);
    this.#highest = level + 1;
    return { kind: 'heading', level: this.#level + level, text: plain(inlines(inline?.children ?? [])) };
  }

  #list(ordered: boolean, end: string): Piece[] {
    const items: Piece[][] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++]!;
      if (token.type === end) break;
      if (token.type === 'list_item_open') items.push(this.blocks('list_item_close'));
    }
    return this.#depth < deepest ? [{ kind: 'list', ordered, items }] : items.flat();
  }

  #table(): Piece {
    const rows: string[][] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++]!;
      if (token.type === 'table_close') break;
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'inline') rows.at(-1)?.push(plain(inlines(token.children ?? [])));
    }
    const [head = [], ...body] = rows;
    return { kind: 'table', caption: '', columns: head.map((header) => ({ header })), rows: body };
  }
}

function inlines(tokens: Token[]): Inline[] {
  const stack: { parts: Inline[]; address: string }[] = [{ parts: [], address: '' }];
  for (const token of tokens) {
    const { parts } = stack.at(-1)!;
    if (token.type === 'text') parts.push(text(token.content));
    else if (token.type === 'code_inline') parts.push({ kind: 'code', text: token.content });
    else if (token.type === 'softbreak') parts.push(text(' '));
    else if (token.type === 'hardbreak') parts.push({ kind: 'break' });
    else if (token.nesting === 1) stack.push({ parts: [], address: String(token.attrGet('href') ?? '') });
    else if (token.nesting === -1) close(stack, token);
  }
  return stack[0]!.parts;
}

function close(stack: { parts: Inline[]; address: string }[], token: Token): void {
  const { parts, address } = stack.pop()!;
  const outer = stack.at(-1)!.parts;
  if (token.type === 'link_close') outer.push({ kind: 'link', address, parts });
  else if (token.type === 'strong_close') outer.push({ kind: 'strong', parts });
  else if (token.type === 'em_close') outer.push({ kind: 'emphasis', parts });
  else outer.push(...parts);
}

const plain = (parts: Inline[]): string =>
  parts.map((part) => ('text' in part ? part.text : 'parts' in part ? plain(part.parts) : ' ')).join('');
