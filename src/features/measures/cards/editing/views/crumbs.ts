import type { Translate } from '../../../../../platform/i18n.ts';
import type { Crumb } from '../../../../../ui/index.ts';
import { cardWorkPath } from '../../card.ts';

export const workCrumbs = (href: (path: string) => string, t: Translate): Crumb[] => [
  { href: href('/werkplek'), label: t('measures.work.workspace') },
  { href: href(cardWorkPath), label: t('measures.work.title') },
];
