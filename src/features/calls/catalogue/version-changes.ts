import type { Formats } from '../../../platform/formats.ts';
import type { Language, Translate } from '../../../platform/i18n.ts';
import { themeName } from '../../themes/index.ts';
import { axisName } from '../axes.ts';
import type { CallDocument } from '../document/schema.ts';
import { describeRule } from './describe-rule.ts';
import { answerWord, applicantKindWord, jointWord, sayPeriod, saySize, selectionWord, tieWord } from './words.ts';

/** A part of a call in which two versions differ; an empty text means that it is not there. */
export interface PartChange {
  title: string;
  before: string;
  after: string;
  /** One value rather than a text: to be shown whole, since half an amount says nothing. */
  isValue: boolean;
}

interface Words {
  t: Translate;
  language: Language;
  formats: Formats;
  /** The name of an area by its code. */
  nameOf(code: string): string;
}

const values = ['title', 'envelope', 'timing', 'target'];

/** What changed between two versions of a call, part by part, in the words that readers are shown. */
export function changesBetween(before: CallDocument, after: CallDocument, words: Words): PartChange[] {
  const [old, now] = [textsOf(before, words), textsOf(after, words)];
  return Object.keys(now)
    .filter((part) => old[part] !== now[part])
    .map((part) => ({
      title: words.t(`calls.part.${part}`),
      before: old[part]!,
      after: now[part]!,
      isValue: values.includes(part),
    }));
}

type Texts = Record<string, string>;

function textsOf(document: CallDocument, words: Words): Texts {
  const { t, formats } = words;
  const { title, summary, description = '', envelope, timing = '', rule, ruleText = '', contact = {} } = document;
  const { gives = [], limits = [], pays = [] } = rule ? describeRule(rule, t, formats) : {};
  return {
    title,
    summary,
    description,
    subjects: sayLines([subjectsOf(document, words)]),
    envelope: envelope ? formats.money(envelope) : '',
    timing,
    applicants: sayLines(applicantsOf(document, words)),
    joint: sayLines(jointOf(document, words)),
    rule: sayLines([...gives, ...limits, ...pays]),
    ruleText,
    target: targetOf(document, words),
    questions: each(document.eligibility, ({ question, expected, otherwise }) => [
      `${question} ${answerWord(t, expected)}`,
      otherwise,
    ]),
    steps: each(document.steps, (step) => [
      `${step.title}: ${sayPeriod(step, t, formats)}`,
      step.explanation,
      ...step.fields.map(({ label, hint, isRequired }) =>
        [label, hint, isRequired && `(${t('calls.page.required')})`].filter(Boolean).join(' '),
      ),
    ]),
    criteria: each(document.criteria, (one) => [
      `${one.title}: ${one.weight}, ${t(one.least ? 'calls.page.pointsLeast' : 'calls.page.pointsText', {
        most: String(one.most),
        least: String(one.least ?? 0),
      })}`,
      one.description,
    ]),
    selection: sayLines(selectionOf(document, words)),
    contact: sayLines([contact.name, contact.mail, contact.phone, contact.url]),
    documents: each(document.documents, (one) => [one.title, one.url]),
    sources: each(document.sources, (one) => [one.title, one.passage, one.url]),
    unverified: sayLines(document.unverified ?? []),
  };
}

type Line = string | false | undefined;

const sayLines = (lines: readonly Line[]): string => lines.filter(Boolean).join('\n');
const each = <T>(items: readonly T[] = [], say: (item: T) => Line[]): string => sayLines(items.flatMap(say));

const subjectsOf = ({ axis, themes = [], measureKinds = [] }: CallDocument, { t, language }: Words): string =>
  [
    axisName(axis, language),
    ...themes.map((theme) => themeName(theme, language)),
    ...measureKinds.map((kind) => t(`codes.measureKind.${kind}`)),
  ].join(', ');

const applicantsOf = ({ applicants }: CallDocument, { t, formats, nameOf }: Words): Line[] => [
  applicants.description,
  applicants.kinds?.map((kind) => applicantKindWord(t, kind)).join(', '),
  applicants.areas && `${t('calls.page.areas')}: ${applicants.areas.map(nameOf).join(', ')}`,
  saySize(applicants, t, formats) && `${t('calls.page.inhabitantsFrom')}: ${saySize(applicants, t, formats)}`,
  applicants.most !== undefined && t('calls.page.mostText', { count: applicants.most }),
];

const jointOf = ({ joint }: CallDocument, { t }: Words): Line[] => [
  t(joint.isAllowed ? 'calls.page.jointYes' : 'calls.page.jointNo'),
  joint.isAllowed && joint.counts && jointWord(t, joint.counts),
  joint.explanation,
];

function targetOf({ target }: CallDocument, { t, formats: { decimal, number } }: Words): string {
  if (!target) return '';
  const { title, number: wanted, unitTitle: unit, per, by } = target;
  return `${title}: ${t('calls.page.targetText', { number: decimal(wanted), unit, per: number(per), by: String(by) })}`;
}

const selectionOf = ({ selection, objectionDays }: CallDocument, { t, formats }: Words): Line[] => [
  selection && selectionWord(t, selection.method),
  selection?.isPartialAllowed && t('calls.page.partial'),
  selection?.ties && `${t('calls.page.ties')}: ${selection.ties.map((tie) => tieWord(t, tie)).join('; ')}`,
  selection?.leastScore &&
    `${t('calls.page.leastScore')}: ${t('calls.page.leastScoreText', { percent: formats.decimal(selection.leastScore) })}`,
  objectionDays !== undefined &&
    `${t('calls.page.objection')}: ${t('calls.page.objectionText', { count: objectionDays })}`,
];
