import type { FastifyInstance } from 'fastify';
import type { Quad } from 'n3';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { NotFound } from '../../../platform/errors.ts';
import { translator } from '../../../platform/i18n.ts';
import { themeName, themePath } from '../../themes/index.ts';
import { callPath, callVersionPath } from '../catalogue/paths.ts';
import { stepKindWord } from '../catalogue/words.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import { momentOf } from '../moments.ts';
import { turtlePath } from './calendar/paths.ts';
import { newestOf } from './published.ts';
import { type PublishedCall, selectPublished } from './published-store.ts';
import { about, callIri, iri, plain, turtleType, typed, webAddress, words, writeTurtle } from './rdf.ts';

/** A call in the Flemish vocabulary of grants, for other systems. */
export function registerLinkedData(app: FastifyInstance, { db, config }: Services): void {
  app.get<{ Params: { call: string } }>(
    turtlePath(':call'),
    { config: { access: everyone } },
    async function sendTurtle(request, reply) {
      const [call] = await selectPublished(db, request.params.call);
      if (!call) throw new NotFound();
      return reply
        .type(turtleType)
        .header('access-control-allow-origin', '*')
        .send(await writeTurtle(callQuads(call, config.baseAddress)));
    },
  );
}

const t = translator('nl');

/**
 * A call as OSLO Besluit Subsidie: the offer, the framework it stands in, its steps with their periods, its criteria and what it gives.
 * What is not known of a call is left out, also where the application profile asks for it.
 */
export function callQuads(call: PublishedCall, baseAddress: string): Quad[] {
  const { number, document, publishedAt } = newestOf(call);
  const part = (name: string) => iri(`${baseAddress}${callPath(call.code)}#${name}`);
  const offer = iri(callIri(baseAddress, call.code));
  const authority = call.organisationName ?? document.contact?.name;
  const themes = (document.themes ?? []).map((code) => ({ code, at: iri(`${baseAddress}${themePath(code)}#id`) }));
  const criteria = criteriaOf(document);
  return [
    ...about(offer, 'subsidie:SubsidiemaatregelAanbod', [
      ['dct:title', words(document.title)],
      ['dct:description', words(document.summary)],
      ['skos:editorialNote', call.isExample ? words(t('calls.page.exampleText')) : null],
      ['subsidie:doelstelling', plain(document.summary)],
      ['m8g:hasFormalFramework', part('reglement')],
      ['cpsv:follows', document.steps.map((step) => part(`stap-${step.id}`))],
      ['m8g:hasCriterion', criteria.map(({ id }) => part(id))],
      ['m8g:hasCompetentAuthority', authority ? part('verantwoordelijke') : null],
      ['subsidie:biedtAan', part('bedrag')],
      ['subsidie:trefwoord', themes.map(({ at }) => at)],
      ['dct:issued', typed(publishedAt.toISOString(), 'xsd:dateTime')],
      ['dct:hasVersion', iri(`${baseAddress}${callVersionPath(call.code, number)}`)],
      ['foaf:page', iri(`${baseAddress}${callPath(call.code)}`)],
    ]),
    ...about(part('reglement'), 'subsidie:Subsidiereglement', [
      ['dct:title', words(document.title)],
      ['subsidie:doelstelling', plain(document.summary)],
      ['subsidie:budgetbeschrijving', document.envelope ? plain(`EUR ${document.envelope}`) : null],
      ['dct:source', (document.sources ?? []).map(({ url }) => webAddress(url))],
    ]),
    ...about(part('bedrag'), 'subsidie:Subsidiebedrag', [
      ['subsidie:bedragString', document.ruleText ? plain(document.ruleText) : null],
      ['subsidie:maximumbedrag', ceilingOf(document)],
    ]),
    ...(authority
      ? about(part('verantwoordelijke'), 'm8g:PublicOrganisation', [['skos:prefLabel', words(authority)]])
      : []),
    ...themes.flatMap(({ code, at }) =>
      about(at, 'skos:Concept', [
        ['skos:prefLabel', words(themeName(code, 'nl'))],
        ['skos:notation', plain(code)],
      ]),
    ),
    ...document.steps.flatMap((step) => stepQuads(step, part)),
    ...[...new Set(document.steps.map(({ kind }) => kind))].flatMap((kind) =>
      about(part(`soort-${kind}`), 'skos:Concept', [
        ['skos:prefLabel', words(stepKindWord(t, kind))],
        ['skos:notation', plain(kind)],
      ]),
    ),
    ...criteria.flatMap((criterion) => criterionQuads(criterion, part)),
    ...[...new Set(criteria.map(({ decision }) => decision))].flatMap((decision) =>
      about(part(decision), 'skos:Concept', [['skos:prefLabel', words(t(`callnews.decision.${decision}`))]]),
    ),
  ];
}

type Part = (name: string) => ReturnType<typeof iri>;

// A decimal as text is a double too; what is kept is never one.
function ceilingOf({ rule }: CallDocument) {
  const ceiling = rule?.ceilings?.find(({ kind }) => kind === 'project');
  return ceiling?.kind === 'project' ? typed(ceiling.amount, 'xsd:double') : null;
}

function stepQuads({ id, kind, title, opens, closes }: CallStep, part: Part): Quad[] {
  const hasPeriod = opens !== undefined || closes !== undefined;
  const moment = (local: string | undefined) =>
    local === undefined ? null : typed(momentOf(local).toISOString(), 'xsd:dateTime');
  return [
    ...about(part(`stap-${id}`), 'subsidie:Subsidieprocedurestap', [
      ['dct:description', plain(title)],
      ['subsidie:Subsidieprocedurestap.type', part(`soort-${kind}`)],
      ['mobiliteit:periode', hasPeriod ? part(`periode-${id}`) : null],
    ]),
    ...(hasPeriod
      ? about(part(`periode-${id}`), 'm8g:PeriodOfTime', [
          ['m8g:startTime', moment(opens)],
          ['m8g:endTime', moment(closes)],
        ])
      : []),
  ];
}

interface Criterion {
  id: string;
  title: string;
  description: string;
  decision: 'admissibility' | 'award';
}

/** What decides who may apply, and what decides who is granted money. */
const criteriaOf = ({ eligibility = [], criteria = [] }: CallDocument): Criterion[] => [
  ...eligibility.map(({ id, question }) => ({
    id: `voorwaarde-${id}`,
    title: question,
    description: question,
    decision: 'admissibility' as const,
  })),
  ...criteria.map(({ id, title, description }) => ({
    id: `criterium-${id}`,
    title,
    description: description ?? title,
    decision: 'award' as const,
  })),
];

const criterionQuads = ({ id, title, description, decision }: Criterion, part: Part): Quad[] => [
  ...about(part(id), 'm8g:Criterion', [
    ['dct:title', plain(title)],
    ['adms:identifier', part(`${id}-kenmerk`)],
    ['m8g:fulfilledByRequirementGroup', part(`${id}-vereisten`)],
    ['subsidie:toepasbaarVoorBeslissing', part(decision)],
  ]),
  ...about(part(`${id}-kenmerk`), 'adms:Identifier', [['skos:notation', plain(id)]]),
  ...about(part(`${id}-vereisten`), 'm8g:RequirementGroup', [
    ['dct:description', plain(title)],
    ['m8g:hasCriterionRequirement', part(`${id}-vereiste`)],
  ]),
  ...about(part(`${id}-vereiste`), 'm8g:CriterionRequirement', [['dct:description', plain(description)]]),
];
