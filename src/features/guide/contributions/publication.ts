import { announce } from '../../../platform/events.ts';
import type { OnPublished } from '../editing/index.ts';
import { contributionPath, toSender } from './acts.ts';
import { acceptedInto } from './store.ts';

/** Tells senders that the edition that holds their contribution can be read. */
export const tellSenders: OnPublished = async (tx, { edition }, at) => {
  for (const sent of await acceptedInto(tx, edition.id)) {
    await announce(tx, {
      key: `contribution:${sent.id}:published`,
      kind: 'contributions.event.published',
      values: { title: sent.title, edition: String(edition.number) },
      path: contributionPath(sent.id),
      to: toSender(sent),
      at,
    });
  }
};
