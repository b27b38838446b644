import type { Role } from '../../../platform/viewer.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Actions, Button, ButtonLink } from '../../../ui/Button.tsx';
import { ConfirmForm, ConfirmLink } from '../../../ui/ConfirmDialog.tsx';
import { fieldsOf } from '../../../ui/forms/answers.ts';
import { RadioGroup } from '../../../ui/forms/Choices.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { DescriptionList } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import type { Member, Organisation } from '../organisation-store.ts';
import { tokenRoles } from '../policy.ts';
import { tokenDays } from '../schema.ts';
import { roleWords } from '../words.ts';
import { MailField, RoleField } from './fields.tsx';
import type { FormPage } from './Passwords.tsx';

type Place = { organisation: Pick<Organisation, 'id' | 'name'> };

function useTrail({ id, name }: Place['organisation']) {
  const { t, href } = usePage();
  const base = href(`/organisaties/${id}`);
  const up = { href: href('/organisaties'), label: t('accounts.organisations.title') };
  return { base, breadcrumbs: [up, { href: base, label: name }] };
}

export function Invite({ organisation, roles, answers = {}, errors }: FormPage & Place & { roles: readonly Role[] }) {
  const { t } = usePage();
  const { field } = fieldsOf({ answers, errors });
  const { base, breadcrumbs } = useTrail(organisation);
  return (
    <Layout
      title={t('accounts.invite.title')}
      lead={t('accounts.invite.lead', { organisation: organisation.name })}
      breadcrumbs={breadcrumbs}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={`${base}/uitnodigen`}>
        <MailField {...field('mail')} autocomplete="off" />
        <RoleField choices={roles} {...field('role')} />
        <Actions>
          <Button>{t('accounts.invite.submit')}</Button>
          <ButtonLink kind="quiet" href={base}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

type OneMember = FormPage & Place & { member: Member };

export function ChangeMember({
  organisation,
  member,
  roles,
  answers = {},
  errors,
}: OneMember & { roles: readonly Role[] }) {
  const { t } = usePage();
  const { field } = fieldsOf({ answers: { role: member.role, ...answers }, errors });
  const { base, breadcrumbs } = useTrail(organisation);
  const here = `${base}/leden/${member.personId}`;
  return (
    <Layout title={member.name} lead={member.mail} breadcrumbs={breadcrumbs} hasErrors={errors !== undefined}>
      <ErrorSummary errors={errors} />
      <Form action={here}>
        <RoleField choices={roles} {...field('role')} />
        <Actions>
          <Button>{t('accounts.member.save')}</Button>
          <ConfirmLink href={`${here}/verwijderen`}>{t('accounts.member.remove')}</ConfirmLink>
        </Actions>
      </Form>
    </Layout>
  );
}

export function RemoveMember({ organisation, member, errors }: OneMember) {
  const { t } = usePage();
  const { base, breadcrumbs } = useTrail(organisation);
  const here = `${base}/leden/${member.personId}`;
  const values = { name: member.name, organisation: organisation.name };
  return (
    <Layout
      title={t('accounts.member.removeTitle', values)}
      breadcrumbs={[...breadcrumbs, { href: here, label: member.name }]}
      hasErrors={errors !== undefined}
    >
      {errors && <Alert kind="error" live title={Object.values(errors).join(' ')} />}
      <ConfirmForm action={`${here}/verwijderen`} cancel={here} confirm={t('accounts.member.removeSubmit')}>
        <p>{t('accounts.member.removeText', values)}</p>
        <DescriptionList items={[{ term: t('accounts.field.role'), details: t(roleWords[member.role]) }]} />
      </ConfirmForm>
    </Layout>
  );
}

export function MakeToken({ organisation, answers = {}, errors }: FormPage & Place) {
  const { t } = usePage();
  const { field } = fieldsOf({ answers, errors });
  const { base, breadcrumbs } = useTrail(organisation);
  return (
    <Layout
      title={t('accounts.tokens.make')}
      lead={t('accounts.tokens.text')}
      breadcrumbs={breadcrumbs}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={`${base}/sleutels`}>
        <TextField
          {...field('name')}
          label={t('accounts.tokens.name')}
          hint={t('accounts.tokens.nameHint')}
          autocomplete="off"
          required
        />
        <RoleField choices={tokenRoles} {...field('role')} />
        <RadioGroup
          {...field('days')}
          label={t('accounts.tokens.days')}
          choices={tokenDays.map((count) => ({
            value: String(count),
            label: t('accounts.tokens.daysChoice', { count }),
          }))}
          inline
          required
        />
        <Actions>
          <Button>{t('accounts.tokens.makeSubmit')}</Button>
          <ButtonLink kind="quiet" href={base}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

export function TokenMade({ organisation, name, secret }: Place & { name: string; secret: string }) {
  const { t } = usePage();
  const { base, breadcrumbs } = useTrail(organisation);
  return (
    <Layout title={t('accounts.tokens.madeTitle', { name })} breadcrumbs={breadcrumbs}>
      <Alert kind="warning" live title={t('accounts.tokens.madeOnce')}>
        <p>{t('accounts.tokens.madeText')}</p>
      </Alert>
      <p>
        <code>{secret}</code>
      </p>
      <p>
        <ButtonLink href={base}>{t('accounts.tokens.madeDone')}</ButtonLink>
      </p>
    </Layout>
  );
}
