import type { Ceiling, CofinancingRule, Grant } from '../../cofinancing/rule.ts';
import type { CallDocument } from '../../document/schema.ts';
import { anyOf, oneOf } from '../form/choices.tsx';
import type { CallFields, Words } from '../form/field.ts';
import { count, decimal, money, percent } from '../form/numbers.tsx';
import { line } from '../form/texts.ts';
import { codeFor, freeCode } from './naming.ts';
import { type CallList, listPart, type Scene } from './part.ts';
import { sayCeiling, sayGrant } from './rule-words.ts';
import { yesOrNo } from './whole.ts';

const one = [{ group: '', title: '' }];
// A rule gives something: what limits it can only be said once it does.
const afterGrants = ({ rule }: CallDocument) => (rule ? one : []);
const place = (_thing: object, index: number) => String(index + 1);
const withUnit = (thing: object) => {
  const { title } = thing as { title?: string };
  return 'unit' in thing || title === undefined ? thing : { ...thing, unit: codeFor(title) };
};
const kindsOf =
  (list: string, kinds: readonly string[]) =>
  ({ t }: Words) =>
    kinds.map((value) => ({
      value,
      label: t(`callwork.kind.${list}.${value}`),
      hint: t(`callwork.kind.${list}Hint.${value}`),
    }));

/** The units that the rule counts. */
export function unitsOf({ rule }: CallDocument): { unit: string; title: string }[] {
  const counted = [...(rule?.grants ?? []), ...(rule?.ceilings ?? [])].filter((part) => 'unit' in part);
  return [...new Map(counted.map((part) => [part.unit, { unit: part.unit, title: part.title }])).values()];
}

const grantList: CallList = {
  isByPlace: true,
  groups: () => one,
  read: ({ rule }) => rule?.grants ?? [],
  write(document, _group, things) {
    const { rule, ...rest } = document;
    const grants = things as Grant[];
    return grants.length > 0 ? { ...rest, rule: { ...rule, grants } } : rest;
  },
  idOf: place,
  title: (thing, words) => sayGrant(thing as Grant, words),
  kinds: kindsOf('grant', ['share', 'matching', 'units', 'inhabitants', 'fixed', 'whole-right']),
  start: (kind) => ({ kind }),
  finish: (thing) => ((thing as Grant).kind === 'units' ? withUnit(thing) : thing),
};

function grantFields({ kind, document }: Scene): CallFields {
  const types = document.rule?.costTypes ?? [];
  const required = { required: true };
  const most = money({ hint: true });
  switch (kind) {
    case 'share':
      return {
        percent: percent(required),
        ...(types.length > 0 && {
          costs: anyOf(
            types.map(({ code, title }) => ({ value: code, label: title })),
            { hint: true },
          ),
        }),
        most,
      };
    case 'matching':
      return { subsidy: decimal(required), own: decimal(required), most };
    case 'units':
      return {
        title: line({ ...required, hint: true }),
        price: money(required),
        percent: percent({ hint: true }),
        maximum: count({ hint: true }),
        most,
      };
    case 'inhabitants':
      return { amount: decimal({ ...required, hint: true }), most };
    case 'fixed':
      return { amount: money(required), from: count({ hint: true }), below: count({ hint: true }) };
    default:
      return {};
  }
}

const grants = listPart('subsidie', 'grants', grantList, {
  fields: grantFields,
  agree({ from, below, own }, refuse) {
    if (from !== undefined && below !== undefined && Number(from) >= Number(below)) refuse('below', 'least-most');
    if (own !== undefined && Number(own) === 0) refuse('own', 'above-zero');
  },
});

const ceilingList: CallList = {
  isByPlace: true,
  groups: afterGrants,
  read: ({ rule }) => rule?.ceilings ?? [],
  write: (document, _group, things) => withRule(document, { ceilings: things as Ceiling[] }),
  idOf: place,
  title: (thing, words) => sayCeiling(thing as Ceiling, words),
  kinds: kindsOf('ceiling', ['project', 'applicant', 'unit', 'inhabitant', 'cost', 'right']),
  start: (kind) => ({ kind }),
  finish: (thing) => ((thing as Ceiling).kind === 'unit' ? withUnit(thing) : thing),
};

function ceilingFields({ kind, t }: Scene): CallFields {
  const required = { required: true };
  switch (kind) {
    case 'unit':
      return { title: line({ ...required, hint: true }), amount: money(required) };
    case 'inhabitant':
      return { amount: decimal(required) };
    case 'cost':
      return { percent: percent(required) };
    case 'right':
      return {
        'beyond.percent': percent({ hint: true }),
        'beyond.of': oneOf(['cost', 'own-share'].map((value) => ({ value, label: t(`callwork.beyondOf.${value}`) }))),
        'beyond.envelope': money({ hint: true }),
      };
    default:
      return { amount: money(required) };
  }
}

const ceilings = listPart('plafonds', 'ceilings', ceilingList, {
  fields: ceilingFields,
  agree(values, refuse) {
    const isMeant = values['beyond.envelope'] !== undefined || values['beyond.of'] !== undefined;
    if (isMeant && values['beyond.percent'] === undefined) refuse('beyond.percent', 'required');
  },
});

type CostType = NonNullable<CofinancingRule['costTypes']>[number];

const costTypeList: CallList = {
  groups: afterGrants,
  read: ({ rule }) => rule?.costTypes ?? [],
  write: (document, _group, things) => withRule(document, { costTypes: things as CostType[] }),
  idOf: (thing) => (thing as CostType).code,
  title: (thing) => (thing as CostType).title,
  note: (thing, { t }) => t((thing as CostType).isEligible ? 'callwork.note.eligible' : 'callwork.note.notEligible'),
  start: () => ({}),
  finish: (thing, taken) => ({ code: freeCode((thing as CostType).title, taken), ...thing }),
};

const costTypes = listPart('kosten', 'costTypes', costTypeList, {
  fields: (scene) => ({
    title: line({ required: true }),
    isEligible: yesOrNo(scene, { required: true }),
    atMost: percent({ hint: true }),
  }),
});

/** A list without anything in it is not there. */
function withRule(document: CallDocument, change: Partial<CofinancingRule>): CallDocument {
  if (!document.rule) return document;
  const rule = Object.fromEntries(
    Object.entries({ ...document.rule, ...change }).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
  return { ...document, rule: rule as CofinancingRule };
}

export const ruleLists = { grants, ceilings, costTypes };
