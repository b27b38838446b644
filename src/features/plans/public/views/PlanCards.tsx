import { formats } from '../../../../platform/formats.ts';
import { Card, CardGrid, type Pillar, PillarTag, usePage } from '../../../../ui/index.ts';
import type { ListedPlan } from '../store.ts';
import { planPath } from './paths.ts';

export function PlanCards({ plans, level = 3 }: { plans: ListedPlan[]; level?: 2 | 3 }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  return (
    <CardGrid>
      {plans.map((plan) => (
        <Card
          key={plan.slug}
          level={level}
          title={plan.title}
          href={href(planPath(plan.slug))}
          kicker={plan.isExample ? t('plans.list.exampleOf', { area: plan.areaName }) : plan.areaName}
          footer={plan.pillars.map((pillar) => <PillarTag key={pillar} pillar={pillar as Pillar} />)}
        >
          <p class="note">{t('plans.list.publishedOn', { date: date(plan.publishedAt) })}</p>
        </Card>
      ))}
    </CardGrid>
  );
}
