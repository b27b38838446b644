import type { Translate } from '../../../../platform/i18n.ts';
import type { Crumb } from '../../../../ui/index.ts';
import { callCrumbs } from '../../making/views/words.ts';
import type { Call } from '../../store.ts';
import { dossierPath, ledgerPath } from '../addresses.ts';

type Href = (path: string) => string;

export const ledgerCrumbs = (call: Call, href: Href, t: Translate): Crumb[] => [
  ...callCrumbs(call, href, t),
  { href: href(ledgerPath(call.code)), label: t('paying.ledger.title') },
];

export const dossierCrumbs = (
  { call, application }: { call: Call; application: { id: string; title: string } },
  href: Href,
  t: Translate,
): Crumb[] => [
  ...ledgerCrumbs(call, href, t),
  { href: href(dossierPath(call.code, application.id)), label: application.title },
];
