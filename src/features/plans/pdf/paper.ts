import type { Language } from '../../../platform/i18n.ts';
import { piecesOf } from '../../../platform/pdf/markdown.ts';
import { heading, type Paper, type Piece, paragraph } from '../../../platform/pdf/pieces.ts';
import { funders } from '../document/codes.ts';
import type { Goal, Measure } from '../document/schema.ts';
import { contentsOf, measuresOf, statusesOf } from '../public/contents.ts';
import { costsOfMeasures, paidByOthers, type YearCosts } from '../public/costs.ts';
import type { Published } from '../public/published.ts';
import {
  capital,
  decisionInWords,
  measureDetails,
  measureFacts,
  momentInWords,
  partName,
  periodInWords,
  type Words,
  wordsIn,
} from '../public/words.ts';

/** A publication as a document to print: the same as its page, in the same order. */
export function paperOf(published: Published, language: Language): Paper {
  const words = wordsIn(language);
  const { t, format } = words;
  const { document, decision } = published;
  return {
    language: language === 'nl' ? (document.language ?? 'nl') : language,
    region: language === 'nl' ? 'BE' : 'GB',
    title: document.title,
    subtitle: published.areaName,
    author: published.organisationName,
    description: t('plans.pdf.description', { area: published.areaName }),
    mark: published.isExample ? t('plans.example.short') : '',
    footer: t('plans.pdf.footer', { title: shorten(document.title), number: published.number }),
    pageOf: [t('plans.pdf.page'), t('plans.pdf.of')],
    contentsTitle: t('plans.pdf.contents'),
    facts: [
      { term: t('plans.head.period'), text: periodInWords(document.period.start, document.period.end, words) },
      { term: t('plans.head.decision'), text: decisionInWords(decision, words) },
      {
        term: t('plans.head.version'),
        text: t('plans.head.versionOn', { number: published.number, date: format.date(published.publishedAt) }),
      },
      ...keyFacts(published, words),
    ],
    pieces: [
      ...(published.isExample ? [{ kind: 'note' as const, text: t('plans.example.long') }] : []),
      ...section(t('plans.section.vision'), document.vision ? piecesOf(document.vision, 2) : []),
      ...section(t('plans.section.needs'), needs(published)),
      ...section(t('plans.section.measures'), goals(published, words)),
      ...section(t('plans.section.money'), money(published, words)),
      ...section(t('plans.section.heard'), heard(published, words)),
      ...section(t('plans.section.indicators'), indicators(published, words)),
      ...section(t('plans.section.leftOut'), leftOut(published, words)),
      ...section(t('plans.section.sources'), sources(published, words)),
    ],
  };
}

const shorten = (title: string) => (title.length > 70 ? `${title.slice(0, 69)}…` : title);

const section = (title: string, pieces: Piece[]): Piece[] => (pieces.length > 0 ? [heading(1, title), ...pieces] : []);

function keyFacts({ document }: Published, { t, format }: Words) {
  const measures = measuresOf(document);
  const { all } = costsOfMeasures(measures);
  const { running, done } = statusesOf(measures);
  return [
    {
      term: t('plans.key.measures'),
      text: t('plans.key.measuresIn', { count: measures.length, goals: document.goals.length }),
    },
    { term: t('plans.key.status'), text: t('plans.key.statusText', { running, done }) },
    {
      term: t('plans.key.cost'),
      text: t('plans.key.costText', { total: format.money(all.total), own: format.money(all.shares.own) }),
    },
  ];
}

const needs = ({ document }: Published): Piece[] =>
  (document.needs ?? []).flatMap((need) => [
    ...(need.title ? [heading(2, need.title)] : []),
    ...(need.description ? [paragraph(need.description)] : []),
    ...(need.source ? [paragraph(need.source)] : []),
  ]);

function goals({ document }: Published, words: Words): Piece[] {
  return contentsOf(document).flatMap(({ pillar, goals }) => [
    heading(2, capital(words.code('pillar', pillar)), pillar),
    ...goals.flatMap((goal) => goalPieces(goal, words)),
  ]);
}

function goalPieces(goal: Goal, words: Words): Piece[] {
  return [
    heading(3, goal.title),
    ...(goal.description ? [paragraph(goal.description)] : []),
    ...goal.measures.flatMap((measure) => measurePieces(measure, words)),
  ];
}

function measurePieces(measure: Measure, words: Words): Piece[] {
  const { t } = words;
  const status = measure.status ? capital(words.code('measureStatus', measure.status)) : t('plans.unknown');
  const facts = [
    { term: t('plans.fact.status'), text: status },
    ...measureFacts(measure, words),
    ...measureDetails(measure, words),
  ];
  return [
    heading(4, measure.title),
    ...(measure.description ? [paragraph(measure.description)] : []),
    { kind: 'facts', facts: facts.map(({ term, text }) => ({ term, text })) },
  ];
}

function money({ document }: Published, { t, format, code }: Words): Piece[] {
  const { all, years } = costsOfMeasures(measuresOf(document));
  if (all.total === 0n) return [];
  const paying = funders.filter((funder) => all.shares[funder] !== 0n);
  const row = (label: string, costs: Omit<YearCosts, 'year'>) => [
    label,
    ...paying.map((funder) => format.money(costs.shares[funder])),
    format.money(costs.total),
  ];
  return [
    paragraph(
      t('plans.money.confirmed', { others: format.money(paidByOthers(all)), confirmed: format.money(all.confirmed) }),
    ),
    {
      kind: 'table',
      caption: t('plans.money.caption'),
      columns: [
        { header: t('plans.money.year') },
        ...paying.map((funder) => ({ header: capital(code('funder', funder)), numeric: true })),
        { header: t('plans.money.total'), numeric: true },
      ],
      rows: years.map((costs) => row(costs.year === null ? t('plans.money.noYear') : String(costs.year), costs)),
      total: row(t('plans.money.total'), all),
    },
  ];
}

function heard({ document }: Published, words: Words): Piece[] {
  const { t, code, format } = words;
  const columns = ['who', 'how', 'when', 'answer'].map((key) => ({ header: t(`plans.heard.${key}`) }));
  const rows = (document.stakeholders ?? []).map((one) => [
    [one.name, one.kind && `(${code('partyKind', one.kind)})`].filter(Boolean).join(' '),
    one.degree ? code('degree', one.degree) : '',
    one.on ? format.date(one.on) : '',
    one.answer ?? '',
  ]);
  return rows.length > 0 ? [{ kind: 'table', caption: t('plans.heard.caption'), columns, rows }] : [];
}

function indicators({ document }: Published, words: Words): Piece[] {
  const { t } = words;
  const columns = ['indicator', 'goal', 'baseline', 'target', 'by'].map((key) => ({
    header: t(`plans.indicator.${key}`),
  }));
  const rows = document.goals.flatMap((goal) =>
    (goal.indicators ?? []).map((one) => [
      one.code ?? '',
      goal.title,
      one.baseline ?? '',
      one.target ?? '',
      momentInWords(one.by, words),
    ]),
  );
  return rows.length > 0 ? [{ kind: 'table', caption: t('plans.indicator.caption'), columns, rows }] : [];
}

function leftOut({ document }: Published, words: Words): Piece[] {
  const facts = Object.entries(document.leftOut ?? {}).flatMap(([code, reason]) =>
    reason ? [{ term: capital(partName(code, words)), text: reason }] : [],
  );
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

function sources({ document }: Published, { t, format }: Words): Piece[] {
  const facts = measuresOf(document).flatMap((measure) =>
    (measure.sources ?? []).map((source) => ({
      term: source.title ?? source.url ?? '',
      text: [source.owner, source.url, source.validTo && t('plans.source.until', { date: format.date(source.validTo) })]
        .filter(Boolean)
        .join(', '),
    })),
  );
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}
