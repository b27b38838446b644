import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { Actions, Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { DescriptionList } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import { NameField, NewPasswordField, PasswordField } from './fields.tsx';

interface AccountProps {
  viewer: Viewer;
  sessions: number;
  answers?: Answers;
  errors?: FieldErrors;
}

export function Account({ viewer, sessions, answers = {}, errors }: AccountProps) {
  const { t, href } = usePage();
  return (
    <Layout title={t('accounts.account.title')} hasErrors={errors !== undefined}>
      <ErrorSummary errors={errors} />
      <DescriptionList items={[{ term: t('accounts.field.mail'), details: viewer.mail }]} />
      <p>
        <a href={href('/organisaties')}>{t('accounts.organisations.title')}</a>
      </p>
      <p>
        <a href={href('/volgen/mijn')}>{t('accounts.account.following')}</a>
      </p>
      <Form action={href('/account')}>
        <NameField value={answered(answers, 'name', viewer.name)} errors={errors} />
        <Actions>
          <Button kind="secondary">{t('accounts.account.saveName')}</Button>
        </Actions>
      </Form>
      <h2>{t('accounts.account.passwordTitle')}</h2>
      <p>{t('accounts.account.passwordText')}</p>
      <Form action={href('/account/wachtwoord')}>
        <input type="hidden" autocomplete="username" value={viewer.mail ?? ''} />
        <PasswordField name="password" label={t('accounts.field.presentPassword')} errors={errors} />
        <NewPasswordField errors={errors} />
        <Actions>
          <Button kind="secondary">{t('accounts.account.savePassword')}</Button>
        </Actions>
      </Form>
      <h2>{t('accounts.account.sessionsTitle')}</h2>
      <p>{t('accounts.account.sessions', { count: sessions })}</p>
      <Form action={href('/account/overal-afmelden')}>
        <Actions>
          <Button kind="danger">{t('accounts.account.signOutEverywhere')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
