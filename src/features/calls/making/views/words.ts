import type { Translate } from '../../../../platform/i18n.ts';
import type { Crumb, Finding, Tone } from '../../../../ui/index.ts';
import type { CallProblem } from '../../document/problems/index.ts';
import { callsAt, partAt, workAt } from '../addresses.ts';
import { partByKey } from '../parts/index.ts';

type Href = (path: string) => string;

export const partTitle = (t: Translate, key: string): string => t(`callwork.part.${key}.title`);

export const listCrumbs = (href: Href, t: Translate): Crumb[] => [
  { href: href(callsAt), label: t('callwork.list.title') },
];

/** The way to a page inside the work on a call. */
export const callCrumbs = (call: { code: string; draft: { title: string } }, href: Href, t: Translate): Crumb[] => [
  ...listCrumbs(href, t),
  { href: href(workAt(call.code)), label: call.draft.title },
];

/** A problem in words, with a link to where it is mended. */
export function problemFinding(problem: CallProblem, code: string, href: Href, t: Translate): Finding {
  const { check, severity, place, item, values } = problem;
  const part = partByKey(place);
  const message = check === 'rule' ? t(values['key'] ?? '') : t(`callwork.check.${check}.problem`, values);
  return {
    severity,
    message,
    fix: t(`callwork.check.${check}.mend`, values),
    place: { href: href(partAt(code, part.slug, part.list ? item : '')), label: partTitle(t, place) },
  };
}

/** How far a page is, by the same problems that guard publication. */
export function statusOf(
  problems: readonly CallProblem[],
  key: string,
  isBlank: boolean,
  t: Translate,
): { tone: Tone; label: string } {
  const here = problems.filter(({ place }) => place === key);
  const errors = here.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { tone: 'error', label: t('drafts.status.errors', { count: errors }) };
  if (here.length > 0) return { tone: 'warning', label: t('drafts.status.warnings', { count: here.length }) };
  return isBlank
    ? { tone: 'neutral', label: t('drafts.status.optional') }
    : { tone: 'ok', label: t('drafts.status.done') };
}
