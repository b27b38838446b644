import { byRegister } from '../../cofinancing/index.ts';
import type { Figures, Rights } from '../../cofinancing/rule.ts';
import type { CallDocument } from '../../document/schema.ts';
import { figureChanges, sayFigures } from '../figures/changes.ts';
import type { Words } from '../form/field.ts';
import { decimal, sayDecimal } from '../form/numbers.tsx';
import { line } from '../form/texts.ts';
import { freeCode } from './naming.ts';
import { type CallList, type CallPart, listPart } from './part.ts';

type KeyPart = Rights['key'][number];

export const byInhabitants: Rights['key'] = [{ indicator: byRegister, weight: '1' }];

/** What an indicator is called. */
export const sayIndicator = ({ indicator, title }: Pick<KeyPart, 'indicator' | 'title'>, { t }: Words): string =>
  title ?? (indicator === byRegister ? t('callwork.rightsKey.inhabitants') : indicator);

/** The document with other figures; those of its rights go when there are none. */
export function withFigures(document: CallDocument, figures: Figures): CallDocument {
  const { rule } = document;
  if (!rule?.rights) return document;
  const { figures: _, ...rights } = rule.rights;
  const isEmpty = Object.keys(figures).length === 0;
  return { ...document, rule: { ...rule, rights: isEmpty ? rights : { ...rights, figures } } };
}

const keyList: CallList = {
  groups: ({ rule }) => (rule?.rights ? [{ group: '', title: '' }] : []),
  read: ({ rule }) => rule?.rights?.key ?? [],
  write(document, _group, things) {
    const { rule } = document;
    if (!rule?.rights) return document;
    // Who adds an indicator that is there already gives it another weight.
    const key = [...new Map((things as KeyPart[]).map((part) => [part.indicator, part])).values()];
    return { ...document, rule: { ...rule, rights: { ...rule.rights, key: key.length > 0 ? key : byInhabitants } } };
  },
  idOf: (thing) => (thing as KeyPart).indicator,
  title: (thing, words) => sayIndicator(thing as KeyPart, words),
  note: (thing, { t, language }) =>
    t('callwork.note.weight', { weight: sayDecimal((thing as KeyPart).weight, language) }),
  kinds: ({ t }) =>
    [byRegister, 'figures'].map((value) => ({
      value,
      label: t(`callwork.kind.rightsKey.${value}`),
      hint: t(`callwork.kind.rightsKeyHint.${value}`),
    })),
  start: (kind) => (kind === byRegister ? { indicator: byRegister } : {}),
  finish: (thing, taken) => ({
    indicator: freeCode((thing as KeyPart).title ?? '', new Set([...taken, byRegister])),
    ...thing,
  }),
};

const rightsKey = listPart('verdeelsleutel', 'rightsKey', keyList, {
  fields: ({ kind, item }) => ({
    ...(![kind, item].includes(byRegister) && { title: line({ required: true, hint: true }) }),
    weight: decimal({ required: true, hint: true }),
  }),
});

const nothing = {};

/** Brought as a file on a page of its own, so there are no fields. */
const figures: CallPart = {
  slug: 'cijfers',
  key: 'figures',
  find: ({ rule }) => (rule?.rights ? nothing : undefined),
  put: (document) => document,
  fields: () => nothing,
  differences(before, after, scene) {
    const nameOf = (code: string) => scene.areas.find((area) => area.code === code)?.name ?? code;
    return figureChanges(before.rule?.rights?.figures, after.rule?.rights?.figures).map(
      ({ code, change, from, to }) => ({
        change,
        label: nameOf(code),
        before: sayFigures(from, before.rule?.rights?.key, scene),
        after: sayFigures(to, after.rule?.rights?.key, scene),
      }),
    );
  },
};

export const rightsParts = { rightsKey, figures };
