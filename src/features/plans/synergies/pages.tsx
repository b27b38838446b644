import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../platform/database/index.ts';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { planAccess, planOf } from '../access.ts';
import { partAt, planAt } from '../builder/addresses.ts';
import { planCrumbs } from '../builder/views/crumbs.ts';
import type { Draft } from '../store.ts';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { SynergyMatrix } from './SynergyMatrix.tsx';

/** The page on which editors see what their plan leaves blank. */
export function registerSynergies(app: FastifyInstance, { db }: { db: Database }): void {
  app.get(
    `${planAt(':plan')}/samenhang`,
    { config: { access: planAccess(db, 'view') } },
    function viewSynergies(request, reply) {
      return reply.page(<SynergiesPage draft={planOf(request)} />);
    },
  );
}

function SynergiesPage({ draft }: { draft: Draft }) {
  const { t, href } = usePage();
  const plan = draft.document;
  return (
    <Layout title={t('synergies.title')} lead={t('synergies.lead')} breadcrumbs={planCrumbs(draft, href, t)}>
      <section>
        <h2>{t('synergies.map.title')}</h2>
        <SynergyMatrix plan={plan} goalHref={(id) => href(partAt(draft.id, 'doelstelling', id))} />
      </section>
      <section>
        <h2>{t('synergies.coverage.title')}</h2>
        <CoverageMatrix plan={plan} />
      </section>
      <p>
        <a href={href(partAt(draft.id, 'weggelaten'))}>{t('synergies.giveReason')}</a>
      </p>
    </Layout>
  );
}
