import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  ErrorSummary,
  Form,
  fieldsOf,
  Layout,
  Select,
  showDate,
  Tag,
  TextArea,
  TextField,
  usePage,
} from '../../../ui/index.ts';
import { guidePath } from '../reading/paths.ts';
import type { Programme } from '../store.ts';

export const programmesPath = '/beheer/programmas';
export const programmePath = (code: string) => `${programmesPath}/${code}`;

interface Choices {
  organisations: { id: string; name: string }[];
}

interface Answered {
  answers?: Answers;
  errors?: FieldErrors | undefined;
}

/** Every programme with whose it is. */
export function ProgrammesPage({ programmes }: { programmes: Programme[] }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('guide.admin.title')}
      lead={t('guide.admin.lead')}
      breadcrumbs={[{ href: href('/beheer'), label: t('administration.title') }]}
      actions={<ButtonLink href={href(`${programmesPath}/nieuw`)}>{t('guide.admin.new')}</ButtonLink>}
    >
      <DataTable
        caption={t('guide.admin.title')}
        hideCaption
        rows={programmes}
        rowKey={({ code }) => code}
        empty={t('guide.list.empty')}
        columns={[
          {
            key: 'title',
            header: t('guide.admin.field.title'),
            rowHeader: true,
            cell: ({ code, title, archived }) => (
              <>
                <a href={href(programmePath(code))}>{title}</a> {archived && <Tag>{t('guide.archive.short')}</Tag>}
              </>
            ),
          },
          {
            key: 'organisation',
            header: t('guide.admin.field.organisation'),
            cell: ({ organisationName }) => organisationName ?? t('guide.admin.nobody'),
          },
          {
            key: 'work',
            header: t('guide.admin.workHeader'),
            cell: ({ code }) => <a href={href(`${guidePath(code)}/werk`)}>{t('guide.admin.work')}</a>,
          },
        ]}
      />
    </Layout>
  );
}

type OrganisationSelectProps = Choices & ReturnType<ReturnType<typeof fieldsOf>['field']>;

function OrganisationSelect({ organisations, ...field }: OrganisationSelectProps) {
  const { t } = usePage();
  return (
    <Select
      {...field}
      label={t('guide.admin.field.organisation')}
      hint={t('guide.admin.field.organisationHint')}
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      empty={t('guide.admin.nobody')}
    />
  );
}

export function NewProgrammePage({ organisations, answers = {}, errors }: Choices & Answered) {
  const { t, href } = usePage();
  const { field } = fieldsOf({ answers, errors });
  return (
    <Layout
      title={t('guide.admin.new')}
      breadcrumbs={[{ href: href(programmesPath), label: t('guide.admin.title') }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href(`${programmesPath}/nieuw`)}>
        <TextField
          {...field('title')}
          label={t('guide.admin.field.title')}
          hint={t('guide.admin.field.titleHint')}
          autocomplete="off"
          required
        />
        <TextArea {...field('summary')} label={t('guide.admin.field.summary')} required />
        <OrganisationSelect organisations={organisations} {...field('organisation')} />
        <Actions>
          <Button>{t('guide.admin.create')}</Button>
          <ButtonLink kind="quiet" href={href(programmesPath)}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

/** Whose a programme is, and whether its guide is kept up. */
export function ProgrammePage({
  programme,
  organisations,
  answers,
  errors,
}: Choices & Answered & { programme: Programme }) {
  const { t, href } = usePage();
  const { code, title, archived, organisationId } = programme;
  const now = {
    organisation: organisationId ?? '',
    notice: archived?.notice ?? '',
    since: showDate(archived?.since ?? ''),
  };
  const { field } = fieldsOf({ answers: answers ?? now, errors });
  return (
    <Layout
      title={title}
      breadcrumbs={[{ href: href(programmesPath), label: t('guide.admin.title') }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <p>
        <a href={href(guidePath(code))}>{t('guide.admin.read')}</a>
      </p>
      <section aria-labelledby="eigenaar">
        <h2 id="eigenaar">{t('guide.admin.assignTitle')}</h2>
        <Form action={href(`${programmePath(code)}/organisatie`)}>
          <OrganisationSelect organisations={organisations} {...field('organisation')} />
          <Actions>
            <Button>{t('guide.admin.assign')}</Button>
          </Actions>
        </Form>
      </section>
      <section aria-labelledby="archief">
        <h2 id="archief">{t('guide.admin.archiveTitle')}</h2>
        <p>{t('guide.admin.archiveLead')}</p>
        <Form action={href(`${programmePath(code)}/archief`)}>
          <TextArea {...field('notice')} label={t('guide.admin.field.notice')} required />
          <TextField
            {...field('since')}
            label={t('guide.admin.field.since')}
            hint={t('guide.admin.field.sinceHint')}
            autocomplete="off"
          />
          <Actions>
            <Button kind="secondary">{t('guide.admin.archive')}</Button>
          </Actions>
        </Form>
        {archived && (
          <Form action={href(`${programmePath(code)}/archief/ongedaan`)}>
            <Actions>
              <Button kind="secondary">{t('guide.admin.takeUp')}</Button>
            </Actions>
          </Form>
        )}
      </section>
    </Layout>
  );
}
