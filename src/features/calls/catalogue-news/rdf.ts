import { DataFactory, type Quad, type Quad_Object, type Quad_Subject, Writer } from 'n3';
import { callPath } from '../catalogue/paths.ts';

/** The vocabularies in which calls and decisions are told: OSLO Besluit Subsidie and what it builds on. */
export const prefixes = {
  subsidie: 'http://data.vlaanderen.be/ns/subsidie#',
  bestuur: 'https://data.vlaanderen.be/ns/bestuur#',
  transactie: 'http://data.vlaanderen.be/ns/transactie#',
  mobiliteit: 'https://data.vlaanderen.be/ns/mobiliteit#',
  m8g: 'http://data.europa.eu/m8g/',
  eli: 'http://data.europa.eu/eli/ontology#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  dct: 'http://purl.org/dc/terms/',
  adms: 'http://www.w3.org/ns/adms#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export type Term = `${keyof typeof prefixes}:${string}`;

/** `subsidie:Aanvraag` as a whole name. */
export function term(name: Term) {
  const colon = name.indexOf(':');
  return DataFactory.namedNode(prefixes[name.slice(0, colon) as keyof typeof prefixes] + name.slice(colon + 1));
}

export const iri = (address: string) => DataFactory.namedNode(address);
export const words = (text: string) => DataFactory.literal(text, 'nl');
export const plain = (text: string) => DataFactory.literal(text);
export const typed = (text: string, type: `xsd:${string}`) => DataFactory.literal(text, term(type));

// What an address may hold by the rules of browsers, and an IRI in Turtle may not (RFC 3987).
const notInIri = /[\s<>"{}|\\^`]/g;

/** A whole web address as people typed it, or null when it is none: only such may stand in linked data. */
export function webAddress(typedAddress: string | undefined) {
  if (!typedAddress || !URL.canParse(typedAddress)) return null;
  const { protocol, href } = new URL(typedAddress);
  return /^https?:$/.test(protocol) ? iri(href.replace(notInIri, encodeURIComponent)) : null;
}

/** Names a call itself; without what follows the `#` it is the address of the page about it. */
export const callIri = (baseAddress: string, code: string): string => `${baseAddress}${callPath(code)}#id`;

type Value = Quad_Object | null | undefined;

/** Statements about one thing: its class, then its properties; those without a value are left out. */
export function about(
  subject: Quad_Subject,
  type: Term,
  properties: readonly (readonly [Term, Value | readonly Value[]])[],
): Quad[] {
  return [
    DataFactory.quad(subject, iri(rdfType), term(type)),
    ...properties.flatMap(([name, values]) =>
      [values].flat().flatMap((value) => (value ? [DataFactory.quad(subject, term(name), value as Quad_Object)] : [])),
    ),
  ];
}

/** An amount of euro, as text with two places. */
export const amountOf = (subject: Quad_Subject, euro: string): Quad[] =>
  about(subject, 'schema:MonetaryAmount', [
    ['schema:value', typed(euro, 'xsd:decimal')],
    ['schema:currency', plain('EUR')],
  ]);

export const turtleType = 'text/turtle; charset=utf-8';

/** Turtle with only the prefixes that are used. */
export function writeTurtle(quads: readonly Quad[]): Promise<string> {
  const names = quads.flatMap(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
  const types = quads.map(({ object }) => ('datatype' in object ? object.datatype.value : ''));
  const used = Object.entries(prefixes).filter(([, space]) =>
    [...names, ...types].some((one) => one.startsWith(space)),
  );
  const writer = new Writer({ prefixes: Object.fromEntries(used) });
  writer.addQuads([...quads]);
  return new Promise((resolve, reject) => {
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });
}
