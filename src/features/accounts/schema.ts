import { z } from 'zod';
import type { Translate } from '../../platform/i18n.ts';
import { type Role, roles } from '../../platform/viewer.ts';
import { tokenRoles } from './policy.ts';
import { normaliseMail } from './rules/mail-address.ts';
import { passwordLength, passwordProblem } from './rules/password.ts';
import { passwordWords } from './words.ts';

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** One line of text without hidden characters: a name that can stand in a mail's subject. */
export const lineField = (error: string, most: number) =>
  z
    .string({ error })
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0 && text.length <= most && !hidden.test(text), { error });

const mailField = (t: Translate) =>
  z.string({ error: t('accounts.problem.mail') }).transform((text, context) => {
    const mail = normaliseMail(text);
    if (mail === null) context.addIssue({ code: 'custom', message: t('accounts.problem.mail') });
    return mail ?? z.NEVER;
  });

const nameField = (t: Translate) => lineField(t('accounts.problem.name'), 100);

const presentPassword = (t: Translate) => {
  const error = t('accounts.problem.password');
  return z.string({ error }).min(1, { error }).max(1000, { error });
};

/** A password someone chooses; `person` is whose it becomes. */
const newPassword = (t: Translate, person: { mail: string; name: string }) =>
  z.string({ error: t('accounts.problem.tooShort', passwordLength) }).superRefine((password, context) => {
    const problem = passwordProblem(password, person);
    if (problem) context.addIssue({ code: 'custom', message: t(passwordWords[problem], passwordLength) });
  });

const roleField = <R extends Role>(t: Translate, choices: readonly R[]) =>
  z.enum(choices, { error: t('accounts.problem.role') });

export const signInShape = (t: Translate) => z.object({ mail: mailField(t), password: presentPassword(t) });

export const forgottenShape = (t: Translate) => z.object({ mail: mailField(t) });

export const resetShape = (t: Translate, person: { mail: string; name: string }) =>
  z.object({ newPassword: newPassword(t, person) });

export const newcomerShape = (t: Translate, person: { mail: string; name: string }) =>
  z.object({ name: nameField(t), newPassword: newPassword(t, person) });

export const registrationShape = (t: Translate) => z.object({ mail: mailField(t), name: nameField(t) });

export const firstAdministratorShape = (t: Translate, person: { mail: string; name: string }) =>
  newcomerShape(t, person).extend({ mail: mailField(t) });

export const profileShape = (t: Translate) => z.object({ name: nameField(t) });

export const passwordChangeShape = (t: Translate, person: { mail: string; name: string }) =>
  z.object({ password: presentPassword(t), newPassword: newPassword(t, person) });

export const invitationShape = (t: Translate) => z.object({ mail: mailField(t), role: roleField(t, roles) });

export const roleShape = (t: Translate) => z.object({ role: roleField(t, roles) });

/** How long a token may live, in days. */
export const tokenDays = [30, 90, 365] as const;

export const tokenShape = (t: Translate) =>
  z.object({
    name: lineField(t('accounts.problem.tokenName'), 100),
    role: roleField(t, tokenRoles),
    days: z
      .enum(tokenDays.map(String) as [string, ...string[]], { error: t('accounts.problem.tokenDays') })
      .transform(Number),
  });
