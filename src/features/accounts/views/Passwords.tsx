import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import { Actions, Button, ButtonLink } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { usePage } from '../../../ui/page.ts';
import { MailField, NewPasswordField } from './fields.tsx';

export interface FormPage {
  answers?: Answers;
  errors?: FieldErrors;
}

export function Forgotten({ answers = {}, errors }: FormPage) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('accounts.forgotten.title')}
      lead={t('accounts.forgotten.lead')}
      breadcrumbs={[{ href: href('/aanmelden'), label: t('accounts.signIn.title') }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href('/wachtwoord-vergeten')}>
        <MailField value={answered(answers, 'mail')} errors={errors} />
        <Actions>
          <Button>{t('accounts.forgotten.submit')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}

/** The same for an address that someone has and one that nobody has. */
export function ForgottenSent() {
  const { t, href } = usePage();
  return (
    <Layout title={t('accounts.forgotten.sentTitle')} lead={t('accounts.forgotten.sentLead')}>
      <p>{t('accounts.forgotten.sentText')}</p>
      <p>
        <ButtonLink kind="secondary" href={href('/aanmelden')}>
          {t('accounts.signIn.title')}
        </ButtonLink>
      </p>
    </Layout>
  );
}

export function NewPassword({ secret, mail, errors }: FormPage & { secret: string; mail: string }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('accounts.newPassword.title')}
      lead={t('accounts.newPassword.lead')}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href(`/wachtwoord/${secret}`)}>
        <input type="hidden" autocomplete="username" value={mail} />
        <NewPasswordField errors={errors} />
        <Actions>
          <Button>{t('accounts.newPassword.submit')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}

const deadLinks = {
  invitation: { lead: 'accounts.deadLink.invitation', action: 'accounts.signIn.title', to: '/aanmelden' },
  reset: { lead: 'accounts.deadLink.reset', action: 'accounts.forgotten.title', to: '/wachtwoord-vergeten' },
  registration: { lead: 'accounts.deadLink.registration', action: 'accounts.register.title', to: '/registreren' },
};

/** For a link that was used, has expired, was withdrawn or never was: which of these is nobody's business. */
export function DeadLink({ kind }: { kind: 'invitation' | 'reset' | 'registration' }) {
  const { t, href } = usePage();
  const words = deadLinks[kind];
  return (
    <Layout title={t('accounts.deadLink.title')} lead={t(words.lead)}>
      <p>
        <ButtonLink kind="secondary" href={href(words.to)}>
          {t(words.action)}
        </ButtonLink>
      </p>
    </Layout>
  );
}
