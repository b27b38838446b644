import { formats } from '../../../platform/formats.ts';
import { type Language, type Translate, translator } from '../../../platform/i18n.ts';
import { piecesOf } from '../../../platform/pdf/markdown.ts';
import { heading, type Paper, type Piece, paragraph, text } from '../../../platform/pdf/pieces.ts';
import { clusterName } from '../../themes/index.ts';
import { passageName } from '../reading/views/words.ts';
import { depthsOf } from '../rules/order.ts';
import type { Edition, Example, Programme, Section } from '../store.ts';
import type { Passage } from '../tables.ts';

/** An edition as a document to print: the same as its page, in the same order. */
export function paperOf(programme: Programme, edition: Edition, sections: Section[], language: Language): Paper {
  const t = translator(language);
  const day = edition.dated ? formats(language).date(edition.dated) : t('guide.edition.undated');
  const depths = depthsOf(sections);
  return {
    language,
    region: language === 'nl' ? 'BE' : 'GB',
    title: programme.title,
    subtitle: t('guide.edition.name', { number: edition.number, day }),
    author: programme.organisationName ?? 'Lokale Relance',
    description: programme.summary,
    mark: programme.archived ? t('guide.archive.title') : '',
    footer: t('guide.pdf.footer', { title: shorten(programme.title), number: edition.number }),
    pageOf: [t('guide.pdf.page'), t('guide.pdf.of')],
    contentsTitle: t('guide.contents'),
    facts: [
      { term: t('guide.editions.edition'), text: edition.title },
      { term: t('guide.editions.dated'), text: day },
      ...(edition.provenance ? [{ term: t('guide.provenance'), text: edition.provenance }] : []),
    ],
    pieces: [
      ...(programme.archived ? [{ kind: 'note' as const, text: programme.archived.notice }] : []),
      ...piecesOf(edition.introduction, 1),
      ...sections.flatMap((section) => sectionPieces(section, 1 + Math.min(depths.get(section.key) ?? 0, 2), language)),
      ...(edition.sources.length > 0
        ? [heading(1, t('guide.sources')), bullets(edition.sources.map((source) => sourceText(source)))]
        : []),
    ],
  };
}

const shorten = (title: string) => (title.length > 70 ? `${title.slice(0, 69)}…` : title);

function sectionPieces(section: Section, level: number, language: Language): Piece[] {
  const t = translator(language);
  const { title, pillar, body, hints, examples, credits, sources } = section;
  const given = Object.entries(hints).filter(([, hint]) => hint !== '');
  return [
    heading(level, title, pillar ?? undefined),
    ...(section.level ? [paragraph(t('guide.section.level', { level: t(`codes.level.${section.level}`) }))] : []),
    ...piecesOf(body, level + 1),
    ...(given.length > 0 ? [label(t('guide.pdf.hints'))] : []),
    ...given.flatMap(([cluster, hint]) => [label(clusterName(cluster, language)), ...piecesOf(hint, level + 2)]),
    ...(examples.length > 0 ? [label(t('guide.example.title', { count: examples.length }))] : []),
    ...(examples.length > 0 ? [{ kind: 'facts' as const, facts: examples.map((one) => exampleFact(one, t)) }] : []),
    ...(credits.length > 0 ? [paragraph(t('guide.section.credits', { names: credits.join(', ') }))] : []),
    ...(sources.length > 0
      ? [paragraph(`${t('guide.section.source', { count: sources.length })} ${sources.map(sourceText).join('; ')}`)]
      : []),
  ];
}

function exampleFact({ title, description, kind, place }: Example, t: Translate) {
  const more = [t(`codes.measureKind.${kind}`), place && t('guide.example.place', { place })]
    .filter(Boolean)
    .join(', ');
  return { term: title, text: `${description} (${more})`.trim() };
}

/** A line that leads in what follows; no heading, for the table of contents is long enough. */
const label = (value: string): Piece => ({ kind: 'paragraph', parts: [{ kind: 'strong', parts: [text(value)] }] });

const sourceText = (source: Passage): string => [passageName(source), source.url].filter(Boolean).join(', ');

const bullets = (lines: string[]): Piece => ({
  kind: 'list',
  ordered: false,
  items: lines.map((line) => [paragraph(line)]),
});
