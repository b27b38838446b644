import { group } from 'd3-array';
import { codeLists, day } from '../../../plans/index.ts';
import { themeName, themes } from '../../../themes/index.ts';
import { axes } from '../../axes.ts';
import { capital } from '../../catalogue/words.ts';
import { applicantKinds, jointCounts, selectionMethods, tieBreakers } from '../../document/codes.ts';
import type { CallDocument } from '../../document/schema.ts';
import { anyOf, inOrder, lines, oneOf, yesNo } from '../form/choices.tsx';
import type { Words } from '../form/field.ts';
import { count, decimal, money, percent, year } from '../form/numbers.tsx';
import { titledRows } from '../form/rows.ts';
import { line, prose, webAddress } from '../form/texts.ts';
import { codeFor } from './naming.ts';
import type { CallPart, Scene } from './part.ts';

const whole = {
  find: (document: CallDocument) => document,
  put: (_document: CallDocument, _item: string, thing: object) => thing as CallDocument,
};

export const optionsOf = (codes: readonly string[], words: string, { t }: Words) =>
  codes.map((value) => ({ value, label: capital(t(`${words}.${value}`)) }));
export const yesOrNo = ({ t }: Words, options = {}) => yesNo(t('callwork.value.yes'), t('callwork.value.no'), options);

const general: CallPart = {
  slug: 'algemeen',
  key: 'general',
  ...whole,
  fields: (scene) => ({
    title: line({ required: true }),
    summary: prose({ required: true, hint: true }),
    description: prose({ hint: true, expected: true }),
    axis: oneOf(
      axes.map((axis) => ({ value: axis.code, label: axis[scene.language] })),
      { required: true },
    ),
    themes: anyOf(themes.map(({ code }) => ({ value: code, label: themeName(code, scene.language) }))),
    measureKinds: anyOf(optionsOf(codeLists.measureKind, 'codes.measureKind', scene), { hint: true }),
    timing: line({ hint: true }),
  }),
};

const contact: CallPart = {
  slug: 'contact',
  key: 'contact',
  find: (document) => document.contact ?? {},
  put(document, _item, thing) {
    const { contact: _, ...rest } = document;
    return Object.keys(thing).length > 0 ? { ...rest, contact: thing } : rest;
  },
  fields: () => ({ name: line(), mail: line(), phone: line(), url: webAddress() }),
  agree({ mail }, refuse) {
    if (typeof mail === 'string' && !/^[^\s@]+@[^\s@]+$/.test(mail)) refuse('mail', 'mail');
  },
};

const documents: CallPart = {
  slug: 'documenten',
  key: 'documents',
  ...whole,
  fields: () => ({ documents: titledRows({ title: line(), url: webAddress() }, { hint: true }) }),
};

const sources: CallPart = {
  slug: 'bronnen',
  key: 'sources',
  ...whole,
  fields: () => ({
    sources: titledRows({ title: line(), passage: line(), url: webAddress(), date: day() }, { hint: true }),
    unverified: lines({ hint: true }),
  }),
};

/** Areas as people write them: by code, or by a name; where more areas have that name, the code stands with it. */
function areaNames({ areas }: Pick<Scene, 'areas'>) {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const byName = group(areas, ({ name }) => name.toLowerCase());
  const called = (name: string) => byName.get(name.toLowerCase()) ?? [];
  const show = (code: string) => {
    const name = byCode.get(code)?.name;
    if (name === undefined) return code;
    return called(name).length > 1 ? `${name} (${code})` : name;
  };
  const read = (typed: string) => {
    const [one, ...others] = called(typed);
    if (one && others.length === 0) return one.code;
    const [, code = typed] = /\((\S+)\)$/.exec(typed) ?? [];
    const known = byCode.get(code);
    const isMeant = typed === code || typed.toLowerCase() === `${known?.name} (${code})`.toLowerCase();
    return isMeant ? known?.code : undefined;
  };
  const why = (typed: string) => {
    const some = called(typed).map(({ code }) => show(code));
    return some.length > 1 ? { problem: 'areas', values: { names: some.join(', ') } } : { problem: 'area' };
  };
  return { show, read, why };
}

const applicants: CallPart = {
  slug: 'aanvragers',
  key: 'applicants',
  find: ({ applicants, joint }) => ({ applicants, joint }),
  put: (document, _item, thing) => ({ ...document, applicants: {}, ...thing }),
  fields(scene) {
    const { show, read, why } = areaNames(scene);
    return {
      'applicants.kinds': anyOf(optionsOf(applicantKinds, 'calls.applicantKind', scene), { hint: true }),
      'applicants.description': prose({ hint: true }),
      'applicants.country': oneOf(
        ['BE', 'NL'].map((value) => ({ value, label: scene.t(`callwork.country.${value}`) })),
      ),
      'applicants.areas': lines({ hint: true }, { read, show, why }),
      'applicants.inhabitantsFrom': count({ hint: true }),
      'applicants.inhabitantsBelow': count(),
      'applicants.most': count({ hint: true, least: 1 }),
      'joint.isAllowed': yesOrNo(scene, { required: true }),
      'joint.counts': oneOf(optionsOf(jointCounts, 'calls.joint', scene)),
      'joint.explanation': prose(),
    };
  },
};

const budget: CallPart = {
  slug: 'geld',
  key: 'budget',
  ...whole,
  fields: () => ({ envelope: money({ expected: true, hint: true }), ruleText: prose({ hint: true }) }),
};

const selection: CallPart = {
  slug: 'selectie',
  key: 'selection',
  find: ({ selection: now, objectionDays }) => ({ selection: now, objectionDays }),
  put: (document, _item, thing) => {
    const { selection: _selection, objectionDays: _days, ...rest } = document;
    return { ...rest, ...thing };
  },
  fields: (scene) => ({
    'selection.method': oneOf(optionsOf(selectionMethods, 'calls.selection', scene), { required: true }),
    'selection.isPartialAllowed': yesOrNo(scene, { required: true, hint: true }),
    'selection.ties': inOrder(
      optionsOf(tieBreakers, 'calls.tie', scene),
      (number) => scene.t('callwork.place', { number }),
      { hint: true },
    ),
    'selection.leastScore': percent({ hint: true }),
    objectionDays: count({ hint: true }),
  }),
};

const needed = ['title', 'number', 'unitTitle', 'per', 'by'].map((name) => `target.${name}`);

const target: CallPart = {
  slug: 'doel',
  key: 'target',
  find: ({ target: now }) => ({ target: now }),
  put(document, _item, thing) {
    const { target: now } = thing as Pick<CallDocument, 'target'>;
    const { target: _, ...rest } = document;
    return now ? { ...rest, target: { ...now, unit: now.unit ?? codeFor(now.unitTitle) } } : rest;
  },
  fields: () => ({
    'target.title': line({ expected: true }),
    'target.number': decimal({ expected: true }),
    'target.unitTitle': line({ expected: true, hint: true }),
    'target.per': count({ expected: true, hint: true, least: 1 }),
    'target.by': year({ expected: true }),
    'target.source': line(),
  }),
  agree(values, refuse) {
    const isFilled = Object.values(values).some((value) => value !== undefined);
    for (const name of needed) if (isFilled && values[name] === undefined) refuse(name, 'whole-target');
  },
};

export const wholeParts = { general, contact, documents, sources, applicants, budget, selection, target };
