import { formats } from '../../../platform/formats.ts';
import { type Language, type Translate, translator } from '../../../platform/i18n.ts';
import { type CodeList, funders, pillars } from '../document/codes.ts';
import type { Measure } from '../document/schema.ts';
import { type Costs, costsOfMeasures } from './costs.ts';
import type { Decision } from './published.ts';

export interface Words {
  language: Language;
  t: Translate;
  format: ReturnType<typeof formats>;
  code(list: CodeList, code: string): string;
  codes(list: CodeList, codes: readonly string[] | undefined): string;
  list(items: readonly string[]): string;
}

/** With a capital, as the start of a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const known = new Map<Language, Words>();

export function wordsIn(language: Language): Words {
  const found = known.get(language);
  if (found) return found;
  const t = translator(language);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const code = (list: CodeList, one: string) => t(`codes.${list}.${one}`);
  const words: Words = {
    language,
    t,
    format: formats(language),
    code,
    codes: (list, codes = []) => listed.format(codes.map((one) => code(list, one))),
    list: (items) => listed.format(items),
  };
  known.set(language, words);
  return words;
}

/** When something happens, from months ("2020-07"); empty when nothing is known. */
export function periodInWords(start: string | undefined, end: string | undefined, { t, format }: Words): string {
  if (start && start === end) return format.month(start);
  if (start && end) return t('plans.period.both', { start: format.month(start), end: format.month(end) });
  if (start) return t('plans.period.from', { start: format.month(start) });
  return end ? t('plans.period.until', { end: format.month(end) }) : '';
}

/** "Gemeenteraad, 29 juni 2020 (GR-2020-0614)". */
export function decisionInWords({ date, body, reference }: Decision, { t, format }: Words): string {
  const text = t('plans.head.decided', { body: capital(body), date: format.date(date) });
  return reference ? `${text} (${reference})` : text;
}

/** A year, month or day ("2023", "2023-06", "2023-06-30") as people write it. */
export function momentInWords(moment: string | undefined, { format }: Words): string {
  if (!moment) return '';
  if (moment.length === 4) return moment;
  return moment.length === 7 ? format.month(moment) : format.date(moment);
}

/** "Eigen middelen € 60.000 en Vlaanderen € 60.000 (nog niet zeker)". */
function payersInWords(costs: Costs, { t, format, code, list }: Words): string {
  const payers = funders.filter((funder) => costs.shares[funder] !== 0n);
  const shares = payers.map((funder) =>
    t('plans.payer', { payer: code('funder', funder), amount: format.money(costs.shares[funder]) }),
  );
  const doubt = costs.total - costs.shares.own > costs.confirmed;
  return doubt ? t('plans.payersUnsure', { payers: list(shares) }) : list(shares);
}

/** "€ 500 per zaak (vast bedrag voor iedereen)". */
function supportInWords({ support }: Measure, { t, format, code }: Words): string {
  if (!support) return '';
  const amount = support.amount && format.money(support.amount);
  const per = support.per && code('supportUnit', support.per);
  const form = support.form && code('supportForm', support.form);
  const what = amount ? (per ? t('plans.support.amountPer', { amount, per }) : amount) : (form ?? '');
  return amount && form ? t('plans.support.withForm', { what, form }) : what;
}

/** A pillar or synergy by its code. */
export const partName = (code: string, words: Words): string =>
  words.code((pillars as readonly string[]).includes(code) ? 'pillar' : 'synergy', code);

export interface Fact {
  key: string;
  term: string;
  text: string;
}

/** What an inhabitant asks of a measure, in words and in order; what the plan does not say is left out, but for whom, when and cost. */
export function measureFacts(measure: Measure, words: Words): Fact[] {
  const { t, format } = words;
  const costs = costsOfMeasures([measure]).all;
  const isFree = costs.total === 0n && costs.shares.own === 0n;
  const unknown = t('plans.unknown');
  const facts: [string, string][] = [
    ['forWhom', words.codes('targetGroup', measure.targetGroups) || unknown],
    ['support', supportInWords(measure, words)],
    ['criteria', measure.support?.criteria ?? ''],
    ['when', periodInWords(measure.start, measure.end, words) || unknown],
    ['cost', isFree ? t('plans.noCost') : format.money(costs.total)],
    ['payers', payersInWords(costs, words)],
    ['channels', words.codes('channel', measure.channels)],
    ['owner', measure.owner ?? ''],
  ];
  return asFacts(facts, t);
}

/** The rest of what the plan says about a measure. */
export function measureDetails(measure: Measure, words: Words): Fact[] {
  const { t, list, code } = words;
  const named = (parties: { name?: string | undefined; body?: string | undefined }[] = []) =>
    list(parties.map((party) => party.name ?? party.body ?? '').filter(Boolean));
  const questions = (measure.coordination ?? []).map((one) =>
    [
      one.body ?? (one.level && code('level', one.level)),
      one.question,
      one.state && code('coordinationState', one.state),
    ]
      .filter(Boolean)
      .join(' – '),
  );
  const { original, brought } = measure.investment ?? {};
  const facts: [string, string][] = [
    ['kind', code('measureKind', measure.kind)],
    ['partners', named(measure.partners)],
    ['consulted', named(measure.consulted)],
    ['level', measure.level ? code('level', measure.level) : ''],
    ['coordination', questions.join('; ')],
    [
      'investment',
      original && brought
        ? t('plans.brought', { original: momentInWords(original, words), brought: momentInWords(brought, words) })
        : '',
    ],
    ['multiYearPlanAction', measure.multiYearPlanAction ?? ''],
    ['borrowedFrom', measure.borrowedFrom?.area ? t('plans.borrowed', { ...measure.borrowedFrom }) : ''],
  ];
  return asFacts(facts, t);
}

const asFacts = (facts: [string, string][], t: Translate): Fact[] =>
  facts
    .filter(([, text]) => text !== '')
    .map(([key, text]) => ({ key, term: t(`plans.fact.${key}`), text: capital(text) }));
