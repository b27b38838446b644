import type { Quad } from 'n3';
import { translator } from '../../../platform/i18n.ts';
import { about, amountOf, callIri, iri, plain, typed, words } from '../catalogue-news/rdf.ts';
import type { Decision } from './decision-store.ts';
import { decisionPath } from './paths.ts';

interface Told {
  decision: Decision;
  /** The decisions on the call before it. */
  earlier: readonly Decision[];
  code: string;
  isExample: boolean;
  baseAddress: string;
}

const granted = ({ document }: Decision) => document.rows.filter(({ outcome }) => outcome !== 'refused');
const grantName = (index: number): string => `toekenning-${index + 1}`;

/** The newest grant of an earlier decision to the same application, whose place a grant after an objection takes. */
function replacedBy(application: string, earlier: readonly Decision[]): { number: number; name: string } | null {
  for (const decision of earlier.toSorted((a, b) => b.number - a.number)) {
    const index = granted(decision).findIndex((row) => row.application === application);
    if (index >= 0) return { number: decision.number, name: grantName(index) };
  }
  return null;
}

/**
 * A decision in the Flemish vocabulary of grants (OSLO Besluit Subsidie, Subsidieregister): the decision, each grant with its amount and
 * parties, and each refusal without who or what it is about.
 */
export function decisionQuads({ decision, earlier, code, isExample, baseAddress }: Told): Quad[] {
  const { number, body, decidedOn, reference, document } = decision;
  const partOf = (of: number, name: string) => iri(`${baseAddress}${decisionPath(code, of)}#${name}`);
  const part = (name: string) => partOf(number, name);
  const act = part('id');
  const offer = iri(callIri(baseAddress, code));
  const grants = granted(decision);
  const refused = document.rows.length - grants.length;
  const identified = (name: string, notation: string) =>
    about(part(`${name}-kenmerk`), 'adms:Identifier', [['skos:notation', plain(notation)]]);
  return [
    ...about(act, 'subsidie:SubsidieToekenningsbesluit', [
      ['dct:title', words(document.call.title)],
      ['skos:editorialNote', isExample ? words(translator('nl')('assessing.decision.example')) : null],
      ['adms:identifier', part('besluit-kenmerk')],
      ['eli:realizes', iri(`${callIri(baseAddress, code).replace(/#id$/, '')}#reglement`)],
      ['eli:passed_by', part('orgaan')],
      ['eli:date_document', typed(decidedOn, 'xsd:date')],
      ['dct:subject', offer],
      ['foaf:page', iri(`${baseAddress}${decisionPath(code, number)}`)],
    ]),
    ...identified('besluit', reference || `${code}/${number}`),
    ...about(part('orgaan'), 'besluit:Bestuursorgaan', [['skos:prefLabel', words(body)]]),
    ...grants.flatMap(({ application, title, lead, partners, amount }, index) => {
      const name = grantName(index);
      const replaced = replacedBy(application, earlier);
      const parties = [lead, ...partners].map((party, place) => ({
        party,
        at: part(`${name}-partij-${place + 1}`),
        place,
      }));
      return [
        ...about(part(name), 'subsidie:SubsidieToekenning', [
          ['dct:title', words(title)],
          ['adms:identifier', part(`${name}-kenmerk`)],
          ['eli:realizes', act],
          ['eli:passed_by', part('orgaan')],
          ['dct:replaces', replaced && partOf(replaced.number, replaced.name)],
          ['subsidie:principieel', typed('false', 'xsd:boolean')],
          ['subsidie:toegekendBedrag', part(`${name}-bedrag`)],
          ['m8g:hasParticipation', parties.map(({ at }) => at)],
        ]),
        ...identified(name, `${code}/${number}/${index + 1}`),
        ...amountOf(part(`${name}-bedrag`), amount),
        ...about(part(`${name}-voordeel`), 'subsidie:FinancieelVoordeel', [
          ['dct:title', words(title)],
          ['prov:wasGeneratedBy', part(name)],
          ['dct:date', typed(decidedOn, 'xsd:date')],
          ['subsidie:toegekendBedrag', part(`${name}-bedrag`)],
        ]),
        ...parties.flatMap(({ party, at, place }) =>
          about(at, 'm8g:Participation', [
            ['m8g:role', plain(place === 0 ? 'aanvrager' : 'partner')],
            ['dct:description', words(party)],
          ]),
        ),
      ];
    }),
    ...Array.from({ length: refused }, (_, index) => `weigering-${index + 1}`).flatMap((name, index) => [
      ...about(part(name), 'subsidie:SubsidieNietToekenning', [
        ['adms:identifier', part(`${name}-kenmerk`)],
        ['eli:realizes', act],
        ['eli:passed_by', part('orgaan')],
      ]),
      ...identified(name, `${code}/${number}/weigering/${index + 1}`),
    ]),
  ];
}
