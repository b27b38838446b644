import { formats } from '../../platform/formats.ts';
import { type Language, type Translate, translator } from '../../platform/i18n.ts';
import { clusterName, themeName } from '../themes/index.ts';
import type { Card, CardWithOwner } from './cards/card.ts';
import type { FacetName } from './search/index.ts';

export interface MeasureWords {
  language: Language;
  t: Translate;
  format: ReturnType<typeof formats>;
  /** "€ 10.000 tot € 25.000"; empty when nothing is known. */
  cost(card: Pick<Card, 'costLowest' | 'costHighest'>): string;
  /** "3 tot 6 maanden"; empty when nothing is known. */
  duration(card: Pick<Card, 'durationShortest' | 'durationLongest'>): string;
  /** How a card came to be here, in a few words. */
  origin(card: Pick<CardWithOwner, 'origin' | 'isExample'>): string;
  /** Names joined as a list. */
  list(items: readonly string[]): string;
  /** A value of a facet as people read it; names of areas are handed in. */
  facet(name: FacetName, code: string, areas?: ReadonlyMap<string, string>): string;
}

/** With a capital, as the start of a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const known = new Map<Language, MeasureWords>();

/** How the library speaks of measures in a language. */
export function wordsIn(language: Language): MeasureWords {
  const made = known.get(language) ?? make(language);
  known.set(language, made);
  return made;
}

function make(language: Language): MeasureWords {
  const t = translator(language);
  const format = formats(language);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const months = (count: number) => t('measures.months', { count });
  const names: Record<FacetName, (code: string, areas?: ReadonlyMap<string, string>) => string> = {
    pillar: (code) => capital(t(`codes.pillar.${code}`)),
    theme: (code) => themeName(code, language),
    kind: (code) => capital(t(`codes.measureKind.${code}`)),
    group: (code) => capital(t(`codes.targetGroup.${code}`)),
    level: (code) => capital(t(`codes.level.${code}`)),
    area: (code, areas) => areas?.get(code) ?? code,
    cluster: (code) => clusterName(code, language),
    size: (code) => band(code, { t, key: 'inhabitants', show: (value) => format.number(Number(value)) }),
    cost: (code) => band(code, { t, key: 'euro', show: (value) => format.money(BigInt(value) * 100n) }),
    status: (code) => capital(t(`codes.measureStatus.${code}`)),
  };
  return {
    language,
    t,
    format,
    cost: ({ costLowest: low, costHighest: high }) =>
      range(low, high, { t, key: 'cost', show: (cents) => format.money(cents) }),
    duration: ({ durationShortest: low, durationLongest: high }) =>
      range(low, high, { t, key: 'duration', show: months }),
    origin: ({ origin, isExample }) => t(isExample ? 'measures.origin.example' : `measures.origin.${origin}`),
    list: (items) => listed.format(items),
    facet: (name, code, areas) => names[name](code, areas),
  };
}

interface Telling<T> {
  t: Translate;
  key: string;
  show(value: T): string;
}

function range<T extends bigint | number>(low: T | null, high: T | null, { t, key, show }: Telling<T>): string {
  if (low !== null && high !== null) {
    return low === high ? show(low) : t(`measures.${key}.between`, { from: show(low), to: show(high) });
  }
  if (low !== null) return t(`measures.${key}.from`, { from: show(low) });
  return high === null ? '' : t(`measures.${key}.most`, { to: show(high) });
}

function band(code: string, { t, key, show }: Telling<string>): string {
  const [from = '', to = ''] = code.split('-');
  if (!/^\d+-\d*$/.test(code)) return code;
  if (to === '') return t(`measures.band.${key}.from`, { from: show(from) });
  return Number(from) === 0
    ? t(`measures.band.${key}.below`, { to: show(to) })
    : t(`measures.band.${key}.between`, { from: show(from), to: show(to) });
}
