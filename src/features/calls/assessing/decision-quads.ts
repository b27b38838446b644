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

/** Roles in a dossier, as words of its own: the profile asks for concepts and names none. */
const roles = { lead: 'aanvrager', partner: 'partner' } as const;

/**
 * A decision in the Flemish vocabulary of grants (OSLO Besluit Subsidie, application profile): the act, what it decides on each dossier, with
 * the amount and the parties of a grant, and each refusal without who or what it is about. What was paid is not in it: docs/policy/awarding.md, 22b.
 */
export function decisionQuads({ decision, earlier, code, isExample, baseAddress }: Told): Quad[] {
  const { number, body, decidedOn, reference, document } = decision;
  const partOf = (of: number, name: string) => iri(`${baseAddress}${decisionPath(code, of)}#${name}`);
  const part = (name: string) => partOf(number, name);
  const act = part('id');
  const offer = iri(callIri(baseAddress, code));
  const grants = granted(decision);
  const refusals = Array.from({ length: document.rows.length - grants.length }, (_, index) => `weigering-${index + 1}`);
  const names = [...grants.map((_, index) => grantName(index)), ...refusals];
  const isJoint = grants.some(({ partners }) => partners.length > 0);
  const used = grants.length === 0 ? [] : isJoint ? [roles.lead, roles.partner] : [roles.lead];
  const identified = (name: string, notation: string) =>
    about(part(`${name}-kenmerk`), 'adms:Identifier', [['skos:notation', plain(notation)]]);
  return [
    ...about(act, 'subsidie:SubsidieToekenningsbesluit', [
      ['dct:title', words(document.call.title)],
      ['skos:editorialNote', isExample ? words(translator('nl')('assessing.decision.example')) : null],
      ['adms:identifier', part('besluit-kenmerk')],
      ['eli:realizes', names.map(part)],
      ['eli:passed_by', part('orgaan')],
      ['eli:date_document', typed(decidedOn, 'xsd:date')],
      ['dct:subject', offer],
      ['foaf:page', iri(`${baseAddress}${decisionPath(code, number)}`)],
    ]),
    ...identified('besluit', reference || `${code}/${number}`),
    ...about(part('orgaan'), 'bestuur:Bestuursorgaan', [['skos:prefLabel', words(body)]]),
    ...used.flatMap((role) => about(part(`rol-${role}`), 'skos:Concept', [['skos:prefLabel', words(role)]])),
    ...names.flatMap((name) =>
      about(part(name), 'subsidie:Subsidiebeslissing', [
        ['adms:identifier', part(`${name}-kenmerk`)],
        ['eli:passed_by', part('orgaan')],
        ['subsidie:over', part(`${name}-dossier`)],
      ]),
    ),
    ...grants.flatMap(({ application, title, lead, partners, amount }, index) => {
      const name = grantName(index);
      const replaced = replacedBy(application, earlier);
      const parties = [lead, ...partners].map((party, place) => ({
        party,
        at: part(`${name}-partij-${place + 1}`),
        role: place === 0 ? roles.lead : roles.partner,
      }));
      return [
        ...about(part(name), 'subsidie:SubsidieToekenning', [
          ['dct:title', words(title)],
          ['dct:replaces', replaced && partOf(replaced.number, replaced.name)],
          ['subsidie:principieel', typed('false', 'xsd:boolean')],
          ['subsidie:toegekendBedrag', part(`${name}-bedrag`)],
        ]),
        ...identified(name, `${code}/${number}/${index + 1}`),
        ...amountOf(part(`${name}-bedrag`), amount),
        ...about(part(`${name}-dossier`), 'subsidie:SubsidiemaatregelConsumptie', [
          ['dct:title', words(title)],
          ['transactie:isInstantieVan', offer],
          ['m8g:hasParticipation', parties.map(({ at }) => at)],
          ['cpsv:produces', act],
        ]),
        ...parties.flatMap(({ party, at, role }) =>
          about(at, 'm8g:Participation', [
            ['m8g:role', part(`rol-${role}`)],
            ['dct:description', plain(party)],
          ]),
        ),
      ];
    }),
    ...refusals.flatMap((name, index) => [
      ...about(part(name), 'subsidie:SubsidieNietToekenning', []),
      ...identified(name, `${code}/${number}/weigering/${index + 1}`),
      ...about(part(`${name}-dossier`), 'subsidie:SubsidiemaatregelConsumptie', [
        ['transactie:isInstantieVan', offer],
        ['cpsv:produces', act],
      ]),
    ]),
  ];
}
