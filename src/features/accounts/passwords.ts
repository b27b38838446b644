import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../../platform/secrets.ts';

/** OWASP's smallest advised settings for argon2id: 19 MiB, two passes. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters typed on another keyboard can arrive as other code points. */
const canonical = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(canonical(password), settings);

let decoy: Promise<string> | undefined;

/** Takes as long for someone who does not exist or has no password as for someone who does. */
export async function isPasswordOf(person: { passwordHash: string | null } | undefined, password: string) {
  decoy ??= hashPassword(newSecret());
  const matches = await verify(person?.passwordHash ?? (await decoy), canonical(password));
  return matches && person?.passwordHash != null;
}
