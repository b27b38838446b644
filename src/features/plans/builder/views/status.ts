import type { Translate } from '../../../../platform/i18n.ts';
import type { Tone } from '../../../../ui/Tag.tsx';
import type { PartStatus } from '../findings.ts';

/** How far a page of the builder is, as a tag says it. */
export function statusWords(
  { state, count }: PartStatus,
  t: Translate,
  isOptional = false,
): { tone: Tone; label: string } {
  if (state === 'errors') return { tone: 'error', label: t('drafts.status.errors', { count }) };
  if (state === 'warnings') return { tone: 'warning', label: t('drafts.status.warnings', { count }) };
  if (state === 'done') return { tone: 'ok', label: t('drafts.status.done') };
  return { tone: 'neutral', label: t(isOptional ? 'drafts.status.optional' : 'drafts.status.empty') };
}
