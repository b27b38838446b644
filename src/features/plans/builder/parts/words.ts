import type { Translate } from '../../../../platform/i18n.ts';
import type { CodeList } from '../../document/codes.ts';

/** The name of a code at the start of a line. */
export function codeLabel(t: Translate, list: CodeList, code: string): string {
  const label = t(`codes.${list}.${code}`);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** What a field of a part is called; for messages and comparisons too. */
export const fieldLabel = (t: Translate, partKey: string, name: string): string =>
  t(`builder.${partKey}.field.${name}`);
