import { formats } from '../../../platform/formats.ts';
import { Alert, type AlertKind, StatusTag, type Tone, usePage } from '../../../ui/index.ts';
import type { Mark, State } from '../rules/state.ts';
import type { Standing } from '../store.ts';

const tones: Record<State, Tone> = {
  expired: 'error',
  'not-yet': 'info',
  changed: 'warning',
  unreachable: 'warning',
  'check-due': 'neutral',
  'expires-soon': 'warning',
  valid: 'ok',
};

/** The state of a rule in a word. */
export function StateTag({ state }: { state: State }) {
  const { t } = usePage();
  return <StatusTag tone={tones[state]}>{t(`references.state.${state}`)}</StatusTag>;
}

const alerts: Partial<Record<Mark['state'], AlertKind>> = {
  expired: 'error',
  changed: 'warning',
  unreachable: 'warning',
  'expires-soon': 'warning',
};

/** What a reader must know before leaning on a rule. */
export function Marks({ standing }: { standing: Standing }) {
  const { t, language } = usePage();
  const { date } = formats(language);
  return (
    <>
      {standing.marks.map(({ state, since }) => (
        <Alert key={state} kind={alerts[state] ?? 'info'} title={t(`references.mark.${state}.title`)}>
          <p>
            {t(`references.mark.${state}.text`, {
              since: date(since),
              from: standing.validFrom ? date(standing.validFrom) : '',
              until: standing.validTo ? date(standing.validTo) : '',
            })}
          </p>
          {state === 'expired' && standing.endReason && <p>{standing.endReason}</p>}
        </Alert>
      ))}
    </>
  );
}

/** "1 juni 2020 tot en met 30 juni 2020", as far as it is known. */
export function usePeriod(): (dated: Pick<Standing, 'validFrom' | 'validTo'>) => string {
  const { t, language } = usePage();
  const { date } = formats(language);
  return ({ validFrom, validTo }) => {
    const [from, until] = [validFrom ? date(validFrom) : '', validTo ? date(validTo) : ''];
    if (from && until) return t('references.period.both', { from, until });
    if (from) return t('references.period.from', { from });
    return until ? t('references.period.until', { until }) : t('references.period.unknown');
  };
}

/** A link to the official text, without telling where the reader comes from. */
export const OfficialLink = ({ address, children = address }: { address: string; children?: string }) => (
  <a href={address} rel="nofollow noopener noreferrer">
    {children}
  </a>
);
