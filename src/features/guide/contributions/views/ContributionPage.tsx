import { formats } from '../../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ConfirmLink,
  ErrorSummary,
  Form,
  Layout,
  Markdown,
  TextArea,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { contributionPath, moderationPath } from '../acts.ts';
import { isOpen } from '../state.ts';
import type { Contribution } from '../store.ts';
import { Messages, Sent, type Whole } from './parts.tsx';
import { StateTag, useOwnCrumbs } from './words.tsx';

interface ContributionPageProps extends Whole {
  /** Not an editor who looks: only the sender answers and withdraws. */
  isSender: boolean;
  answers?: Answers;
  errors?: FieldErrors | undefined;
}

/** A contribution as its sender follows it. */
export function ContributionPage(props: ContributionPageProps) {
  const { contribution, isSender, answers = {}, errors } = props;
  const { t, href } = usePage();
  const { id, state, programmeCode } = contribution;
  return (
    <Layout
      title={contribution.title}
      breadcrumbs={useOwnCrumbs()}
      actions={<StateTag state={state} />}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Where contribution={contribution} />
      {!isSender && (
        <p>
          <a href={href(moderationPath(programmeCode, id))}>{t('contributions.one.toQueue')}</a>
        </p>
      )}
      <Messages {...props} />
      {isSender && state === 'asked' && (
        <section aria-labelledby="antwoorden">
          <h2 id="antwoorden">{t('contributions.one.yourTurn')}</h2>
          <Form action={href(`${contributionPath(id)}/antwoord`)} keep="antwoord">
            <TextArea
              name="body"
              label={t('contributions.one.answer')}
              value={answered(answers, 'body')}
              errors={errors}
              required
            />
            <Actions>
              <Button>{t('contributions.one.sendAnswer')}</Button>
            </Actions>
          </Form>
        </section>
      )}
      <Sent {...props} />
      {isSender && isOpen(state) && (
        <Actions>
          <ConfirmLink href={href(`${contributionPath(id)}/intrekken`)}>{t('contributions.one.withdraw')}</ConfirmLink>
        </Actions>
      )}
    </Layout>
  );
}

/** What happened to it, in a sentence, with where it went. */
export function Where({ contribution }: { contribution: Contribution }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const {
    state,
    acceptedIn,
    acceptedSection,
    acceptedTitle,
    publishedAt,
    path,
    reason,
    decidedAt,
    withdrawnAt,
    programmeCode,
  } = contribution;
  const on = decidedAt ? date(decidedAt) : '';
  if (state === 'withdrawn') return <Alert>{t('contributions.now.withdrawn', { date: date(withdrawnAt!) })}</Alert>;
  if (state === 'received') return <Alert>{t('contributions.now.received')}</Alert>;
  if (state === 'asked') return <Alert kind="warning">{t('contributions.now.asked')}</Alert>;
  if (state === 'declined') {
    return (
      <Alert title={t('contributions.now.declined', { date: on })}>
        <Markdown text={reason ?? ''} level={3} />
      </Alert>
    );
  }
  const section = `/handreiking/${programmeCode}/editie/${acceptedIn}/${acceptedSection}`;
  return (
    <Alert kind="ok" title={t('contributions.now.accepted', { date: on })}>
      {path && (
        <p>
          <a href={href(path)}>{t('contributions.now.card')}</a>
        </p>
      )}
      {acceptedIn !== null && !publishedAt && (
        <p>{t('contributions.now.prepared', { edition: acceptedIn, section: acceptedTitle ?? acceptedSection })}</p>
      )}
      {acceptedIn !== null && publishedAt && (
        <p>
          <a href={href(section)}>
            {t('contributions.now.published', { edition: acceptedIn, section: acceptedTitle ?? acceptedSection })}
          </a>
        </p>
      )}
      {reason && <Markdown text={reason} level={3} />}
    </Alert>
  );
}
