import { formats } from '../../../platform/formats.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { heading, type Paper, type Piece, paragraph } from '../../../platform/pdf/pieces.ts';
import { explain, readCofinancing } from '../cofinancing/index.ts';
import type { Award, Decision } from './decision-store.ts';
import { publicDecision } from './granted.ts';
import { toldWhy } from './why.ts';

const common = (language: Language) => {
  const t = translator(language);
  return {
    language,
    region: language === 'nl' ? 'BE' : 'GB',
    pageOf: [t('assessing.paper.page'), t('assessing.paper.of')] as [string, string],
    contentsTitle: '',
  };
};

interface OnPaper {
  decision: Decision;
  isExample: boolean;
  language: Language;
}

/** A decision as everyone may read it, to print. */
export function decisionPaper({ decision, isExample, language }: OnPaper): Paper {
  const t = translator(language);
  const { date, money } = formats(language);
  const { number, body, decidedOn, reference, objectionUntil, document } = decision;
  const { granted, refused, total } = publicDecision(document);
  const title = t('assessing.decision.title', { number, call: document.call.title });
  return {
    ...common(language),
    title,
    subtitle: t('assessing.decision.lead', { body, date: date(decidedOn) }),
    author: body,
    description: title,
    mark: isExample ? t('assessing.decision.example') : '',
    footer: title,
    facts: factsOf([
      [t('assessing.decision.reference'), reference],
      [t('assessing.decision.available'), money(document.available)],
      [t('assessing.decision.number.granted'), String(granted.length)],
      [t('assessing.decision.number.refused'), String(refused)],
      [t('assessing.decision.objectionUntil'), objectionUntil ? date(objectionUntil) : ''],
    ]),
    pieces: [
      heading(1, t('assessing.decision.granted')),
      {
        kind: 'table',
        caption: t('assessing.decision.granted'),
        columns: [
          { header: t('assessing.field.project') },
          { header: t('assessing.field.parties') },
          { header: t('assessing.field.amount'), numeric: true },
        ],
        rows: granted.map(({ title: project, lead, partners, amount }) => [
          project,
          [lead, ...partners].join(', '),
          money(amount),
        ]),
        total: [t('assessing.decision.total'), '', money(total)],
      },
    ],
  };
}

interface Letter extends OnPaper {
  award: Award;
}

/** What was decided on one application, for who sent it in: the outcome, why, how it was reckoned, and how to object. */
export function letterPaper({ decision, award, isExample, language }: Letter): Paper {
  const t = translator(language);
  const { date, money } = formats(language);
  const row = decision.document.rows.find(({ application }) => application === award.applicationId)!;
  const why = toldWhy(row, decision.document, t);
  const title = t('assessing.letter.title', { title: row.title });
  return {
    ...common(language),
    title,
    subtitle: t('assessing.decision.lead', { body: decision.body, date: date(decision.decidedOn) }),
    author: decision.body,
    description: title,
    mark: isExample ? t('assessing.decision.example') : '',
    footer: `${row.receipt} · ${decision.document.call.title}`,
    facts: factsOf([
      [t('assessing.field.call'), decision.document.call.title],
      [t('assessing.field.parties'), [row.lead, ...row.partners].join(', ')],
      [t('assessing.field.receipt'), row.receipt],
      [t('assessing.decision.reference'), decision.reference],
      [t('assessing.field.outcome'), t(`assessing.outcome.${row.outcome}`)],
      [t('assessing.field.amount'), money(row.amount)],
      [t('assessing.field.score'), row.score === null ? '' : formats(language).number(Number(row.score))],
      [t('assessing.field.rank'), row.rank === null ? '' : String(row.rank)],
    ]),
    pieces: [
      ...(why.length > 0 ? [heading(1, t('assessing.letter.reasons')), ...why.map(paragraph)] : []),
      ...scorePieces(row.criteria ?? [], language),
      ...calculationPieces(award, language),
      heading(1, t('assessing.letter.objection')),
      paragraph(
        decision.objectionUntil
          ? t('assessing.letter.objectUntil', { date: date(decision.objectionUntil) })
          : t('assessing.letter.noObjection'),
      ),
    ],
  };
}

const factsOf = (facts: [string, string][]) => facts.flatMap(([term, text]) => (text === '' ? [] : [{ term, text }]));

function scorePieces(criteria: NonNullable<Decision['document']['rows'][number]['criteria']>, language: Language) {
  const t = translator(language);
  const { number } = formats(language);
  if (criteria.length === 0) return [];
  return [
    heading(1, t('assessing.letter.scores')),
    ...criteria.flatMap(({ title, points, most, motivations }): Piece[] => [
      heading(2, t('assessing.letter.criterion', { title, points: number(Number(points)), most })),
      ...motivations.map(paragraph),
    ]),
  ];
}

function calculationPieces({ calculation }: Award, language: Language): Piece[] {
  if (!calculation) return [];
  const t = translator(language);
  const words = formats(language);
  const { lines, subsidy } = readCofinancing(calculation);
  return [
    heading(1, t('assessing.letter.calculation')),
    {
      kind: 'table',
      caption: t('assessing.letter.calculation'),
      columns: [{ header: t('cofinancing.step') }, { header: t('cofinancing.result'), numeric: true }],
      rows: lines.map((line) => [
        explain(line, t, words),
        line.effect === 0n && line.result === 0n ? '' : words.money(line.result),
      ]),
      total: [t('cofinancing.subsidy'), words.money(subsidy)],
    },
  ];
}
