import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  ConfirmForm,
  ConfirmLink,
  Form,
  Layout,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import type { Organisation } from '../../holders.ts';
import type { Dossier } from '../dossier.ts';
import { applicationPath, partnersPath } from '../paths.ts';
import type { Application } from '../store.ts';
import { PartnerList } from './dossier-parts.tsx';
import { useCrumbs } from './parts.tsx';

interface PartnersPageProps {
  dossier: Dossier;
  mayEdit: boolean;
  /** What was searched; `found` is null as long as nothing was. */
  text: string;
  found: { organisations: Organisation[]; hasMore: boolean } | null;
}

/** Who applies along, and asking others to. */
export function PartnersPage({ dossier, mayEdit, text, found }: PartnersPageProps) {
  const { t, href } = usePage();
  const { application } = dossier.held;
  const { joint } = dossier.document;
  return (
    <Layout
      title={t('applying.partners.title')}
      lead={t('applying.partners.lead')}
      breadcrumbs={useCrumbs(application)}
      script
    >
      {joint.counts && <p>{t(`applying.partners.counts.${joint.counts}`)}</p>}
      {joint.explanation && <p>{joint.explanation}</p>}
      {!joint.isAllowed && (
        <Alert kind="warning">
          <p>{t('applying.partners.notAllowed')}</p>
        </Alert>
      )}
      <PartnerList dossier={dossier} />
      {mayEdit && dossier.partners.length > 0 && (
        <ul class="plain">
          {dossier.partners.map(({ id, organisation }) => (
            <li key={id}>
              <ConfirmLink kind="quiet" href={href(partnersPath(application.id, id, 'verwijderen'))}>
                {t('applying.partners.remove', { name: organisation.name })}
              </ConfirmLink>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <Inviting {...{ dossier, text, found }} />}
      <p>
        <a href={href(applicationPath(application.id))}>{t('applying.step.back')}</a>
      </p>
    </Layout>
  );
}

function Inviting({ dossier, text, found }: Omit<PartnersPageProps, 'mayEdit'>) {
  const { t, href } = usePage();
  const action = href(partnersPath(dossier.held.application.id));
  return (
    <section>
      <h2>{t('applying.partners.invite')}</h2>
      <Form action={action} method="get">
        <TextField name="q" label={t('applying.partners.search')} type="search" value={text} width="medium" required />
        <Actions>
          <Button kind="secondary">{t('applying.partners.find')}</Button>
        </Actions>
      </Form>
      {found?.organisations.length === 0 && <p>{t('applying.partners.nothing')}</p>}
      {found?.hasMore && <p>{t('applying.partners.more', { most: found.organisations.length })}</p>}
      {found && found.organisations.length > 0 && (
        <Form action={action}>
          <ul class="plain stack">
            {found.organisations.map(({ id, name }) => (
              <li key={id} class="row">
                <span>{name}</span>
                <Button
                  kind="secondary"
                  name="organisation"
                  value={id}
                  label={t('applying.partners.inviteOne', { name })}
                >
                  {t('applying.partners.inviteShort')}
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      )}
    </section>
  );
}

interface RemovePartnerPageProps {
  application: Application;
  partner: { id: string; organisation: Organisation };
}

export function RemovePartnerPage({ application, partner }: RemovePartnerPageProps) {
  const { t, href } = usePage();
  const { name } = partner.organisation;
  return (
    <Layout title={t('applying.partners.remove', { name })} breadcrumbs={useCrumbs(application)}>
      <ConfirmForm
        action={href(partnersPath(application.id, partner.id, 'verwijderen'))}
        cancel={href(partnersPath(application.id))}
        confirm={t('applying.partners.removeSubmit')}
      >
        <p>{t('applying.partners.removeText', { name })}</p>
      </ConfirmForm>
    </Layout>
  );
}

export const BackToApplication = ({ id }: { id: string }) => {
  const { t, href } = usePage();
  return (
    <ButtonLink kind="quiet" href={href(applicationPath(id))}>
      {t('applying.step.back')}
    </ButtonLink>
  );
};
