import { parts as callParts } from '../../src/features/calls/making/parts/index.ts';
import { entriesOf } from '../../src/features/calls/making/parts/part.ts';
import { collectionOf, collections, parts } from '../../src/features/plans/builder/table.ts';
import { addressOf } from '../addresses.ts';
import { thingsAt } from './dossiers.ts';
import type { Site } from './site.ts';
import type { furnish } from './voorbeeldgem.ts';

type Furnished = Awaited<ReturnType<typeof furnish>>;
type Things = Furnished['things'];

/** What is not a page: files, feeds, parts of pages, ways through, the API, what machines ask. */
const notPages =
  /\.(yaml|json|pdf|txt|xml|ics|csv|ttl|xlsx)$|\/(bijlagen|meldingen)\/:|\/bestanden\/:attachment|\/(suggesties|bestand)$|^\/(api|assets|health|ready|volgen\/feed)\b/;

/** Every page of the route table, and the states of some that this does not reach. */
export function pathsOf({ app }: Pick<Site, 'app'>, { things, letters }: Furnished): string[] {
  const pages = app.routeTable.filter(({ method, url }) => method === 'GET' && !notPages.test(url));
  const known = pages.flatMap((route) =>
    variants(route.url, things).map((url) => addressOf({ ...route, url }, thingsAt(url, things))),
  );
  return [...new Set([...known, ...letters, ...moreOf(things)])];
}

/** A route of the builder stands for a page for each part. */
function variants(url: string, { dossiers }: Things): string[] {
  if (url.includes('/:callPart')) return callVariants(url, dossiers.call.document);
  const slugs = parts.map((part) => ({ slug: part.slug, hasItem: part.hasItem, list: collectionOf(part)?.slug }));
  if (url.includes('/:part/:item'))
    return slugs
      .filter(({ hasItem }) => hasItem)
      .map(({ slug, list }) =>
        url.replace(':part', slug).replace(':item', list === 'maatregelen' ? ':measure' : ':goal'),
      );
  if (url.includes('/:part')) return slugs.filter((one) => !one.hasItem).map(({ slug }) => url.replace(':part', slug));
  if (url.includes('/:list')) return collections.map(({ slug }) => url.replace(':list', slug));
  return [url];
}

/** A list of the call has pages for its things, the other parts only one. */
const callVariants = (url: string, document: Things['dossiers']['call']['document']): string[] =>
  callParts.flatMap(({ slug, list }) => {
    const at = url.replace(':callPart', slug);
    if (url.endsWith('/nieuw')) return list ? `${at}?onder=${list.groups(document)[0]!.group}` : [];
    const [first] = list && url.includes(':callItem') ? entriesOf(list, document) : [];
    return url.includes(':callItem') ? (first ? at.replace(':callItem', first.item) : []) : at;
  });

/** Pages of other states and in English. */
function moreOf({ published, draft, organisation, dossiers }: Things): string[] {
  const plan = `/plannen/${published.slug}`;
  const workspace = `/werkplek/plannen/${published.id}`;
  return [
    '/en',
    `/en${plan}`,
    `/en/werkplek/plannen/${draft.id}`,
    '/nergens',
    '/plannen?q=handelaars',
    '/plannen?q=niets+van+dit',
    '/volgen?onderwerp=theme:cycling',
    `/volgen?onderwerp=plan:${published.id}`,
    `${plan}/vergelijken?van=1&tot=2`,
    `${plan}?pijler=economy`,
    '/handreiking/relance-na-corona',
    '/en/handreiking/relance-na-corona/editie/2/handel-en-horeca',
    '/handreiking/relance-na-corona/vergelijken?van=1&tot=3',
    '/handreiking/relance-na-corona/zoeken?q=winkels',
    '/handreiking/gemeentelijk-herstelplan',
    '/gebieden/11002',
    '/gebieden/12025',
    '/gebieden/GM0363',
    `${workspace}`,
    `${workspace}/publiceren`,
    `${workspace}/publicaties/1/intrekken`,
    `${workspace}/geschiedenis/2`,
    `/en/organisaties/${organisation.id}`,
    ...callsIn(dossiers, published.id),
  ];
}

/** Calls and dossiers in the states that the example has them in, and what was asked of them. */
function callsIn({ call, draft, example }: Things['dossiers'], plan: string): string[] {
  const [open, closed] = [`/oproepen/${example.open}`, `/oproepen/${example.closed}`];
  const granted = `/aanvragen/${example.granted}`;
  const dossier = `${closed}/dossiers/${example.granted}`;
  return [
    '/en/oproepen',
    '/oproepen?q=fiets',
    '/oproepen?q=niets+van+dit',
    '/oproepen/fietspaden-kopenhagen',
    '/oproepen/fietspaden-kopenhagen/versie/2',
    '/oproepen/fietspaden-kopenhagen/rechten?zoek=gent',
    '/oproepen/laadpalen/doel',
    open,
    `${open}/berekenen?kosten.werken=120000&kosten.ontwerp=9000&andere=15000`,
    `${open}/mogen-wij?soort=municipality&gemeente=EX001&vraag.openbaar=yes&vraag.buurt=no`,
    `${open}/eigen-aandeel?maatregel=${plan}/M7`,
    `${open}/beoordeling`,
    closed,
    `/en${closed}/beslissingen/1`,
    `${closed}/beslissingen/1`,
    `${closed}/grootboek`,
    dossier,
    `/en${dossier}`,
    `${dossier}/verslagen/voortgang`,
    `${closed}/beoordeling/${example.granted}`,
    `/aanvragen/${example.draft}`,
    `/aanvragen/${example.draft}/stap/aanvraag?alles=1`,
    `/en/aanvragen/${example.draft}/stap/aanvraag/indienen`,
    `/aanvragen/${draft}/partners?q=gem`,
    granted,
    `${granted}/betalingen`,
    `${granted}/beslissing`,
    `${granted}/stap/voortgang/ontvangst`,
    `${granted}/stap/eindafrekening`,
    `/oproepen/${call.code}/werk/velden/aanvraag.kosten`,
    `/oproepen/${call.code}/werk/velden/nieuw?onder=aanvraag&soort=choice`,
  ];
}

const boundary =
  /(?=<(?:h[1-6]|header|main|footer|nav|section|aside|details|form|fieldset|table|tr|dl|dt|li|p|div|a|button|input|label)[ >])/;

/**
 * What a page is made of, in small pieces, without where links lead, names and figures, and the order of its headings: a page whose pieces were
 * all looked at on others is not worth a look.
 */
export function piecesOf(html: string, { dark }: { dark: boolean }): string[] {
  const plain = html
    .replace(/ (href|action|value|src|content|id|for|name|datetime|aria-(?:labelledby|describedby))="[^"]*"/g, '')
    .replace(/ (checked|selected)(?=[ />])/g, '')
    .replace(/\d/g, '0');
  const outline = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => level).join('');
  return [outline, ...plain.split(boundary)].map((piece) => `${dark} ${piece}`);
}

/** The same without what it says: only that it says something. */
export const shapeOf = (piece: string): string => piece.replace(/>[^<>]*[^<>\s][^<>]*(?=<|$)/g, '>…');
