import type { Translate } from '../../../../platform/i18n.ts';
import type { Crumb } from '../../../../ui/index.ts';
import type { Section } from '../../store.ts';
import { placeAt, workAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';

type Named = { code: string; title: string };

/** To the guide itself, above its workplace. */
export const guideCrumbs = ({ code, title }: Named, href: (path: string) => string): Crumb[] => [
  { href: href(`/handreiking/${code}`), label: title },
];

/** To a page of the workplace. */
export const workCrumbs = (programme: Named, href: (path: string) => string, t: Translate): Crumb[] => [
  ...guideCrumbs(programme, href),
  { href: href(workAt(programme.code)), label: t('guideedit.work.title') },
];

/** To a form of an edition in preparation; inside a section when it is about an example. */
export const editionCrumbs = (
  { programme, edition }: Prepared,
  section: Pick<Section, 'key' | 'title'> | undefined,
  href: (path: string) => string,
  t: Translate,
): Crumb[] => [
  ...workCrumbs(programme, href, t),
  ...(section
    ? [{ href: href(placeAt(programme.code, edition.number, { section: section.key })), label: section.title }]
    : []),
];
