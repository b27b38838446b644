import { ButtonLink, FollowLink, usePage } from '../../../../ui/index.ts';
import { startPath } from '../../applying/paths.ts';
import { callCalendarFile } from '../../catalogue-news/calendar/paths.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import type { CallDocument } from '../../document/schema.ts';
import { workAt } from '../../making/addresses.ts';
import { calculatorPath, mayWePath, rightsPath } from '../../own-share/paths.ts';
import { targetPath } from '../paths.ts';
import type { CallState } from '../words.ts';

interface ActsProps {
  call: PublishedCall;
  document: CallDocument;
  state: CallState;
  /** Whether an application can begin now: who did not register in time cannot send in the full application. */
  mayStart: boolean;
  mayWork: boolean;
}

/** What one can do with a call; each only where the call has what it needs. */
export function Acts({ call, document, state, mayStart, mayWork }: ActsProps) {
  const { t, href } = usePage();
  const { code, organisationId } = call;
  const links = [
    { is: document.eligibility?.length, path: mayWePath(code), label: t('calls.page.mayWe') },
    { is: document.rule, path: calculatorPath(code), label: t('calls.page.calculate') },
    { is: document.rule?.rights, path: rightsPath(code), label: t('calls.page.rights') },
    { is: document.target, path: targetPath(code), label: t('calls.page.targetLink') },
  ];
  const hasDates = document.steps.some(({ opens, closes }) => opens || closes);
  return (
    <nav class="row" aria-label={t('calls.page.acts')}>
      {organisationId !== null && mayStart && (
        <ButtonLink href={href(startPath(code))}>{t('calls.page.start')}</ButtonLink>
      )}
      {links
        .filter(({ is }) => is && state !== 'withdrawn')
        .map(({ path, label }) => (
          <ButtonLink key={path} kind="secondary" href={href(path)}>
            {label}
          </ButtonLink>
        ))}
      <FollowLink topic={`call:${code}`} subject={document.title} />
      {hasDates && state !== 'withdrawn' && <a href={href(callCalendarFile(code))}>{t('calls.page.calendar')}</a>}
      {mayWork && <a href={href(workAt(code))}>{t('calls.page.work')}</a>}
    </nav>
  );
}
