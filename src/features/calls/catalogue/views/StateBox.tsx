import { formats } from '../../../../platform/formats.ts';
import { Alert, type AlertKind, usePage } from '../../../../ui/index.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import type { CallDocument } from '../../document/schema.ts';
import { applicationSteps, localOf, momentOf, stepNow } from '../../moments.ts';
import type { CallState } from '../words.ts';

interface StateBoxProps {
  call: PublishedCall;
  document: CallDocument;
  state: CallState;
  now: Date;
}

const kinds: Record<CallState, AlertKind> = {
  open: 'ok',
  upcoming: 'info',
  undated: 'info',
  closed: 'info',
  withdrawn: 'warning',
};

/** Whether one can apply, until which second, and what time it is here: the first thing that a reader must know. */
export function StateBox({ call, document, state, now }: StateBoxProps) {
  const { t, language } = usePage();
  const { second } = formats(language);
  const step = stepNow(document, now);
  const { opens, closes } = step ?? {};
  const isReference = call.organisationId === null;
  const titles: Record<CallState, () => string> = {
    open: () => (closes ? t('calls.page.openTitle', { moment: second(momentOf(closes)) }) : t('calls.page.openNoEnd')),
    upcoming: () => t('calls.page.upcomingTitle', { moment: second(momentOf(opens!)) }),
    undated: () => t('calls.page.undatedTitle'),
    closed: () => t('calls.page.closedTitle', { moment: second(momentOf(closes!)) }),
    withdrawn: () => t('calls.page.withdrawnTitle', { moment: second(call.withdrawnAt!) }),
  };
  return (
    <>
      <Provenance call={call} />
      {!(isReference && state === 'undated') && (
        <Alert kind={kinds[state]} title={titles[state]()}>
          {state === 'withdrawn' && <p class="as-written">{call.withdrawalReason}</p>}
          {step && state !== 'withdrawn' && applicationSteps(document).length > 1 && (
            <p>{t('calls.page.stepNow', { step: step.title })}</p>
          )}
          {state === 'upcoming' && closes && (
            <p>{t('calls.page.upcomingUntil', { moment: second(momentOf(closes)) })}</p>
          )}
          {showsClock(state) && <p>{t('calls.page.clock', { now: second(now) })}</p>}
        </Alert>
      )}
    </>
  );
}

/** What a reader must not take it for: a call of others of which we tell, or one that is made up. */
export function Provenance({ call }: { call: PublishedCall }) {
  const { t } = usePage();
  const year = localOf(call.firstAt).slice(0, 4);
  if (call.isExample) return <Alert kind="warning" title={t('calls.page.exampleText')} />;
  if (call.organisationId !== null) return null;
  return (
    <Alert kind="warning" title={t('calls.page.referenceTitle')}>
      <p>{t('calls.page.referenceText', { year })}</p>
    </Alert>
  );
}

/** Only where a second can matter. */
export const showsClock = (state: CallState): boolean => state === 'open' || state === 'upcoming';
