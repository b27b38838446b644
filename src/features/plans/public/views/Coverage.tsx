import { usePage } from '../../../../ui/index.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { CoverageMatrix } from '../../synergies/CoverageMatrix.tsx';
import { SynergyMatrix } from '../../synergies/SynergyMatrix.tsx';

/** Whom the measures reach and what the goals help forward; what is blank stays in sight. */
export function Coverage({ document, whole }: { document: PlanDocument; whole: string }) {
  const { t } = usePage();
  return (
    <section aria-labelledby="dekking">
      <h2 id="dekking">{t('plans.section.coverage')}</h2>
      <p>{t('plans.coverage')}</p>
      <CoverageMatrix plan={document} />
      <SynergyMatrix plan={document} goalHref={(id) => `${whole}#d-${id}`} />
    </section>
  );
}
