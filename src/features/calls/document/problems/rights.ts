import { hasFigures } from '../../cofinancing/rights.ts';
import type { Rights } from '../../cofinancing/rule.ts';
import type { CallDocument } from '../schema.ts';
import { type CallFacts, type Check, type Found, when } from './problem.ts';

const isZero = (decimal: string): boolean => /^[0.]*$/.test(decimal);

type Judge = (rights: Rights, document: CallDocument, facts: CallFacts) => readonly Found[];

/** A check of a call with drawing rights. */
const ofRights =
  (judge: Judge): Check['find'] =>
  (document, facts) =>
    document.rule?.rights ? judge(document.rule.rights, document, facts) : [];

/** The parts of the key that are divided by figures of the call: `inhabitants` only when it brings those. */
const broughtBy = (rights: Rights) => rights.key.filter(({ indicator }) => hasFigures(rights, indicator));
const nameOf = ({ indicator, title = indicator }: Rights['key'][number]): string => title;

/** How many there are, and the first of them. */
function some(codes: readonly string[], facts: CallFacts, values: Record<string, string> = {}): Found[] {
  const named = codes.slice(0, 5).map((code) => `${facts.nameOf(code)} (${code})`);
  const names = [...named, ...(codes.length > named.length ? ['…'] : [])].join(', ');
  return when(codes.length > 0, { values: { ...values, count: String(codes.length), names } });
}

const brought = (rights: Rights): string[] => Object.keys(rights.figures ?? {}).sort();

export const rightsChecks: readonly Check[] = [
  {
    id: 'rights-nobody',
    severity: 'error',
    place: 'applicants',
    find: ofRights((rights, document, { municipalitiesOf }) => {
      const inhabitants = [...municipalitiesOf(document).values()];
      const needsThem = rights.key.some(
        ({ indicator }) => indicator === 'inhabitants' && !hasFigures(rights, indicator),
      );
      return when(inhabitants.length === 0 || (needsThem && inhabitants.every((number) => number === 0)));
    }),
  },
  {
    id: 'rights-indicator',
    severity: 'error',
    place: 'figures',
    find: ofRights((rights) =>
      rights.key
        .filter(({ indicator }) => indicator !== 'inhabitants' && !hasFigures(rights, indicator))
        .map((part) => ({ values: { indicator: nameOf(part) } })),
    ),
  },
  {
    id: 'rights-zero',
    severity: 'error',
    place: 'figures',
    find: ofRights((rights, document, { municipalitiesOf }) => {
      const areas = [...municipalitiesOf(document).keys()].map((code) => rights.figures?.[code] ?? {});
      return broughtBy(rights)
        .filter(({ weight }) => !isZero(weight))
        .filter(({ indicator }) => {
          const figures = areas.flatMap((area) => area[indicator] ?? []);
          return figures.length > 0 && figures.every(isZero);
        })
        .map((part) => ({ values: { indicator: nameOf(part) } }));
    }),
  },
  {
    id: 'figures-missing',
    severity: 'error',
    place: 'figures',
    find: ofRights((rights, document, facts) =>
      broughtBy(rights).flatMap((part) => {
        const codes = [...facts.municipalitiesOf(document).keys()].sort();
        const without = codes.filter((code) => rights.figures?.[code]?.[part.indicator] === undefined);
        return some(without, facts, { indicator: nameOf(part) });
      }),
    ),
  },
  {
    id: 'figures-area-unknown',
    severity: 'error',
    place: 'figures',
    find: ofRights((rights, _document, { standingOf }) =>
      brought(rights)
        .filter((code) => standingOf(code) === null)
        .map((code) => ({ values: { code } })),
    ),
  },
  {
    id: 'figures-area-merged',
    severity: 'error',
    place: 'figures',
    find: ofRights((rights, _document, { standingOf, nameOf: areaName }) =>
      brought(rights).flatMap((code) => {
        const into = standingOf(code);
        if (into === null || into === 'municipality') return [];
        return [{ values: { code, name: areaName(code), into: into.join(', ') } }];
      }),
    ),
  },
  {
    id: 'figures-not-applying',
    severity: 'warning',
    place: 'figures',
    find: ofRights((rights, document, facts) => {
      const applying = facts.municipalitiesOf(document);
      const others = brought(rights).filter((code) => !applying.has(code) && facts.standingOf(code) === 'municipality');
      return some(others, facts);
    }),
  },
  {
    id: 'figures-unused',
    severity: 'error',
    place: 'figures',
    find: ofRights((rights) => {
      const used = new Set(rights.key.map(({ indicator }) => indicator));
      const indicators = new Set(Object.values(rights.figures ?? {}).flatMap((area) => Object.keys(area)));
      return [...indicators].filter((one) => !used.has(one)).map((indicator) => ({ values: { indicator } }));
    }),
  },
];
