import { eq } from 'drizzle-orm';
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

/** The Message-ID is the row's id, so a mail sent twice around a crash can be recognised as one. */
export function mailJobs(db: Database, mailer: Mailer, baseAddress: string): Jobs {
  const host = new URL(baseAddress).hostname;
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
      await db.update(mail).set({ sentAt: new Date() }).where(eq(mail.id, letter.id));
    },
  };
}
