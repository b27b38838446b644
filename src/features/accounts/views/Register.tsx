import { answered } from '../../../platform/forms.ts';
import { Actions, Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { MailField, NameField, NewPasswordField } from './fields.tsx';
import type { FormPage } from './Passwords.tsx';

export function Register({ back, answers = {}, errors }: FormPage & { back: string }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('accounts.register.title')}
      lead={t('accounts.register.lead')}
      breadcrumbs={[{ href: href('/aanmelden'), label: t('accounts.signIn.title') }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href('/registreren')}>
        <input type="hidden" name="terug" value={back} />
        <MailField value={answered(answers, 'mail')} errors={errors} />
        <NameField value={answered(answers, 'name')} errors={errors} />
        <Actions>
          <Button>{t('accounts.register.submit')}</Button>
        </Actions>
      </Form>
      <p>
        {t('accounts.register.hasAccount')}{' '}
        <a href={href(`/aanmelden?terug=${encodeURIComponent(back)}`)}>{t('accounts.signIn.title')}</a>
      </p>
      <p class="note">{t('accounts.register.organisation')}</p>
    </Layout>
  );
}

/** The same for an address that someone has and one that nobody has. */
export function RegistrationSent() {
  const { t } = usePage();
  return (
    <Layout title={t('accounts.register.sentTitle')} lead={t('accounts.register.sentLead')}>
      <p>{t('accounts.register.sentText')}</p>
    </Layout>
  );
}

export function FinishRegistration({
  secret,
  mail,
  answers = {},
  errors,
}: FormPage & { secret: string; mail: string }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('accounts.register.finishTitle')}
      lead={t('accounts.register.finishLead', { mail })}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href(`/registreren/${secret}`)}>
        <input type="hidden" autocomplete="username" value={mail} />
        <NameField value={answered(answers, 'name')} errors={errors} />
        <NewPasswordField errors={errors} />
        <Actions>
          <Button>{t('accounts.join.makeAccount')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
