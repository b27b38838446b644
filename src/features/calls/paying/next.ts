import { accountOf, advanceOf, type Dossier, sentOf } from './dossier.ts';

/** What is to be done with a dossier: key of its words under `paying.next`, and who does it. */
export interface Next {
  key:
    | 'decide'
    | 'refused'
    | 'withdrawn'
    | 'advance'
    | 'account'
    | 'report'
    | 'lapsed'
    | 'question'
    | 'final'
    | 'balance'
    | 'claim'
    | 'waitFinal'
    | 'closed';
  who: 'caller' | 'applicant' | 'nobody';
  /** Id of the step it is about. */
  step?: string;
  cents?: bigint;
}

/** What comes next in a dossier, the first first. Never empty. */
export function nextOf(dossier: Dossier): Next[] {
  const { award, balance, finalAccount, sent, document, application } = dossier;
  if (!award && balance.committed === 0n) {
    return [application.withdrawnAt ? { key: 'withdrawn', who: 'nobody' } : { key: 'decide', who: 'caller' }];
  }
  if (award?.outcome === 'refused' && balance.committed === 0n) return [{ key: 'refused', who: 'nobody' }];
  const found: Next[] = [];
  const advance = advanceOf(dossier);
  if (advance > 0n) found.push({ key: 'advance', who: 'caller', cents: advance });
  const asksFinal = document.steps.some(({ kind }) => kind === 'final-account');
  const rest = finalAccount || (!asksFinal && advance === 0n) ? balance.toPay : 0n;
  if (advance + rest > 0n && accountOf(dossier) === '') found.push({ key: 'account', who: 'caller' });
  for (const one of sent.filter(({ step }) => step.kind !== 'application')) {
    const { state } = one;
    const isFinal = one.step.kind === 'final-account';
    if (isFinal && finalAccount) continue;
    if (state === 'returned') found.push({ key: 'question', who: 'applicant', step: one.step.id });
    else if (isFinal) found.push({ key: 'final', who: 'caller', step: one.step.id });
    else if (state === 'lapsed') found.push({ key: 'lapsed', who: 'caller', step: one.step.id });
    else if (state === 'open') found.push({ key: 'report', who: 'caller', step: one.step.id });
  }
  if (rest > 0n) found.push({ key: 'balance', who: 'caller', cents: rest });
  if (balance.claimed > 0n) found.push({ key: 'claim', who: 'applicant', cents: balance.claimed });
  if (!finalAccount && asksFinal && !sentOf(dossier, 'final-account'))
    found.push({ key: 'waitFinal', who: 'applicant' });
  return found.length > 0 ? found : [{ key: 'closed', who: 'nobody' }];
}
