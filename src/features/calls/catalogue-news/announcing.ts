import type { Database } from '../../../platform/database/index.ts';
import { announce, retract, type Topic } from '../../../platform/events.ts';
import { callPath } from '../catalogue/paths.ts';
import type { CallDocument } from '../document/schema.ts';

export interface ToldCall {
  callId: string;
  code: string;
  document: Pick<CallDocument, 'title' | 'themes'>;
  /** An invented call is told only to who follows that call itself. */
  isExample: boolean;
  at: Date;
}

/** Everyone who may hear of a call: who follows it or one of its themes. */
export const callTopics = ({
  code,
  document,
  isExample,
}: Pick<ToldCall, 'code' | 'document' | 'isExample'>): Topic[] => [
  `call:${code}`,
  ...(isExample ? [] : (document.themes ?? [])).map((theme): Topic => `theme:${theme}`),
];

const withdrawalKey = (callId: string) => `call:${callId}:withdrawn`;

/**
 * Tells that a version of a call was published, in the transaction of the publication: the first to who follows its themes or a search
 * that finds it, a later one to who follows the call. Told twice, it is one event.
 */
export function announceVersion(tx: Database, told: ToldCall & { number: number }): Promise<boolean> {
  const { callId, code, document, number, isExample, at } = told;
  const isFirst = number === 1;
  return announce(tx, {
    key: `call:${callId}:version:${number}`,
    kind: isFirst ? 'callnews.event.published' : 'callnews.event.renewed',
    values: { title: document.title, number: String(number) },
    path: callPath(code),
    topics: isFirst && !isExample ? [...callTopics(told), `new-call:${callId}`] : [`call:${code}`],
    at,
  });
}

/** Tells who follows a call or its themes that it ends before its time. */
export function announceWithdrawal(tx: Database, told: ToldCall): Promise<boolean> {
  const { callId, code, document, at } = told;
  const [kind, values] = ['callnews.event.withdrawn', { title: document.title }];
  return announce(tx, { key: withdrawalKey(callId), kind, values, path: callPath(code), topics: callTopics(told), at });
}

/** Takes back that a call was withdrawn, when that is undone. */
export const retractWithdrawal = (tx: Database, callId: string): Promise<void> => retract(tx, [withdrawalKey(callId)]);
