import { formats } from '../../../platform/formats.ts';
import type { Language, Translate } from '../../../platform/i18n.ts';
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
