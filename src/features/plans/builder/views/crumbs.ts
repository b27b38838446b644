import type { Translate } from '../../../../platform/i18n.ts';
import type { Crumb } from '../../../../ui/Breadcrumbs.tsx';
import type { Draft } from '../../store.ts';
import { planAt, workspaceAt } from '../addresses.ts';

export const workspaceCrumbs = (href: (path: string) => string, t: Translate): Crumb[] => [
  { href: href(workspaceAt), label: t('drafts.workspace.title') },
];

/** The way to a page inside a plan. */
export const planCrumbs = (draft: Draft, href: (path: string) => string, t: Translate): Crumb[] => [
  ...workspaceCrumbs(href, t),
  { href: href(planAt(draft.id)), label: draft.document.title },
];
