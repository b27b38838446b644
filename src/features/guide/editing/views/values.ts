import type { Language } from '../../../../platform/i18n.ts';
import { translator } from '../../../../platform/i18n.ts';
import { themeName } from '../../../themes/index.ts';

const lists: Record<string, string> = {
  pillar: 'pillar',
  level: 'level',
  kind: 'measureKind',
  targetGroups: 'targetGroup',
};

/** A value of a form of the workplace as people read it: rows one a line, codes in words; '' when there is none. */
export function valueInWords(field: string, value: unknown, language: Language): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const rows = value.some((one) => typeof one === 'object');
    return value.map((one) => valueInWords(field, one, language)).join(rows ? '\n' : ', ');
  }
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(' · ');
  const text = String(value);
  if (field === 'themes') return themeName(text, language);
  const list = lists[field];
  return list ? translator(language)(`codes.${list}.${text}`, { defaultValue: text }) : text;
}
