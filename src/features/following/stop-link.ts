import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '../../platform/database/index.ts';
import { newSecret } from '../../platform/secrets.ts';
import { ensureSetting } from '../../platform/settings.ts';

/**
 * The secret in an address that stops mail to one follower, about one topic or about anything. It is not kept: it is the follower's
 * id (16 bytes), the start of the topic's hash (12 bytes, or none for all), and a code over both with a key of the installation (16).
 */
export interface StopLinks {
  write(followerId: string, topic: string | null): string;
  /** Null for what this installation did not write. */
  read(secret: string): StopWish | null;
}

export interface StopWish {
  followerId: string;
  /** Null when it stops all. */
  isAbout: ((topic: string) => boolean) | null;
}

const [idLength, topicLength, codeLength] = [16, 12, 16];

const marked = (topic: string) => createHash('sha256').update(topic).digest().subarray(0, topicLength);

export async function createStopLinks(db: Database): Promise<StopLinks> {
  const key = await ensureSetting(db, 'following.stopKey', newSecret);
  const codeOf = (what: Buffer) => createHmac('sha256', key).update(what).digest().subarray(0, codeLength);
  return {
    write(followerId, topic) {
      const id = Buffer.from(followerId.replaceAll('-', ''), 'hex');
      const what = Buffer.concat([id, topic === null ? Buffer.alloc(0) : marked(topic)]);
      return Buffer.concat([what, codeOf(what)]).toString('base64url');
    },
    read(secret) {
      const bytes = Buffer.from(secret, 'base64url');
      const [all, one] = [idLength + codeLength, idLength + topicLength + codeLength];
      if (bytes.length !== all && bytes.length !== one) return null;
      const what = bytes.subarray(0, -codeLength);
      if (!timingSafeEqual(codeOf(what), bytes.subarray(-codeLength))) return null;
      const mark = what.subarray(idLength);
      return {
        followerId: what
          .subarray(0, idLength)
          .toString('hex')
          .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
        isAbout: mark.length === 0 ? null : (topic) => marked(topic).equals(mark),
      };
    },
  };
}
