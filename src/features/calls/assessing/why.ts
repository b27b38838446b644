import { formats } from '../../../platform/formats.ts';
import type { Language, Translate } from '../../../platform/i18n.ts';
import { tieWord } from '../catalogue/words.ts';
import type { TieBreaker } from '../document/codes.ts';
import type { DecisionDocument, DecisionRow } from './decision-document.ts';
import type { Why } from './proposal.ts';

/** Why nothing is given, in words. */
export function whyWords(why: Why, t: Translate, language: Language): string {
  if (why.key === 'chosen') return why.reasons;
  if (why.key === 'inadmissible') return t('assessing.why.inadmissible', { reasons: why.reasons });
  if (why.key !== 'score') return t(`assessing.why.${why.key}`);
  const { number } = formats(language);
  return why.shortfalls
    .map(({ criterion, reached, least }) => {
      const values = { criterion, reached: number(Number(reached)), least: number(Number(least)) };
      return t(criterion === null ? 'assessing.why.leastScore' : 'assessing.why.leastPoints', values);
    })
    .join(' ');
}

/** What an applicant reads of why: the reasons, what settled an equal score, and why people chose their order. */
export const toldWhy = (
  { reasons, settledBy }: DecisionRow,
  { note }: Pick<DecisionDocument, 'note'>,
  t: Translate,
): string[] =>
  [reasons, settledBy ? settledWords(settledBy, t) : '', settledBy === 'chosen' ? (note ?? '') : ''].filter(Boolean);

/** What settled an equal score. */
export const settledWords = (settledBy: string, t: Translate): string =>
  settledBy === 'chosen'
    ? t('assessing.deciding.chosen')
    : t('assessing.deciding.settledBy', { rule: tieWord(t, settledBy as TieBreaker) });
