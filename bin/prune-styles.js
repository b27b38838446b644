import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

const componentClass = /\.((?:utrecht|nl)-[\w-]+)/g;

/**
 * An esbuild plugin. The component packages carry every variant and test state of a component, and long chains of tokens to fall back on;
 * only the rules whose classes our views name are kept, and only the tokens that someone sets. A third of their size is left.
 * @param {string} views folder with the views that name the classes
 * @param {string} styles folder with the styles that set the tokens
 */
export function pruneComponentStyles(views, styles) {
  return {
    name: 'prune-component-styles',
    setup(build) {
      const used = wordsIn(views, '.tsx', /\b(?:utrecht|nl)-[\w-]+/g);
      const tokens = wordsIn(styles, '.css', /--[\w-]+(?=\s*:)/g);
      build.onLoad(
        { filter: /node_modules[\\/]@(utrecht|nl-design-system-candidate)[\\/].*\.css$/ },
        async ({ path }) => {
          const css = readFileSync(path, 'utf8');
          const { code } = await transform(css, { loader: 'css', minify: true, legalComments: 'none' });
          return { contents: settle(prune(code, used), tokens), loader: 'css' };
        },
      );
    },
  };
}

function wordsIn(folder, ending, pattern) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return new Set(names.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(pattern) ?? []));
}

/** Leaves out what rests on tokens that nobody sets, until nothing more falls away. */
export function settle(css, tokens) {
  const own = new Set(css.match(/--[\w-]+(?=:)/g));
  const isSet = (token) => tokens.has(token) || own.has(token) || token === '--utrecht-space-around';
  const settled = dropUnset(fallBack(css, isSet), isSet);
  return settled === css ? css : settle(settled, tokens);
}

/** A declaration that is only an unset token would undo what a more general rule says. */
const dropUnset = (css, isSet) =>
  css
    .replace(/(?<=[{;])[\w-]+:\s*var\(\s*(--[\w-]+)\s*\)(?:;|(?=\}))/g, (declaration, token) =>
      isSet(token) ? declaration : '',
    )
    .replace(/[^{}]+\{\}/g, '');

/** `var(--unset,fallback)` is its fallback when nobody sets the token. */
export function fallBack(css, isSet) {
  for (let at = css.indexOf('var('); at >= 0; at = css.indexOf('var(', at)) {
    const comma = css.slice(at).search(/[,)]/) + at;
    const token = css.slice(at + 4, comma).trim();
    if (css[comma] === ')' || isSet(token)) {
      at += 4;
      continue;
    }
    let end = comma + 1;
    for (let depth = 1; depth > 0; end++) depth += css[end] === '(' ? 1 : css[end] === ')' ? -1 : 0;
    css = `${css.slice(0, at)}${css.slice(comma + 1, end - 1).trim()}${css.slice(end)}`;
  }
  return css;
}

/** Takes minified CSS without comments; keeps a selector when every component class it asks for is used. */
export function prune(css, used) {
  const isUsed = (selector) =>
    [...selector.replace(/:not\([^)]*\)/g, '').matchAll(componentClass)].every(([, name]) => used.has(name));
  return blocks(css)
    .map(({ head, body }) => {
      if (/^@(media|supports|layer)/.test(head)) {
        const inner = prune(body, used);
        return inner && `${head}{${inner}}`;
      }
      const kept = head.startsWith('@') ? head : splitSelectors(head).filter(isUsed).join(',');
      return kept && `${kept}{${body}}`;
    })
    .join('');
}

function* blocksOf(css) {
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    let close = open + 1;
    for (let depth = 1; depth > 0; close++) depth += css[close] === '{' ? 1 : css[close] === '}' ? -1 : 0;
    yield { head: css.slice(at, open).trim(), body: css.slice(open + 1, close - 1) };
    at = close;
  }
}

const blocks = (css) => [...blocksOf(css)];

const splitSelectors = (head) => head.split(/,(?![^(]*\))/);
