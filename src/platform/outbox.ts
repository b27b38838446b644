import { eq } from 'drizzle-orm';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import { addJob, type Jobs } from './jobs.ts';
import type { Mailer } from './mailer.ts';
import { mail } from './tables.ts';

/** Puts a mail in the outbox, in the transaction of the act it tells of; a job sends it after the commit. */
export async function sendMail(db: Database, letter: { to: string; subject: string; text: string }): Promise<void> {
  const [row] = await db
    .insert(mail)
    .values({ recipient: letter.to, subject: letter.subject, text: letter.text })
    .returning({ id: mail.id });
  await addJob(db, 'send-mail', { mailId: row!.id });
}

interface MailServices {
  db: Database;
  clock: Clock;
  mailer: Mailer;
  config: Pick<Config, 'baseAddress'>;
}

/** The Message-ID is the row's id, so a mail sent twice around a crash can be recognised as one. */
export function mailJobs({ db, clock, mailer, config }: MailServices): Jobs {
  const host = new URL(config.baseAddress).hostname;
  return {
    'send-mail': async (payload) => {
      const { mailId } = payload as { mailId: string };
      const [letter] = await db.select().from(mail).where(eq(mail.id, mailId));
      if (!letter || letter.sentAt) return;
      await mailer.send({
        messageId: `<${letter.id}@${host}>`,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.text,
      });
      await db.update(mail).set({ sentAt: clock.now() }).where(eq(mail.id, letter.id));
    },
  };
}
