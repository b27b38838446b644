import { formats } from '../../../platform/formats.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { toCents } from '../../../platform/money.ts';
import { heading, type Paper, type Piece, paragraph } from '../../../platform/pdf/pieces.ts';
import type { FormField } from '../document/form.ts';
import { type AnswerValue, answerTo, type CostRow, type FundingRow } from './answers.ts';
import type { FieldOptions } from './form/StepFields.tsx';
import { answerWords } from './form/words.ts';
import { inUtc, toSecond } from './moment-words.ts';
import type { SentIn } from './views/ReceiptPage.tsx';

/** A receipt as a document to print: number, moment, hash, and all that was sent in. */
export function receiptPaper({ dossier, step, submission, options, by }: SentIn, language: Language): Paper {
  const t = translator(language);
  const { receipt, at, sha256, document } = submission;
  const { call } = dossier;
  const partners = document.partners.map(({ organisation }) => organisation).join(', ');
  const facts = [
    { term: t('applying.receipt.number'), text: receipt },
    { term: t('applying.receipt.at'), text: t('applying.receipt.brussels', { at: toSecond(at, language) }) },
    { term: t('applying.receipt.utc'), text: inUtc(at) },
    { term: t('applying.receipt.call'), text: `${dossier.document.title} (${document.call}, ${document.version})` },
    { term: t('applying.receipt.step'), text: step.title },
    { term: t('applying.receipt.lead2'), text: document.lead.organisation },
    ...(partners ? [{ term: t('applying.receipt.partners'), text: partners }] : []),
    ...(by ? [{ term: t('applying.receipt.by'), text: by }] : []),
    { term: t('applying.receipt.hash'), text: sha256 },
  ];
  return {
    language,
    region: language === 'nl' ? 'BE' : 'GB',
    title: t('applying.receipt.title', { receipt }),
    subtitle: document.title,
    author: call.organisationName ?? '',
    description: t('applying.receipt.lead', { step: step.title, call: dossier.document.title }),
    mark: call.isExample ? t('applying.receipt.example') : '',
    footer: receipt,
    pageOf: [t('plans.pdf.page'), t('plans.pdf.of')],
    contentsTitle: t('plans.pdf.contents'),
    facts,
    pieces: [
      heading(1, t('applying.receipt.checkTitle')),
      paragraph(t('applying.receipt.check')),
      heading(1, t('applying.receipt.content')),
      ...step.fields.flatMap((field) => fieldPieces(field, { submission, options, language })),
      ...measurePieces(submission, t('applying.measures.title')),
    ],
  };
}

const measurePieces = ({ document }: SentIn['submission'], title: string): Piece[] =>
  document.measures.length === 0
    ? []
    : [
        heading(1, title),
        {
          kind: 'list',
          ordered: false,
          items: document.measures.map(({ measure, measureTitle = measure, planTitle }) => [
            paragraph([measureTitle, planTitle].filter(Boolean).join(' – ')),
          ]),
        },
      ];

interface Telling {
  submission: SentIn['submission'];
  options: FieldOptions;
  language: Language;
}

function fieldPieces(field: FormField, { submission, options, language }: Telling): Piece[] {
  const t = translator(language);
  const title = heading(2, field.label);
  const { document } = submission;
  if (field.kind === 'file') {
    const own = document.files.filter((file) => file.field === field.id);
    if (own.length === 0) return [title, paragraph(t('applying.field.noFiles'))];
    return [
      title,
      { kind: 'facts', facts: own.map(({ name, sha256 }) => ({ term: name, text: `SHA-256 ${sha256}` })) },
    ];
  }
  const answer = answerTo(document.answers, field.id);
  if (answer === undefined) return [title, paragraph(t('applying.field.noAnswer'))];
  if (field.kind === 'costs' || field.kind === 'funding') return [title, rowTable(field, answer, options, language)];
  return [title, ...answerWords(field, answer, { t, language, options }).split('\n').filter(Boolean).map(paragraph)];
}

function rowTable(field: FormField, answer: AnswerValue, { costTypes = [] }: FieldOptions, language: Language): Piece {
  const t = translator(language);
  const { money } = formats(language);
  const rows = answer as (CostRow | FundingRow)[];
  const typeOf = (row: CostRow | FundingRow) =>
    'type' in row ? (costTypes.find(({ value }) => value === row.type)?.label ?? row.type ?? '') : '';
  const hasTypes = rows.some((row) => 'type' in row);
  const total = rows.reduce((sum, { amount }) => sum + toCents(amount), 0n);
  return {
    kind: 'table',
    caption: field.label,
    columns: [
      { header: t(field.kind === 'costs' ? 'applying.field.description' : 'applying.field.source') },
      ...(hasTypes ? [{ header: t('applying.field.type') }] : []),
      { header: t('applying.field.year'), numeric: true },
      { header: t('applying.field.amount'), numeric: true },
    ],
    rows: rows.map((row) => [
      'source' in row ? row.source : row.description,
      ...(hasTypes ? [typeOf(row)] : []),
      String(row.year ?? ''),
      money(row.amount),
    ]),
    total: [t('applying.field.sum'), ...(hasTypes ? [''] : []), '', money(total)],
  };
}
