import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false });

/** What is read in a Markdown text, without its signs: paragraphs apart, items of lists with a dot. */
export function plainText(source: string): string {
  const lines: string[] = [];
  let mark = '';
  for (const token of markdown.parse(source.slice(0, 200_000), {})) {
    if (token.type === 'list_item_open') mark = '• ';
    if (token.type === 'fence' || token.type === 'code_block') lines.push(token.content.trimEnd());
    if (token.type !== 'inline') continue;
    const text = (token.children ?? []).map((child) => (/break$/.test(child.type) ? ' ' : child.content)).join('');
    lines.push(mark + text);
    mark = '';
  }
  return lines.join('\n\n');
}
