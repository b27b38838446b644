import type { Database } from '../../../platform/database/index.ts';
import type { FollowSubject } from '../../../platform/events.ts';
import { isUuid } from '../../accounts/index.ts';
import type { ThemePart } from '../../themes/index.ts';
import { countByTheme, findStanding, plansAbout } from './follow-store.ts';
import { findPlans } from './store.ts';
import { planPath } from './views/paths.ts';
import { ThemePlans } from './views/ThemePlans.tsx';

/** A published plan as something to follow; its area and its themes can be followed too. */
export const planSubject = ({ db }: { db: Database }): FollowSubject => ({
  kind: 'plan',
  async describe(id) {
    const found = isUuid(id) ? await findStanding(db, id) : undefined;
    return found ? { title: found.title, path: planPath(found.slug) } : null;
  },
});

/** What a theme's page tells of the published plans with a measure about it. */
export const themePlans = ({ db }: { db: Database }): ThemePart => ({
  counted: 'themes.count.plans',
  count: () => countByTheme(db),
  async show(theme) {
    const about = await plansAbout(db, theme);
    if (about.size === 0) return null;
    const plans = await findPlans(db, {});
    return <ThemePlans plans={plans.filter(({ planId }) => about.has(planId))} />;
  },
});
