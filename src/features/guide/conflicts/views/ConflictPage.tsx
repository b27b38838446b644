import { formats } from '../../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  DescriptionList,
  ErrorSummary,
  FollowLink,
  Form,
  Layout,
  Markdown,
  type Option,
  TextArea,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { conflictPath, conflictsPath, conflictTopic, moderatedPath } from '../addresses.ts';
import { isUnsettled } from '../state.ts';
import type { GuidelineConflict } from '../store.ts';
import { Answers as AnswersGiven, type GivenAnswers } from './AnswersGiven.tsx';
import { type MessageShown, Messages } from './Messages.tsx';
import { ConflictCards, Instructions, StateTag } from './parts.tsx';
import { Supports, type SupportsProps } from './Supports.tsx';

export interface ConflictPageProps extends GivenAnswers, Pick<SupportsProps, 'supporters'> {
  conflict: GuidelineConflict;
  messages: MessageShown[];
  /** Public reports that look like it. */
  like: GuidelineConflict[];
  /** What this reader may do. */
  may: { act: boolean; publish: boolean; settle: boolean; know: boolean };
  /** Organisations that the reader edits for, other than the one that reported it. */
  organisations: Option[];
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** A report: what clashes, where it stands, and the answer. */
export function ConflictPage(props: ConflictPageProps) {
  const { conflict, may, like, errors } = props;
  const { t, href } = usePage();
  const isOut = conflict.releasedAt !== null && conflict.state !== 'refused';
  return (
    <Layout
      title={conflict.title}
      breadcrumbs={[{ href: href(conflictsPath), label: t('conflicts.list.title') }]}
      actions={
        <>
          <StateTag state={conflict.state} />
          {isOut && <FollowLink topic={conflictTopic(conflict.id)} subject={conflict.title} />}
        </>
      }
      hasErrors={errors !== undefined}
      script={may.act}
    >
      <ErrorSummary errors={errors} />
      {conflict.isExample && <Alert>{t('plans.example.long')}</Alert>}
      <Standing {...props} />
      <AnswersGiven {...props} />
      <Told conflict={conflict} knows={may.know} />
      <Conversation {...props} />
      {isOut && <Supports {...props} isOpen={isUnsettled(conflict.state)} />}
      {like.length > 0 && (
        <section aria-labelledby="lijkt">
          <h2 id="lijkt">{t('conflicts.one.like')}</h2>
          <ConflictCards conflicts={like} level={3} />
        </section>
      )}
    </Layout>
  );
}

/** Why it is not public, or how it ended; with what this reader can do about it. */
function Standing({ conflict, may }: ConflictPageProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { id, state, programmeCode } = conflict;
  return (
    <>
      {state === 'waiting' && <Alert>{t('conflicts.one.waiting')}</Alert>}
      {(state === 'withdrawn' || state === 'refused') && (
        <Alert title={t(`conflicts.one.${state}`, { date: date(conflict.endedAt!) })}>
          <Markdown text={conflict.endedFor ?? ''} level={3} />
        </Alert>
      )}
      {(may.settle || (may.act && isUnsettled(state))) && (
        <div class="row">
          {may.publish && state === 'waiting' && (
            <form method="post" action={href(`${conflictPath(id)}/vrijgeven`)}>
              <Button>{t('conflicts.release.button')}</Button>
            </form>
          )}
          {may.act && isUnsettled(state) && (
            <ButtonLink kind="danger" href={href(`${conflictPath(id)}/intrekken`)}>
              {t('conflicts.withdraw.title')}
            </ButtonLink>
          )}
          {may.settle && (
            <ButtonLink kind="secondary" href={href(moderatedPath(programmeCode, id))}>
              {t('conflicts.one.settle')}
            </ButtonLink>
          )}
        </div>
      )}
    </>
  );
}

/** The report as it was made. */
export function Told({ conflict, knows }: { conflict: GuidelineConflict; knows: boolean }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { programmeCode, programmeTitle, organisationName, urgency, at, meanwhile, assigneeName } = conflict;
  return (
    <>
      <section aria-labelledby="botst">
        <h2 id="botst">{t('conflicts.field.clash')}</h2>
        <Markdown text={conflict.clash} level={3} />
        <Instructions {...conflict} />
      </section>
      {meanwhile && (
        <section aria-labelledby="intussen">
          <h2 id="intussen">{t('conflicts.field.meanwhile')}</h2>
          <Markdown text={meanwhile} level={3} />
        </section>
      )}
      <section aria-labelledby="gegevens">
        <h2 id="gegevens">{t('conflicts.one.about')}</h2>
        <DescriptionList
          items={[
            { term: t('conflicts.field.organisation'), details: organisationName },
            { term: t('conflicts.field.at'), details: date(at) },
            { term: t('conflicts.field.urgency'), details: t(`conflicts.urgency.${urgency}`) },
            {
              term: t('conflicts.field.programme'),
              details: <a href={href(`/handreiking/${programmeCode}`)}>{programmeTitle}</a>,
            },
            { term: t('conflicts.field.assignee'), details: knows ? (assigneeName ?? '') : '' },
          ]}
        />
      </section>
    </>
  );
}

/** What the editors asked the reporter, and the answers; only they read it. */
function Conversation({ conflict, messages, may, answers, errors }: ConflictPageProps) {
  const { t, href } = usePage();
  if (!may.know || messages.length === 0) return null;
  return (
    <>
      <Messages messages={messages} />
      {may.act && isUnsettled(conflict.state) && (
        <section aria-labelledby="antwoorden">
          <h2 id="antwoorden">{t('conflicts.message.yourTurn')}</h2>
          <Form action={href(`${conflictPath(conflict.id)}/antwoord`)} keep="antwoord">
            <TextArea
              name="body"
              label={t('conflicts.message.answer')}
              hint={t('conflicts.message.hint')}
              value={answered(answers, 'body')}
              errors={errors}
              required
            />
            <Actions>
              <Button>{t('conflicts.message.send')}</Button>
            </Actions>
          </Form>
        </section>
      )}
    </>
  );
}
