import { formats } from '../../../../platform/formats.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  Form,
  Layout,
  Markdown,
  type Option,
  Select,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { workCrumbs } from '../../editing/views/crumbs.ts';
import type { Programme } from '../../store.ts';
import { conflictPath, moderatedPath } from '../addresses.ts';
import { isUnsettled } from '../state.ts';
import { Answers, type GivenAnswers } from './AnswersGiven.tsx';
import { Told } from './ConflictPage.tsx';
import { type MessageShown, Messages } from './Messages.tsx';
import { StateTag } from './parts.tsx';

interface WorkPageProps extends GivenAnswers {
  programme: Programme;
  messages: MessageShown[];
  settlers: Option[];
}

/** A report as the editors of the guide see it, with what they can do. */
export function WorkPage(props: WorkPageProps) {
  const { programme, conflict, messages } = props;
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { id, state, endedAt, endedFor } = conflict;
  const isEnded = state === 'withdrawn' || state === 'refused';
  const list = { href: href(moderatedPath(programme.code)), label: t('conflicts.work.title') };
  return (
    <Layout
      title={conflict.title}
      breadcrumbs={[...workCrumbs(programme, href, t), list]}
      actions={<StateTag state={state} />}
      script
    >
      {isEnded && (
        <Alert title={t(`conflicts.one.${state}`, { date: date(endedAt!) })}>
          <Markdown text={endedFor ?? ''} level={3} />
        </Alert>
      )}
      {conflict.releasedAt && state !== 'refused' && (
        <p>
          <a href={href(conflictPath(id))}>{t('conflicts.work.public')}</a>
        </p>
      )}
      {!isEnded && <Acts {...props} />}
      <Answers {...props} />
      <Messages messages={messages} />
      <Told conflict={conflict} knows />
    </Layout>
  );
}

function Acts({ programme, conflict, settlers, given }: WorkPageProps) {
  const { t, href } = usePage();
  const { id, state, assigneeId } = conflict;
  const path = moderatedPath(programme.code, id);
  return (
    <section aria-labelledby="doen">
      <h2 id="doen">{t('conflicts.work.acts')}</h2>
      {isUnsettled(state) && (
        <Form action={href(`${path}/toewijzen`)}>
          <Select
            name="assignee"
            label={t('conflicts.work.assign')}
            options={settlers}
            value={assigneeId ?? ''}
            required
          />
          <Actions>
            <Button kind="secondary">{t('conflicts.work.assignButton')}</Button>
          </Actions>
        </Form>
      )}
      <div class="row">
        <ButtonLink href={href(`${path}/antwoorden`)}>
          {t(given.length > 0 ? 'conflicts.answer.correct' : 'conflicts.answer.title')}
        </ButtonLink>
        {isUnsettled(state) && (
          <ButtonLink kind="secondary" href={href(`${path}/vragen`)}>
            {t('conflicts.ask.title')}
          </ButtonLink>
        )}
        {state === 'waiting' && (
          <form method="post" action={href(`${path}/vrijgeven`)}>
            <Button kind="secondary">{t('conflicts.release.button')}</Button>
          </form>
        )}
        {isUnsettled(state) && (
          <ButtonLink kind="danger" href={href(`${path}/afwijzen`)}>
            {t('conflicts.refuse.title')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
