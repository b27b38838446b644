import type { CodeList } from '../document/codes.ts';
import { capital, momentInWords, type Words } from '../public/words.ts';

type Kind = 'plan' | 'goal' | 'measure';

const listOf: Record<string, CodeList> = {
  pillar: 'pillar',
  horizon: 'horizon',
  synergies: 'synergy',
  status: 'measureStatus',
  level: 'level',
  targetGroups: 'targetGroup',
  channels: 'channel',
  form: 'supportForm',
  per: 'supportUnit',
  degree: 'degree',
  frequency: 'frequency',
  state: 'coordinationState',
  section: 'budgetSection',
  direction: 'budgetDirection',
  fundedBy: 'funder',
};
const money = new Set(['amount', 'availableResult', 'selfFinancingMargin']);
// In a row these say nothing without their name.
const named = new Set([
  'availableResult',
  'selfFinancingMargin',
  'baseline',
  'target',
  'by',
  'validFrom',
  'validTo',
  'checkedOn',
]);

/** A value of the plan document as people read it: rows one a line, codes and money in words; '' when there is none. */
export function valueInWords(kind: Kind, field: string, value: unknown, words: Words): string {
  if (Array.isArray(value)) {
    const items = value.map((one) => valueInWords(kind, field, one, words));
    return items.join(value.some((one) => typeof one === 'object') ? '\n' : ', ');
  }
  if (typeof value === 'object' && value !== null) {
    const cells = Object.entries(value).map(([column, cell]) => cellInWords(field, column, cell, words));
    return cells.filter(Boolean).join(' · ');
  }
  const key = field.split('.').at(-1)!;
  return plainInWords(key === 'kind' ? 'measureKind' : listOf[key], key, value, words);
}

function cellInWords(field: string, column: string, value: unknown, words: Words): string {
  // The id of an application says nothing to people.
  if (column === 'application') return '';
  const kindList = field === 'policyLinks' ? 'policyLinkKind' : 'partyKind';
  const text = plainInWords(column === 'kind' ? kindList : listOf[column], column, value, words);
  if (column === 'confirmed') return value === true ? words.t('drafts.value.confirmed') : '';
  if (!text || !named.has(column)) return text;
  const name = words.t(`drafts.column.${column}`);
  return `${name}: ${text}`;
}

function plainInWords(list: CodeList | undefined, key: string, value: unknown, words: Words): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return words.t(value ? 'drafts.value.yes' : 'drafts.value.no');
  const text = String(value);
  if (list) return capital(words.code(list, text));
  if (money.has(key)) return words.format.money(text);
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? momentInWords(text, words) : text;
}
