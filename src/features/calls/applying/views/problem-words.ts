import type { Language, Translate } from '../../../../platform/i18n.ts';
import { type Finding, fieldId } from '../../../../ui/index.ts';
import { problemWords } from '../form/problems.ts';
import { localToSecond } from '../moment-words.ts';
import { applicationPath, partnersPath, stepPath } from '../paths.ts';
import type { Problem } from '../readiness.ts';

interface Words {
  t: Translate;
  language: Language;
  href(path: string): string;
}

/** Each problem in a sentence, with where it is mended. */
export const problemFindings = (
  problems: readonly Problem[],
  { id, stepId }: { id: string; stepId: string },
  { t, language, href }: Words,
): Finding[] =>
  problems.map((one): Finding => {
    const toForm = (name: string) => `${href(stepPath(id, stepId))}?alles=1#${fieldId(name)}`;
    const place = (to: string, key: string) => ({ href: to, label: t(key) });
    switch (one.kind) {
      case 'answer':
        return {
          severity: 'error',
          message: problemWords(one.problem, t),
          place: place(toForm(one.problem.name), 'applying.ready.toField'),
        };
      case 'title':
        return {
          severity: 'error',
          message: t('applying.ready.title'),
          place: place(toForm('title'), 'applying.ready.toField'),
        };
      case 'partner':
        return {
          severity: 'error',
          message: t(`applying.ready.partner.${one.state}`, { name: one.organisation }),
          place: place(href(partnersPath(id)), 'applying.ready.toPartners'),
        };
      case 'unmet':
        return {
          severity: 'error',
          message: t('applying.ready.unmet', { name: one.organisation, reason: t(`applying.unmet.${one.what}`) }),
          place: place(href(partnersPath(id)), 'applying.ready.toPartners'),
        };
      case 'no-joint':
        return {
          severity: 'error',
          message: t('applying.ready.no-joint'),
          place: place(href(partnersPath(id)), 'applying.ready.toPartners'),
        };
      case 'early':
        return {
          severity: 'warning',
          message: t('applying.ready.early', { opens: localToSecond(one.opens, language) }),
        };
      case 'late':
        return {
          severity: 'error',
          message: t('applying.ready.late', { closes: localToSecond(one.closes, language) }),
        };
      case 'most':
        return {
          severity: 'error',
          message: t('applying.ready.most', { count: one.most }),
          place: place(href(applicationPath(id)), 'applying.ready.toApplication'),
        };
      default:
        return { severity: 'error', message: t('applying.ready.not-public') };
    }
  });
