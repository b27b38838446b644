import type { CallDocument, CallStep } from '../document/schema.ts';
import { applicationStep } from '../moments.ts';
import type { CallState } from './words.ts';

/** The step whose dates tell where a call stands: of a call that was open more than once and is closed, the one that closed last. */
export function tellingStep(document: CallDocument, state: CallState): CallStep | undefined {
  if (state !== 'closed') return applicationStep(document);
  return document.steps
    .filter(({ kind }) => kind === 'application')
    .toSorted((a, b) => ((a.closes ?? '') < (b.closes ?? '') ? 1 : -1))[0];
}
