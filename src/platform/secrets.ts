import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link, a session or a token: 256 random bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random, so one round of SHA-256 is enough to make the stored value useless. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
