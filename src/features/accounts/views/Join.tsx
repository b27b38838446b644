import { formats } from '../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Actions, Button, ButtonLink } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { DescriptionList } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import type { OpenInvitation } from '../invitation-store.ts';
import { roleWords } from '../words.ts';
import { MailField, NameField, NewPasswordField } from './fields.tsx';

/** What the one who holds the link must do to join. */
export type JoinStep = 'newAccount' | 'firstAdministrator' | 'signIn' | 'otherAccount' | 'confirm';

interface JoinProps {
  secret: string;
  step: JoinStep;
  open: OpenInvitation;
  answers?: Answers;
  errors?: FieldErrors;
}

export function Join({ secret, step, open, answers = {}, errors }: JoinProps) {
  const { t } = usePage();
  const organisation = open.organisationName ?? '';
  const isFirst = step === 'firstAdministrator';
  return (
    <Layout
      title={isFirst ? t('accounts.join.firstTitle') : t('accounts.join.title', { organisation })}
      lead={isFirst ? t('accounts.join.firstLead') : undefined}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      {!isFirst && <Offer open={open} />}
      {(step === 'newAccount' || isFirst) && <NewAccount {...{ secret, isFirst, open, answers, errors }} />}
      {step === 'signIn' && <SignInFirst secret={secret} />}
      {step === 'otherAccount' && <OtherAccount />}
      {step === 'confirm' && <Confirm secret={secret} />}
    </Layout>
  );
}

function Offer({ open: { invitation, organisationName, invitedByName } }: { open: OpenInvitation }) {
  const { t, language } = usePage();
  return (
    <DescriptionList
      items={[
        { term: t('accounts.column.organisation'), details: organisationName },
        { term: t('accounts.field.role'), details: invitation.role && t(roleWords[invitation.role]) },
        { term: t('accounts.column.invitedBy'), details: invitedByName },
        { term: t('accounts.column.validUntil'), details: formats(language).moment(invitation.expiresAt) },
      ]}
    />
  );
}

interface NewAccountProps extends Required<Pick<JoinProps, 'secret' | 'open' | 'answers'>> {
  isFirst: boolean;
  errors?: FieldErrors;
}

function NewAccount({ secret, isFirst, open, answers, errors }: NewAccountProps) {
  const { t, href } = usePage();
  return (
    <Form action={href(`/uitnodiging/${secret}`)}>
      {!isFirst && <p>{t('accounts.join.newAccount', { mail: open.invitation.mail })}</p>}
      <NameField value={answered(answers, 'name')} errors={errors} />
      {isFirst ? (
        <MailField value={answered(answers, 'mail')} errors={errors} />
      ) : (
        <input type="hidden" autocomplete="username" value={open.invitation.mail ?? ''} />
      )}
      <NewPasswordField errors={errors} />
      <Actions>
        <Button>{t('accounts.join.makeAccount')}</Button>
      </Actions>
    </Form>
  );
}

function SignInFirst({ secret }: { secret: string }) {
  const { t, href } = usePage();
  return (
    <>
      <p>{t('accounts.join.signInFirst')}</p>
      <p>
        <ButtonLink href={href(`/aanmelden?terug=${encodeURIComponent(`/uitnodiging/${secret}`)}`)}>
          {t('accounts.signIn.submit')}
        </ButtonLink>
      </p>
    </>
  );
}

function OtherAccount() {
  const { t, href } = usePage();
  return (
    <Alert kind="warning" title={t('accounts.join.otherTitle')}>
      <p>{t('accounts.join.otherText')}</p>
      <form method="post" action={href('/afmelden')}>
        <Button kind="secondary">{t('accounts.account.signOut')}</Button>
      </form>
    </Alert>
  );
}

function Confirm({ secret }: { secret: string }) {
  const { t, href } = usePage();
  return (
    <Form action={href(`/uitnodiging/${secret}`)}>
      <Actions>
        <Button>{t('accounts.join.submit')}</Button>
      </Actions>
    </Form>
  );
}
