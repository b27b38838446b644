import { usePage } from '../../../../ui/index.ts';
import type { ListedPlan } from '../store.ts';
import { PlanCards } from './PlanCards.tsx';

export function ThemePlans({ plans }: { plans: ListedPlan[] }) {
  const { t } = usePage();
  return (
    <section aria-labelledby="plannen">
      <h2 id="plannen">{t('plans.list.ofTheme')}</h2>
      <PlanCards plans={plans} />
    </section>
  );
}
