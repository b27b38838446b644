import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import { addJob, type Jobs } from './jobs.ts';
import { record } from './journal.ts';
import { type Letter, LetterRefused, type Mailer } from './mailer.ts';
import { mail } from './tables.ts';

/** How long a mail server that does not take a letter now is tried again, and how long is kept that one was sent. */
const patience = 72 * 3600_000;
const kept = 30 * 24 * 3600_000;

/** An invitation goes before the news of the week, and both let other work go first. */
const priorities = { act: 5, news: 10 };
type Kind = keyof typeof priorities;

interface NewLetter extends Omit<Letter, 'messageId'> {
  /** `news` can wait: a digest. */
  kind?: Kind;
}

/** Puts a mail in the outbox, in the transaction of the act it tells of; a job sends it after the commit. Gives its id. */
export async function sendMail(db: Database, { to, subject, text, headers, kind = 'act' }: NewLetter): Promise<string> {
  const [row] = await db
    .insert(mail)
    .values({ recipient: to, subject, text, headers: headers ?? {} })
    .returning({ id: mail.id });
  await addJob(db, 'send-mail', { mailId: row!.id, kind }, { priority: priorities[kind] });
  return row!.id;
}

interface MailServices {
  db: Database;
  clock: Clock;
  mailer: Mailer;
  config: Pick<Config, 'baseAddress'>;
}

/**
 * The Message-ID is the row's id, so a mail sent twice around a crash can be recognised as one. One at a time in each process: when it
 * is killed, at most one letter was taken by the mail server without that being written down.
 */
export function mailJobs(services: MailServices): Jobs {
  let last: Promise<unknown> = Promise.resolve();
  return {
    'send-mail': (payload) => {
      const { mailId, kind = 'act' } = payload as { mailId: string; kind?: Kind };
      const turn = last.then(() => sendOne(services, mailId, kind));
      last = turn.catch(() => {});
      return turn;
    },
    'forget-mails': async () => {
      const before = new Date(services.clock.now().getTime() - kept);
      await services.db.delete(mail).where(lt(mail.createdAt, before));
    },
  };
}

async function sendOne({ db, clock, mailer, config }: MailServices, mailId: string, kind: Kind): Promise<void> {
  const [letter] = await db.select().from(mail).where(eq(mail.id, mailId));
  if (!letter || letter.sentAt || letter.failedAt) return;
  try {
    await mailer.send({
      messageId: `<${letter.id}@${new URL(config.baseAddress).hostname}>`,
      to: letter.recipient,
      subject: letter.subject,
      text: letter.text,
      headers: letter.headers,
    });
  } catch (error) {
    const age = clock.now().getTime() - letter.createdAt.getTime();
    if (error instanceof LetterRefused || age > patience) return giveUp(db, letter, clock.now(), error as Error);
    return tryLater(db, letter, kind);
  }
  // It may hold links that let in.
  await db.update(mail).set({ sentAt: clock.now(), text: '', headers: {} }).where(eq(mail.id, mailId));
}

type Row = typeof mail.$inferSelect;

/** Waits five seconds, then twice as long each time, up to half an hour: who greylists takes a letter after some minutes. */
async function tryLater(db: Database, { id, tries }: Row, kind: Kind): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(mail)
      .set({ tries: tries + 1 })
      .where(eq(mail.id, id));
    await addJob(
      tx,
      'send-mail',
      { mailId: id, kind },
      { after: Math.min(1800, 5 * 2 ** tries), priority: priorities[kind] },
    );
  });
}

async function giveUp(db: Database, { id, recipient }: Row, at: Date, { message }: Error): Promise<void> {
  const failure = message.replaceAll(recipient, '…').slice(0, 300);
  await db.transaction(async (tx) => {
    await tx
      .update(mail)
      .set({ failedAt: at, failure, text: '', headers: {} })
      .where(and(eq(mail.id, id), isNull(mail.failedAt)));
    await record(tx, { act: 'mail.given-up', subject: { type: 'mail', id }, viewer: null, details: { failure } });
  });
}
