import type { Services } from '../../app.ts';
import { inLanguage } from '../../platform/http/language.ts';
import { type Language, translator } from '../../platform/i18n.ts';
import { sendMail } from '../../platform/outbox.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import { countTry } from '../accounts/index.ts';
import {
  addRequest,
  countRequests,
  deleteRequest,
  ensureFollower,
  findPersonOfMail,
  findRequest,
  forgetRequests,
  putFollows,
} from './follow-store.ts';
import { refuseTooMany } from './following.ts';
import type { Frequency } from './rules/frequency.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'config'>;

/** How long the question whether an address wants this stays open, and how many may be open at once. */
const openFor = 7 * 86_400_000;
const mostOpen = 20;

interface Asked {
  mail: string;
  topic: string;
  title: string;
  isTyped?: boolean;
  frequency: Frequency;
  language: Language;
  ip: string;
}

/**
 * Asks an address by mail whether it wants to follow something. Nothing is looked up of whose address it is, so that the answer and
 * its time tell nothing; until it is confirmed, nothing else is sent there.
 * @throws TooMany after ten tries in fifteen minutes for this address or from this origin
 */
export async function askByMail({ db, clock, config }: Needs, asked: Asked): Promise<void> {
  const { mail, topic, title, isTyped, frequency, language, ip } = asked;
  await countTry(db, clock, { purpose: 'follow', mail, ip });
  // Nobody can be buried under questions that someone else asks for them.
  if ((await countRequests(db, mail)) >= mostOpen) return;
  const secret = newSecret();
  const t = translator(language);
  const link = `${config.baseAddress}${inLanguage(language, `/volgen/bevestigen/${secret}`)}`;
  // A stranger puts no words into our letters.
  const subject = isTyped ? t('following.letter.confirm.typed') : title.replace(/\s+/g, ' ');
  await db.transaction(async (tx) => {
    await addRequest(tx, { secretHash: hashSecret(secret), mail, topic, frequency, language, createdAt: clock.now() });
    await sendMail(tx, {
      to: mail,
      subject: t('following.letter.confirm.subject'),
      text: t('following.letter.confirm.text', { subject, link }),
    });
  });
}

export async function findOpenRequest({ db, clock }: Pick<Needs, 'db' | 'clock'>, secret: string) {
  const found = await findRequest(db, hashSecret(secret));
  return found && found.createdAt.getTime() > clock.now().getTime() - openFor ? found : undefined;
}

/**
 * Follows what was asked for: in the account of whose address it is, else for the address itself. Who was deactivated gets nothing,
 * which only the holder of the mailbox could learn.
 * @returns the topic; null when the link was used or is too old
 */
export async function confirmByMail(needs: Needs, secret: string): Promise<string | null> {
  return needs.db.transaction(async (tx) => {
    const request = await findOpenRequest({ ...needs, db: tx }, secret);
    if (!request || !(await deleteRequest(tx, request.secretHash))) return null;
    const { mail, topic, frequency, language } = request;
    const person = await findPersonOfMail(tx, mail);
    if (person?.deactivatedAt) return topic;
    const { id } = await ensureFollower(tx, person ? { personId: person.id } : { mail }, language);
    await putFollows(tx, id, [{ topic, frequency }], { change: true });
    await refuseTooMany(tx, id);
    return topic;
  });
}

/** Each night: questions that nobody answered within a week, with the addresses they hold. */
export const forgetUnconfirmed = ({ db, clock }: Pick<Needs, 'db' | 'clock'>): Promise<void> =>
  forgetRequests(db, new Date(clock.now().getTime() - openFor));
