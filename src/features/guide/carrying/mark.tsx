import type { VNode } from 'preact';
import type { Database } from '../../../platform/database/index.ts';
import { Alert, usePage } from '../../../ui/index.ts';
import type { Draft } from '../../plans/index.ts';
import { carryAt, guideAt } from './addresses.ts';
import { crossingWaiting, newerEditions, standingOf } from './standing.ts';

/** On the overview of a plan: on which edition of the guide it stands, and whether a newer one touches what it uses. */
export async function carryMark(db: Database, draft: Draft): Promise<VNode | undefined> {
  const standing = await standingOf(db, draft.document);
  if (!standing) return undefined;
  const newer = newerEditions(standing)[0];
  const touches = newer !== undefined && (await crossingWaiting(db, draft, standing)) !== undefined;
  return <Mark planId={draft.id} current={standing.current?.number} newer={newer?.number} touches={touches} />;
}

interface MarkProps {
  planId: string;
  current: number | undefined;
  newer: number | undefined;
  touches: boolean;
}

function Mark({ planId, current, newer, touches }: MarkProps) {
  const { t, href } = usePage();
  if (newer !== undefined && touches) {
    return (
      <Alert kind="info" title={t('carrying.newer', { number: newer })}>
        <p>
          {t('carrying.mark.touches')} <a href={href(carryAt(planId))}>{t('carrying.seeChanges')}</a>
        </p>
      </Alert>
    );
  }
  return (
    <p class="note">
      {current === undefined ? t('carrying.mark.none') : t('carrying.mark.stands', { number: current })}{' '}
      <a href={href(guideAt(planId))}>{t('carrying.mark.link')}</a>
    </p>
  );
}
