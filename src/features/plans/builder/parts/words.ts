import type { Translate } from '../../../../platform/i18n.ts';
import type { CodeList } from '../../document/codes.ts';
import { capital } from '../../public/words.ts';

/** The name of a code at the start of a line. */
export const codeLabel = (t: Translate, list: CodeList, code: string): string => capital(t(`codes.${list}.${code}`));

/** What a field of a part is called; for messages and comparisons too. */
export const fieldLabel = (t: Translate, partKey: string, name: string): string =>
  t(`builder.${partKey}.field.${name}`);
