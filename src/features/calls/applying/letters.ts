import { translator } from '../../../platform/i18n.ts';
import { inUtc, toSecond } from './moment-words.ts';
import type { Submission } from './store.ts';

// Letters are in Dutch, as all letters of the product.
const t = translator('nl');

/** What who sent something in keeps: number, moment to the second, and the hash of what was sent. */
export function receiptLetter(to: string, { sent, link }: { sent: Submission; link: string }) {
  const { receipt, document, at, sha256 } = sent;
  const values = { receipt, title: document.title, at: toSecond(at, 'nl'), utc: inUtc(at), sha256, link };
  return { to, subject: t('applying.letter.receipt.subject', values), text: t('applying.letter.receipt.text', values) };
}
