import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import { readChoices, writeChoices } from '../../../platform/http/choices.ts';
import { type Arrival, isUuid } from '../../accounts/index.ts';
import { countBasket, deleteItems, insertItems, readableIds, selectBasket } from './store.ts';

export const mostInBasket = 40;

type Needs = Pick<Services, 'db' | 'clock'>;

/** The ids of the cards that this person or this browser laid aside, the oldest first. */
export async function readBasket(db: Database, request: FastifyRequest): Promise<string[]> {
  if (request.viewer?.personId) return selectBasket(db, request.viewer.personId);
  return readChoices(request).basket.filter(isUuid);
}

/** How many measures are laid aside, for the head of each page. */
export async function basketSize(db: Database, request: FastifyRequest): Promise<number> {
  if (request.viewer?.personId) return countBasket(db, request.viewer.personId);
  return readChoices(request).basket.filter(isUuid).length;
}

/** Lays cards aside that everyone may read; gives how many that were. */
export async function addToBasket(
  { db, clock }: Needs,
  request: FastifyRequest,
  reply: FastifyReply,
  ids: readonly string[],
): Promise<number> {
  const readable = await readableIds(db, ids.filter(isUuid).slice(0, mostInBasket));
  const added = ids.filter((id) => readable.has(id));
  if (request.viewer?.personId) {
    await insertItems(db, request.viewer.personId, added, { at: clock.now(), most: mostInBasket });
  } else {
    const { themes, basket } = readChoices(request);
    writeChoices(reply, { themes, basket: [...basket, ...added] });
  }
  return added.length;
}

export async function takeFromBasket(
  { db }: Pick<Needs, 'db'>,
  request: FastifyRequest,
  reply: FastifyReply,
  ids: readonly string[],
): Promise<void> {
  if (request.viewer?.personId) return void (await deleteItems(db, request.viewer.personId, ids.filter(isUuid)));
  const { themes, basket } = readChoices(request);
  writeChoices(reply, { themes, basket: basket.filter((id) => !ids.includes(id)) });
}

/** At arrival what the browser kept becomes the account's, and the browser keeps nothing. */
export const keepBasket =
  ({ db, clock }: Needs): Arrival =>
  async (request, reply, viewer) => {
    const { themes, basket } = readChoices(request);
    if (!viewer.personId || basket.length === 0) return;
    const readable = await readableIds(db, basket.filter(isUuid));
    const ids = basket.filter((id) => readable.has(id));
    await insertItems(db, viewer.personId, ids, { at: clock.now(), most: mostInBasket });
    writeChoices(reply, { themes, basket: [] });
  };
