import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
const isSafe = (address: string) => /^(https?:|mailto:|tel:|[/#])/i.test(address.trim()) && !address.startsWith('//');

markdown.validateLink = isSafe;
// Pictures from elsewhere would tell others who reads what; their words stay.
markdown.disable('image');
markdown.renderer.rules['link_open'] = (tokens, index, options, _environment, renderer) => {
  tokens[index]?.attrSet('rel', 'nofollow noopener');
  return renderer.renderToken(tokens, index, options);
};
markdown.core.ruler.push('heading_levels', (state) => {
  const lowest = Number(state.env['level'] ?? 3);
  for (const token of state.tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + lowest - 1)}`;
  }
});
// The text's own alignment would be an inline style, which our Content-Security-Policy refuses.
markdown.core.ruler.push('cell_alignment', (state) => {
  for (const token of state.tokens) {
    const style = token.attrGet('style');
    if (style === null) continue;
    token.attrs = String(style).endsWith('right') ? [['class', 'utrecht-table__cell--numeric-column']] : null;
  }
});
markdown.renderer.rules['table_open'] = () => '<table class="utrecht-table utrecht-table--html-table">';

export interface MarkdownProps {
  text: string;
  /** The level of the text's own first headings; the page's headings stand above it. */
  level?: 2 | 3 | 4 | 5;
}

/** Text by people: no HTML of their own, no foreign pictures, only safe links. */
export function Markdown({ text, level = 3 }: MarkdownProps) {
  // markdown-it escapes all HTML in the text; the tests hold it to that.
  return <div class="prose" dangerouslySetInnerHTML={{ __html: markdown.render(text, { level }) }} />;
}
