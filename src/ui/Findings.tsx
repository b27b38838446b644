import type { ComponentChildren } from 'preact';
import { usePage } from './page.ts';
import { StatusTag } from './Tag.tsx';

export type Severity = 'error' | 'warning' | 'info' | 'ok';

export interface Finding {
  /** Stable code of the check: "B2". */
  code?: string;
  severity: Severity;
  message: ComponentChildren;
  /** Why it matters. */
  why?: ComponentChildren;
  /** How to mend it. */
  fix?: ComponentChildren;
  /** The passage of the advice, word for word, and where it stands. */
  source?: ComponentChildren;
  /** The thing it is about. */
  place?: { href?: string; label: ComponentChildren };
}

const severityWords: Record<Severity, string> = {
  error: 'ui.severity.error',
  warning: 'ui.severity.warning',
  info: 'ui.severity.info',
  ok: 'ui.severity.ok',
};

export interface FindingsProps {
  findings: readonly Finding[];
  /** Said when there is nothing to say. */
  empty?: ComponentChildren;
}

/** What the checks found, each with a reason, a source and a way to mend it. */
export function Findings({ findings, empty }: FindingsProps) {
  if (findings.length === 0) return empty ? <p class="note">{empty}</p> : null;
  return (
    <ul class="plain findings">
      {findings.map((finding, index) => (
        <OneFinding key={index} {...finding} />
      ))}
    </ul>
  );
}

function OneFinding({ code, severity, message, why, fix, source, place }: Finding) {
  const { t } = usePage();
  return (
    <li class={`finding tone-${severity}`}>
      <div class="row">
        <StatusTag tone={severity}>{t(severityWords[severity])}</StatusTag>
        {place && <span class="note">{place.href ? <a href={place.href}>{place.label}</a> : place.label}</span>}
      </div>
      <p class="finding__message">{message}</p>
      {fix && (
        <p>
          <b>{t('ui.finding.fix')}</b> {fix}
        </p>
      )}
      {(why || source) && (
        <details>
          <summary>
            {t('ui.finding.why')}
            {code && <span class="note"> ({code})</span>}
          </summary>
          {why && <p>{why}</p>}
          {source && <blockquote>{source}</blockquote>}
        </details>
      )}
    </li>
  );
}
