import type { FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  DataTable,
  DateField,
  ErrorSummary,
  Form,
  Layout,
  StatusTag,
  usePage,
} from '../../../../ui/index.ts';
import { editionAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import type { Proposal } from '../publishing.ts';
import { workCrumbs } from './crumbs.ts';

export interface PublishPageProps extends Prepared {
  proposal: Proposal;
  dated: string;
  errors: FieldErrors | undefined;
  /** Why it could not be published just now. */
  refusal: string | undefined;
}

/** What changes for readers when this edition is published, and the one button that does it. */
export function PublishPage(props: PublishPageProps) {
  const { t, href } = usePage();
  const { programme, edition, proposal, errors, refusal } = props;
  const at = editionAt(programme.code, edition.number);
  return (
    <Layout
      title={t('guideedit.publish.title', { number: edition.number })}
      lead={t('guideedit.publish.lead')}
      breadcrumbs={workCrumbs(programme, href, t)}
      hasErrors={errors !== undefined || refusal !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {refusal && (
        <Alert kind="error" live title={t(`guideedit.publish.refused.${refusal}`)}>
          <p>{t('guideedit.publish.nothingDone')}</p>
        </Alert>
      )}
      <Warnings {...props} />
      <Changes {...props} />
      {proposal.sections > 0 && (
        <Form id="publiceren" action={href(`${at}/publiceren`)}>
          <input type="hidden" name="stand" value={proposal.stand} />
          <DateField
            name="dated"
            label={t('guideedit.publish.dated')}
            hint={t('guideedit.publish.datedHint')}
            required
            value={props.dated}
            errors={errors}
          />
          <p>{t('guideedit.publish.forGood')}</p>
          <Actions>
            <Button>{t('guideedit.publish.act', { number: edition.number })}</Button>
            <ButtonLink kind="secondary" href={href(`${at}/verschillen`)}>
              {t('guideedit.work.compare')}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </Layout>
  );
}

function Warnings({ programme, edition, proposal }: PublishPageProps) {
  const { t, href } = usePage();
  const at = editionAt(programme.code, edition.number);
  return (
    <>
      {proposal.sections === 0 && <Alert kind="error" title={t('guideedit.publish.refused.empty')} />}
      {proposal.unmapped.length > 0 && (
        <Alert kind="warning" title={t('guideedit.publish.unmapped', { count: proposal.unmapped.length })}>
          <ul>
            {proposal.unmapped.map(({ key, title }) => (
              <li key={key}>
                <a href={href(`${at}/opvolging/${key}`)}>{title}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {proposal.empty.length > 0 && (
        <Alert kind="warning" title={t('guideedit.publish.emptySections', { count: proposal.empty.length })}>
          <ul>
            {proposal.empty.map(({ key, title }) => (
              <li key={key}>
                <a href={href(`${at}/sectie/${key}`)}>{title}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

function Changes({ proposal }: PublishPageProps) {
  const { t } = usePage();
  const { before } = proposal;
  const changes = proposal.changes.filter(({ kinds }) => kinds.length > 0);
  return (
    <section>
      <h2>{before ? t('guideedit.publish.changes', { number: before.number }) : t('guideedit.publish.first')}</h2>
      <DataTable
        caption={t('guideedit.publish.changed', { count: changes.length })}
        empty={t('guideedit.publish.nothingChanges')}
        rows={changes}
        rowKey={({ from, to }) => `${from?.key} ${to?.key}`}
        columns={[
          {
            key: 'section',
            header: t('guideedit.mapping.section'),
            rowHeader: true,
            cell: ({ from, to }) => to?.title ?? from?.title,
          },
          {
            key: 'kinds',
            header: t('guideedit.publish.what'),
            cell: ({ kinds }) => (
              <span class="row">
                {kinds.map((kind) => (
                  <StatusTag key={kind} tone={kind === 'gone' ? 'warning' : kind === 'new' ? 'ok' : 'info'}>
                    {t(`guideedit.kind.${kind}`)}
                  </StatusTag>
                ))}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
