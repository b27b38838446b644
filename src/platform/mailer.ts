import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Config } from './config.ts';

export interface Letter {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  /** More of its head, such as how to unsubscribe. */
  headers?: Record<string, string>;
}

export interface Mailer {
  /** @throws LetterRefused when it will never be taken; anything else when it may be tried again */
  send(letter: Letter): Promise<void>;
}

/** The mail server said of this letter that there is no use in trying again. */
export class LetterRefused extends Error {}

export function createMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Mailer {
  return config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : fileMailer(config);
}

function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    // It would send a letter again by itself after the server went away; when to do that is for the outbox.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail({ ...letter, from });
      } catch (error) {
        throw isForGood(error as SmtpError) ? new LetterRefused((error as Error).message) : error;
      }
    },
  };
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

/** Refused for whom or what it is. A server that does not take our name, our password or our sender is a fault to be mended. */
function isForGood({ code, command, responseCode = 0 }: SmtpError): boolean {
  if (code === 'EENVELOPE' && command === 'API') return true;
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
}

/** Without a mail server every mail is a file, so that a first start can invite people too. */
function fileMailer({ mailFrom, dataDir }: Pick<Config, 'mailFrom' | 'dataDir'>): Mailer {
  const folder = join(dataDir, 'mail');
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    async send(letter) {
      const { message } = await transport.sendMail({ ...letter, from: mailFrom });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${letter.messageId.replace(/[^\w-]/g, '_')}.eml`);
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
  };
}
