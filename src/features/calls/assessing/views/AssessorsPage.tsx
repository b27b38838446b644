import { formats } from '../../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  ConfirmForm,
  ConfirmLink,
  DataTable,
  ErrorSummary,
  Form,
  fieldsOf,
  Layout,
  type Option,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { endOf, invitationDays } from '../invitation.ts';
import type { Invitation } from '../invitation-store.ts';
import { assessorsPath, withdrawPath } from '../paths.ts';
import type { Assessor } from '../store.ts';
import { assessingCrumbs } from './parts.tsx';

type Row = Assessor & { scored: number; conflicts: number };

interface AssessorsPageProps {
  call: { code: string; title: string };
  assessors: readonly Row[];
  /** For who may change them: an address tells nobody else whom the call asks. */
  invitations: readonly Invitation[];
  members: Option[];
  mayChange: boolean;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** Who scores the applications to a call. */
export function AssessorsPage({
  call,
  assessors,
  invitations,
  members,
  mayChange,
  answers,
  errors,
}: AssessorsPageProps) {
  const page = usePage();
  const { t, href } = page;
  const { field } = fieldsOf({ answers, errors });
  return (
    <Layout
      title={t('assessing.assessors.title')}
      lead={t('assessing.assessors.lead')}
      breadcrumbs={assessingCrumbs(page, call)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <DataTable
        caption={t('assessing.assessors.title')}
        hideCaption
        rows={assessors}
        rowKey={({ personId }) => personId}
        empty={t('assessing.assessors.none')}
        columns={[
          { key: 'name', header: t('assessing.field.name'), rowHeader: true, cell: ({ name }) => name },
          { key: 'mail', header: t('assessing.field.mail'), cell: ({ mail }) => mail },
          { key: 'scored', header: t('assessing.field.scored'), numeric: true, cell: ({ scored }) => scored },
          { key: 'conflicts', header: t('assessing.field.conflicts'), numeric: true, cell: (one) => one.conflicts },
          ...(mayChange
            ? [
                {
                  key: 'remove',
                  header: t('assessing.field.acts'),
                  cell: ({ personId, name }: Row) => (
                    <ConfirmLink href={href(`${assessorsPath(call.code)}/${personId}/verwijderen`)}>
                      {t('assessing.assessors.remove')}
                      <span class="visually-hidden"> {name}</span>
                    </ConfirmLink>
                  ),
                },
              ]
            : []),
        ]}
      />
      {invitations.length > 0 && <Invited {...{ call, invitations }} />}
      {mayChange && (
        <section aria-labelledby="toevoegen">
          <h2 id="toevoegen">{t('assessing.assessors.add')}</h2>
          <Form action={href(assessorsPath(call.code))}>
            <TextField
              {...field('mail')}
              type="email"
              label={t('assessing.assessors.mail')}
              hint={t('assessing.assessors.mailHint')}
              autocomplete="off"
              width="medium"
              required={members.length === 0}
            />
            {members.length > 0 && (
              <Select {...field('member')} label={t('assessing.assessors.member')} options={members} />
            )}
            <Actions>
              <Button>{t('assessing.assessors.addButton')}</Button>
            </Actions>
          </Form>
        </section>
      )}
    </Layout>
  );
}

/** Addresses that were asked; who accepts is among the assessors. */
function Invited({ call, invitations }: Pick<AssessorsPageProps, 'call' | 'invitations'>) {
  const { t, href, language } = usePage();
  return (
    <section aria-labelledby="uitgenodigd">
      <h2 id="uitgenodigd">{t('assessing.assessors.invited')}</h2>
      <p>{t('assessing.assessors.ends', { days: invitationDays })}</p>
      <ul>
        {invitations.map(({ mail, at }) => (
          <li key={mail}>
            {mail}, {t('assessing.assessors.until', { moment: formats(language).moment(endOf(at)) })}
            <form method="post" action={href(withdrawPath(call.code))}>
              <input type="hidden" name="mail" value={mail} />
              <Button kind="quiet">
                {t('assessing.assessors.withdraw')}
                <span class="visually-hidden"> {mail}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks whether it is sure. */
export function RemoveAssessorPage({
  call,
  person,
}: {
  call: { code: string; title: string };
  person: { id: string; name: string; scored: number };
}) {
  const page = usePage();
  const { t, href } = page;
  const back = href(assessorsPath(call.code));
  return (
    <Layout
      title={t('assessing.assessors.removeTitle', { name: person.name })}
      breadcrumbs={[...assessingCrumbs(page, call), { href: back, label: t('assessing.assessors.title') }]}
      script
    >
      <ConfirmForm
        action={href(`${assessorsPath(call.code)}/${person.id}/verwijderen`)}
        cancel={back}
        confirm={t('assessing.assessors.remove')}
      >
        <p>{t('assessing.assessors.removeText', { count: person.scored })}</p>
      </ConfirmForm>
    </Layout>
  );
}
