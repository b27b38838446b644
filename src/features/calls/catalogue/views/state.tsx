import { StatusTag, type Tone, usePage } from '../../../../ui/index.ts';
import { type CallState, capital, stateWord } from '../words.ts';

const tones: Record<CallState, Tone> = {
  open: 'ok',
  upcoming: 'info',
  undated: 'neutral',
  closed: 'neutral',
  withdrawn: 'error',
};

/** Where a call or a step stands, in a word. */
export function CallStateTag({ state }: { state: CallState }) {
  const { t } = usePage();
  return <StatusTag tone={tones[state]}>{capital(stateWord(t, state))}</StatusTag>;
}
