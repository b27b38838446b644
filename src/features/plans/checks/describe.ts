import { formats } from '../../../platform/formats.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import type { CheckResult, Counts } from './check.ts';
import type { Finding, Passage, Rule, Severity, Status, Value } from './rule.ts';
import { type CheckId, checks } from './table.ts';

export type DescribedFinding = {
  goal?: string;
  measure?: string;
  subject?: string;
  message: string;
  why: string;
  fix: string;
  source: string;
};
type DescribedCheck = { id: CheckId; severity: Severity; status: Status; findings: DescribedFinding[] };
export type DescribedResult = {
  format: 'lokale-relance/check-result/1';
  plan: { area: string; title: string };
  on: string;
  checks: DescribedCheck[];
  counts: Counts;
};

type Words = { why: string; fix: string; source: string };
type Speaker = {
  words: Map<CheckId, Words>;
  /** The message of a key with its blanks; looked up once, for a check of many plans asks it many times. */
  template: (key: string) => string;
  say: (value: Value) => string | number;
};

const speakers = new Map<Language, Speaker>();

/** The result in words, in the shape `lokale-relance/check-result/1` that files, API and pages share. */
export function describe(result: CheckResult, language: Language): DescribedResult {
  return {
    format: 'lokale-relance/check-result/1',
    plan: result.plan,
    on: result.on,
    checks: result.checks.map(({ id, severity, status, findings }) => ({
      id,
      severity,
      status,
      findings: findings.map((finding) => describeFinding(id, finding, language)),
    })),
    counts: result.counts,
  };
}

/** One finding in words: what is wrong in this plan, why it matters, how to mend it, and where that is written. */
function describeFinding(id: CheckId, finding: Finding, language: Language): DescribedFinding {
  const { goal, measure, subject, variant, values = {} } = finding;
  const { words, template, say } = speaker(language);
  const fill = (_blank: string, name: string) => (values[name] === undefined ? '' : String(say(values[name])));
  return {
    ...(goal !== undefined && { goal }),
    ...(measure !== undefined && { measure }),
    ...(subject !== undefined && { subject }),
    message: template(variant ? `checks.${id}.message_${variant}` : `checks.${id}.message`).replace(/{{(\w+)}}/g, fill),
    ...words.get(id)!,
  };
}

/** "SERV-advies, 'Versterk de visievorming'": the text that a check comes from. */
export const sourceOf = ({ from, heading }: Passage, language: Language): string =>
  translator(language)(`checks.from.${from}`, { heading });

function speaker(language: Language): Speaker {
  const known = speakers.get(language);
  if (known) return known;
  const t = translator(language);
  const { money, month, date } = formats(language);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const wordsOf = ({ id, passage }: Rule): Words => ({
    why: t(`checks.${id}.why`),
    fix: t(`checks.${id}.fix`),
    source: sourceOf(passage, language),
  });
  const labelled = remember((codes) => {
    const [list, ...rest] = codes.split(' ');
    return listed.format(rest.map((code) => t(`codes.${list}.${code}`)));
  });
  const made: Speaker = {
    words: new Map(checks.map((rule) => [rule.id, wordsOf(rule)])),
    template: remember((key) => t(key, { skipInterpolation: true })),
    say: (value) => {
      if (typeof value !== 'object') return value;
      if ('month' in value) return month(value.month);
      if ('date' in value) return date(value.date);
      if ('money' in value) return money(value.money);
      return labelled([value.list, ...value.codes].join(' '));
    },
  };
  speakers.set(language, made);
  return made;
}

function remember(find: (key: string) => string): (key: string) => string {
  const found = new Map<string, string>();
  return (key) => {
    const known = found.get(key) ?? find(key);
    found.set(key, known);
    return known;
  };
}
