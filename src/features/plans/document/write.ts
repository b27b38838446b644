import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import { type PlanDocument, planDocument } from './schema.ts';

/** The plan as JSON, keys in the order of the format, absent keys absent. Throws on what is not a plan document. */
export const writeJson = (plan: PlanDocument): string => `${JSON.stringify(planDocument.parse(plan), null, 2)}\n`;

/** The plan as YAML, as `writeJson`; text of several lines stands as written, text like a number between quotes. */
export function writeYaml(plan: PlanDocument): string {
  const document = new Document(planDocument.parse(plan), { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.type = style(node.value);
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === 'period' && isMap(pair.value)) pair.value.flow = true;
    },
    Seq: (_key, node) => {
      node.flow = node.items.every(isScalar) && !isSeq(node.items[0]);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

// Other readers take `no`, `2020-06-29` or `1:30` for a boolean, a date, a number: quotes keep them text.
const likeOther = /^([\d.+~-]|(y|n|yes|no|on|off|true|false|null)$)/i;

function style(value: string): Scalar.Type {
  const block = value.includes('\n') && !/\r|[ \t]\n|[ \t]$|^\s/.test(value);
  if (block) return Scalar.BLOCK_LITERAL;
  return likeOther.test(value) || /[\n\r]/.test(value) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}
