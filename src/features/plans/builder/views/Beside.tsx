import { type Finding, Findings } from '../../../../ui/Findings.tsx';
import { Disclosure } from '../../../../ui/Lists.tsx';
import { usePage } from '../../../../ui/page.ts';
import { partAt } from '../addresses.ts';
import type { PlacedFinding } from '../findings.ts';

/** A finding as the kit shows it; with `planId` it leads to the page where it is mended. */
export function shownFinding(
  { check, severity, message, why, fix, source, part, item }: PlacedFinding,
  place?: { planId: string; label: string; href: (path: string) => string },
): Finding {
  return {
    code: check,
    severity: severity === 'hint' ? 'info' : severity,
    message,
    why,
    fix,
    source,
    ...(place && { place: { href: place.href(partAt(place.planId, part.slug, item)), label: place.label } }),
  };
}

export interface BesideProps {
  own: readonly PlacedFinding[];
  plan: readonly PlacedFinding[];
}

/** What the checks say, beside a form: of the thing itself, and folded away of the plan as a whole. */
export function Beside({ own, plan }: BesideProps) {
  const { t } = usePage();
  return (
    <div data-part="bevindingen">
      <Findings findings={own.map((one) => shownFinding(one))} empty={t('drafts.findings.none')} />
      {plan.length > 0 && (
        <Disclosure summary={t('drafts.findings.wholePlan', { count: plan.length })}>
          <Findings findings={plan.map((one) => shownFinding(one))} />
        </Disclosure>
      )}
    </div>
  );
}
