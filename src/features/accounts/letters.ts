import { translator } from '../../platform/i18n.ts';
import type { Role } from '../../platform/viewer.ts';
import { roleWords } from './words.ts';

// Letters are in Dutch whatever language their sender reads in: of who receives them we know no language.
const t = translator('nl');

interface AccountLetter {
  to: string;
  subject: string;
  text: string;
}

interface InvitationLetter {
  to: string;
  link: string;
  organisation: string;
  role: Role;
  invitedBy: string;
}

export function invitationLetter({ to, role, ...words }: InvitationLetter): AccountLetter {
  const values = { ...words, role: t(roleWords[role]).toLowerCase() };
  return {
    to,
    subject: t('accounts.letter.invitation.subject', values),
    text: t('accounts.letter.invitation.text', values),
  };
}

export function resetLetter(to: string, values: { name: string; link: string }): AccountLetter {
  return { to, subject: t('accounts.letter.reset.subject'), text: t('accounts.letter.reset.text', values) };
}

/** Says nothing of the name that was typed: whoever typed it need not be whose address this is. */
export const registrationLetter = (to: string, link: string): AccountLetter => ({
  to,
  subject: t('accounts.letter.registration.subject'),
  text: t('accounts.letter.registration.text', { link }),
});

export const hasAccountLetter = (to: string, values: { name: string; link: string; reset: string }): AccountLetter => ({
  to,
  subject: t('accounts.letter.hasAccount.subject'),
  text: t('accounts.letter.hasAccount.text', values),
});

export function newPasswordLetter(to: string, values: { name: string; link: string }): AccountLetter {
  return { to, subject: t('accounts.letter.newPassword.subject'), text: t('accounts.letter.newPassword.text', values) };
}
