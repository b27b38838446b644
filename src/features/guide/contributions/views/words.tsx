import { type Crumb, type Option, StatusTag, type Tone } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { codeLists } from '../../../plans/index.ts';
import type { ContributionState } from '../state.ts';

const tones: Record<ContributionState, Tone> = {
  received: 'info',
  asked: 'warning',
  accepted: 'ok',
  declined: 'neutral',
  withdrawn: 'neutral',
};

export function StateTag({ state }: { state: ContributionState }) {
  const { t } = usePage();
  return <StatusTag tone={tones[state]}>{t(`contributions.state.${state}`)}</StatusTag>;
}

type CodeList = 'measureKind' | 'targetGroup';

/** A code of the plan document with a capital, as an answer in a form. */
export function useCode() {
  const { t } = usePage();
  return (list: CodeList, code: string) => {
    const text = t(`codes.${list}.${code}`);
    return text.charAt(0).toLocaleUpperCase() + text.slice(1);
  };
}

/** All codes of such a list, to choose from. */
export function useCodeOptions(list: CodeList): Option[] {
  const code = useCode();
  return codeLists[list].map((value) => ({ value, label: code(list, value) }));
}

/** To the list of one's own contributions, and on to one of them. */
export function useOwnCrumbs(one?: { id: string; title: string }): Crumb[] {
  const { t, href } = usePage();
  const own = { href: href('/bijdragen'), label: t('contributions.own.title') };
  return one ? [own, { href: href(`/bijdragen/${one.id}`), label: one.title }] : [own];
}
