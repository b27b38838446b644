import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  ErrorSummary,
  Form,
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

function OrganisationSelect({
  organisations,
  value,
  errors,
}: Choices & { value: string; errors?: FieldErrors | undefined }) {
  const { t } = usePage();
  return (
    <Select
      name="organisation"
      label={t('guide.admin.field.organisation')}
      hint={t('guide.admin.field.organisationHint')}
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      empty={t('guide.admin.nobody')}
      errors={errors}
    />
  );
}

export function NewProgrammePage({ organisations, answers = {}, errors }: Choices & Answered) {
  const { t, href } = usePage();
  const value = (name: string) => answered(answers, name);
  return (
    <Layout
      title={t('guide.admin.new')}
      breadcrumbs={[{ href: href(programmesPath), label: t('guide.admin.title') }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      <Form action={href(`${programmesPath}/nieuw`)}>
        <TextField
          name="title"
          label={t('guide.admin.field.title')}
          hint={t('guide.admin.field.titleHint')}
          value={value('title')}
          autocomplete="off"
          required
          errors={errors}
        />
        <TextArea
          name="summary"
          label={t('guide.admin.field.summary')}
          value={value('summary')}
          required
          errors={errors}
        />
        <OrganisationSelect organisations={organisations} value={value('organisation')} errors={errors} />
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
  const value = (name: string, otherwise: string) => (answers ? answered(answers, name) : otherwise);
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
          <OrganisationSelect
            organisations={organisations}
            value={value('organisation', organisationId ?? '')}
            errors={errors}
          />
          <Actions>
            <Button>{t('guide.admin.assign')}</Button>
          </Actions>
        </Form>
      </section>
      <section aria-labelledby="archief">
        <h2 id="archief">{t('guide.admin.archiveTitle')}</h2>
        <p>{t('guide.admin.archiveLead')}</p>
        <Form action={href(`${programmePath(code)}/archief`)}>
          <TextArea
            name="notice"
            label={t('guide.admin.field.notice')}
            value={value('notice', archived?.notice ?? '')}
            required
            errors={errors}
          />
          <TextField
            name="since"
            label={t('guide.admin.field.since')}
            hint={t('guide.admin.field.sinceHint')}
            value={value('since', showDate(archived?.since ?? ''))}
            autocomplete="off"
            errors={errors}
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
