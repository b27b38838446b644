import type { Formats } from '../../../platform/formats.ts';
import type { Translate } from '../../../platform/i18n.ts';
import type { CallDocument } from '../document/schema.ts';
import { describeRule } from './describe-rule.ts';
import { answerWord, sayPeriod } from './words.ts';

/** A part of a call in which two versions differ; an empty text means that it is not there. */
export interface PartChange {
  title: string;
  before: string;
  after: string;
  /** One value rather than a text: to be shown whole, since half an amount says nothing. */
  isValue: boolean;
}

const values = ['title', 'envelope', 'timing'];

/** What changed between two versions of a call, part by part, in the words that readers are shown. */
export function changesBetween(
  before: CallDocument,
  after: CallDocument,
  t: Translate,
  formats: Formats,
): PartChange[] {
  const [old, now] = [before, after].map((document) => textsOf(document, t, formats)) as [Texts, Texts];
  return Object.keys(now)
    .filter((part) => old[part] !== now[part])
    .map((part) => ({
      title: t(`calls.part.${part}`),
      before: old[part]!,
      after: now[part]!,
      isValue: values.includes(part),
    }));
}

type Texts = Record<string, string>;

function textsOf(document: CallDocument, t: Translate, formats: Formats): Texts {
  const { title, summary, description = '', envelope, timing = '', applicants, joint, rule, ruleText = '' } = document;
  const { gives = [], limits = [], pays = [] } = rule ? describeRule(rule, t, formats) : {};
  return {
    title,
    summary,
    description,
    envelope: envelope ? formats.money(envelope) : '',
    timing,
    applicants: applicants.description ?? '',
    joint: joint.explanation ?? t(joint.isAllowed ? 'calls.page.jointYes' : 'calls.page.jointNo'),
    rule: [...gives, ...limits, ...pays].join('\n'),
    ruleText,
    questions: lines(document.eligibility, ({ question, expected }) => `${question} ${answerWord(t, expected)}`),
    steps: lines(document.steps, (step) => `${step.title}: ${sayPeriod(step, t, formats)}`),
    criteria: lines(document.criteria, ({ title: name, weight }) => `${name}: ${weight}`),
    documents: lines(document.documents, (one) => one.title),
    sources: lines(document.sources, (one) => one.title),
    unverified: (document.unverified ?? []).join('\n'),
  };
}

const lines = <T>(items: readonly T[] | undefined, say: (item: T) => string): string =>
  (items ?? []).map(say).join('\n');
