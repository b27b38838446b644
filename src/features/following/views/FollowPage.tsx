import { type Answers, answered } from '../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  ErrorSummary,
  type FieldErrors,
  Form,
  Layout,
  RadioGroup,
  TextField,
  usePage,
} from '../../../ui/index.ts';
import type { Follow } from '../follow-store.ts';
import { type Frequency, frequencies, mailFrequencies } from '../rules/frequency.ts';
import type { Described } from '../topics.ts';
import { frequencyHints, frequencyWords } from '../words.ts';

interface FollowProps {
  subject: Described;
  /** Where to go on afterwards. */
  back: string;
  /** How it is followed now, by who signed in. */
  present?: Follow | undefined;
  answers?: Answers;
  errors?: FieldErrors | undefined;
}

export function FollowPage(props: FollowProps) {
  const { subject, errors } = props;
  const { t, href, viewer } = usePage();
  return (
    <Layout
      title={t('following.follow.title', { subject: subject.title })}
      lead={t('following.follow.lead')}
      breadcrumbs={[{ label: subject.title, href: href(subject.path) }]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      {viewer ? <ByAccount {...props} /> : <WithoutAccount {...props} />}
    </Layout>
  );
}

function ByAccount({ subject, back, present, answers = {}, errors }: FollowProps) {
  const { t, href } = usePage();
  const value = answered(answers, 'frequentie', present?.frequency ?? 'week');
  return (
    <>
      {present && <p>{t('following.follow.already')}</p>}
      <Form action={href('/volgen')}>
        <Hidden {...{ subject, back }} />
        <FrequencyField choices={frequencies} {...{ value, errors }} />
        <Actions>
          <Button>{t(present ? 'following.follow.change' : 'following.follow.start')}</Button>
        </Actions>
      </Form>
      {present && (
        <form method="post" action={href(`/volgen/mijn/${present.id}/stop`)}>
          <Button kind="danger">{t('following.follow.stop')}</Button>
        </form>
      )}
    </>
  );
}

function WithoutAccount(props: FollowProps) {
  const { subject, back } = props;
  const { t, href, path } = usePage();
  const query = new URLSearchParams({ terug: path });
  return (
    <>
      {subject.topic.startsWith('theme:') && (
        <section aria-labelledby="browser">
          <h2 id="browser">{t('following.follow.browserTitle')}</h2>
          <p>{t('following.follow.browserText')}</p>
          <form method="post" action={href('/volgen')}>
            <Hidden {...{ subject, back }} />
            <Button name="hoe" value="browser">
              {t('following.follow.browser')}
            </Button>
          </form>
        </section>
      )}
      <section aria-labelledby="account">
        <h2 id="account">{t('following.follow.accountTitle')}</h2>
        <p>{t('following.follow.accountText')}</p>
        <div class="row">
          <ButtonLink kind="secondary" href={href(`/aanmelden?${query}`)}>
            {t('following.follow.signIn')}
          </ButtonLink>
          <a href={href(`/registreren?${query}`)}>{t('following.follow.register')}</a>
        </div>
      </section>
      <ByMail {...props} />
    </>
  );
}

function ByMail({ subject, back, answers = {}, errors }: FollowProps) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="per-mail">
      <h2 id="per-mail">{t('following.follow.mailTitle')}</h2>
      <p>{t('following.follow.mailText')}</p>
      <Form action={href('/volgen')}>
        <Hidden {...{ subject, back }} />
        <input type="hidden" name="hoe" value="mail" />
        <TextField
          name="mail"
          type="email"
          label={t('following.follow.mail')}
          value={answered(answers, 'mail')}
          autocomplete="email"
          spellcheck={false}
          required
          errors={errors}
        />
        <FrequencyField choices={mailFrequencies} value={answered(answers, 'frequentie', 'week')} errors={errors} />
        <Actions>
          <Button kind="secondary">{t('following.follow.byMail')}</Button>
        </Actions>
      </Form>
    </section>
  );
}

function Hidden({ subject, back }: Pick<FollowProps, 'subject' | 'back'>) {
  return (
    <>
      <input type="hidden" name="onderwerp" value={subject.topic} />
      <input type="hidden" name="terug" value={back} />
    </>
  );
}

interface FrequencyFieldProps {
  choices: readonly Frequency[];
  value: string;
  errors?: FieldErrors | undefined;
}

function FrequencyField({ choices, value, errors }: FrequencyFieldProps) {
  const { t } = usePage();
  return (
    <RadioGroup
      name="frequentie"
      label={t('following.follow.frequency')}
      choices={choices.map((one) => ({ value: one, label: t(frequencyWords[one]), hint: t(frequencyHints[one]) }))}
      value={value}
      required
      {...(errors && { errors })}
    />
  );
}
