import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';

const scalar = <Value>(name: string, pattern: RegExp, construct: (text: string) => Value) =>
  new Type(`tag:yaml.org,2002:${name}`, {
    kind: 'scalar',
    resolve: (text) => typeof text === 'string' && pattern.test(text),
    construct,
  });

// The package's own core schema also takes `1_000` and `0b1` for numbers, which YAML 1.2 does not.
const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: (text) => text === null || /^(~|null|Null|NULL)?$/.test(text),
      construct: () => null,
    }),
    scalar('bool', /^(true|True|TRUE|false|False|FALSE)$/, (text) => text.toLowerCase() === 'true'),
    scalar('int', /^([-+]?\d+|0o[0-7]+|0x[0-9a-fA-F]+)$/, Number),
    scalar('float', /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/, Number),
  ],
});

/**
 * The value of a YAML text by the quick reader, or undefined when anything about it is unusual: not well-formed,
 * directives, anchors, doubtful keys. It knows no places; `yamlSource` does and is ten times slower.
 */
export function quickYaml(text: string): unknown {
  if (/^%/m.test(text)) return undefined;
  try {
    const value = load(text, { schema });
    return isTree(value, new Set()) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTree(value: unknown, seen: Set<object>): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (seen.has(value)) return false;
  seen.add(value);
  return Object.entries(value).every(([key, part]) => key !== '__proto__' && isTree(part, seen));
}
