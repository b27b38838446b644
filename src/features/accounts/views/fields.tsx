import type { FieldErrors } from '../../../platform/forms.ts';
import type { Role } from '../../../platform/viewer.ts';
import { RadioGroup } from '../../../ui/forms/Choices.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { usePage } from '../../../ui/page.ts';
import { passwordLength } from '../rules/password.ts';
import { roleHints, roleWords } from '../words.ts';

interface FieldProps {
  value?: string;
  errors?: FieldErrors;
}

export function MailField({ value, errors, autocomplete = 'username' }: FieldProps & { autocomplete?: string }) {
  const { t } = usePage();
  return (
    <TextField
      name="mail"
      type="email"
      label={t('accounts.field.mail')}
      value={value}
      spellcheck={false}
      required
      {...{ errors, autocomplete }}
    />
  );
}

export function NameField({ value, errors }: FieldProps) {
  const { t } = usePage();
  return (
    <TextField
      name="name"
      label={t('accounts.field.name')}
      hint={t('accounts.field.nameHint')}
      value={value}
      autocomplete="name"
      required
      errors={errors}
    />
  );
}

export function PasswordField({ name, label, errors }: { name: string; label: string; errors?: FieldErrors }) {
  return (
    <TextField type="password" autocomplete="current-password" width="full" required {...{ name, label, errors }} />
  );
}

export function NewPasswordField({ errors }: { errors?: FieldErrors }) {
  const { t } = usePage();
  return (
    <TextField
      name="newPassword"
      type="password"
      label={t('accounts.field.newPassword')}
      hint={t('accounts.field.newPasswordHint', passwordLength)}
      autocomplete="new-password"
      required
      errors={errors}
    />
  );
}

export function RoleField({ choices, value, errors }: FieldProps & { choices: readonly Role[] }) {
  const { t } = usePage();
  return (
    <RadioGroup
      name="role"
      label={t('accounts.field.role')}
      choices={choices.map((role) => ({ value: role, label: t(roleWords[role]), hint: t(roleHints[role]) }))}
      value={value}
      required
      errors={errors}
    />
  );
}
