import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

const componentClass = /\.((?:utrecht|nl)-[\w-]+)/g;

/**
 * An esbuild plugin. The component packages carry every variant and test state of a component; only the rules whose classes our views
 * name are kept, which leaves a fifth of their size.
 * @param {string} views folder with the views that name the classes
 */
export function pruneComponentStyles(views) {
  return {
    name: 'prune-component-styles',
    setup(build) {
      const used = usedClasses(views);
      build.onLoad(
        { filter: /node_modules[\\/]@(utrecht|nl-design-system-candidate)[\\/].*\.css$/ },
        async ({ path }) => {
          const { code } = await transform(readFileSync(path, 'utf8'), {
            loader: 'css',
            minify: true,
            legalComments: 'none',
          });
          return { contents: prune(code, used), loader: 'css' };
        },
      );
    },
  };
}

function usedClasses(folder) {
  const found = new Set();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  )) {
    for (const [name] of readFileSync(join(folder, file), 'utf8').matchAll(/\b(?:utrecht|nl)-[\w-]+/g)) found.add(name);
  }
  return found;
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
