import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import { Actions, Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { MailField, PasswordField } from './fields.tsx';

interface SignInProps {
  /** Where to go on after signing in. */
  back: string;
  /** This page stands in for one that asks to sign in first. */
  isNeeded?: boolean;
  answers?: Answers;
  errors?: FieldErrors;
}

export function SignIn({ back, isNeeded, answers = {}, errors }: SignInProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('accounts.signIn.title')}
      lead={isNeeded ? t('accounts.signIn.needed') : undefined}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href('/aanmelden')}>
        <input type="hidden" name="terug" value={back} />
        <MailField value={answered(answers, 'mail')} errors={errors} />
        <PasswordField name="password" label={t('accounts.field.password')} errors={errors} />
        <Actions>
          <Button>{t('accounts.signIn.submit')}</Button>
        </Actions>
      </Form>
      <p>
        <a href={href('/wachtwoord-vergeten')}>{t('accounts.signIn.forgotten')}</a>
      </p>
      <p>
        {t('accounts.signIn.noAccount')}{' '}
        <a href={href(`/registreren?terug=${encodeURIComponent(back)}`)}>{t('accounts.register.title')}</a>
      </p>
    </Layout>
  );
}
