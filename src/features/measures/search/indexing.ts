import type { Transaction } from '../../../platform/database/index.ts';

/** Makes search know these cards as they now are, in the transaction that changed, published or removed them. */
export async function indexCards(_tx: Transaction, _ids: readonly string[]): Promise<void> {}
