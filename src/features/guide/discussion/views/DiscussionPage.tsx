import { formats } from '../../../../platform/formats.ts';
import type { Viewer } from '../../../../platform/viewer.ts';
import {
  Actions,
  Alert,
  ButtonLink,
  EmptyState,
  FollowLink,
  Layout,
  Markdown,
  Timeline,
} from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import type { Programme } from '../../store.ts';
import { discussionPath, reactionAct, reportAct, sectionPath } from '../addresses.ts';
import { isReadable, isWriter, mayEdit, type Thread, threadsOf } from '../rules.ts';
import type { EditionCount, Reaction, SpokenOf } from '../store.ts';

export interface DiscussionPageProps {
  programme: Programme;
  section: SpokenOf;
  reactions: Reaction[];
  /** Editions in which this section is spoken of. */
  counts: EditionCount[];
  viewer: Viewer | null;
  /** An editor of the guide: may hide and show. */
  mayHide: boolean;
  now: Date;
}

/** What people say about a section of one edition. */
export function DiscussionPage(props: DiscussionPageProps) {
  const { programme, section, reactions } = props;
  const { t, href } = usePage();
  const place = { programmeCode: programme.code, editionNumber: section.number, sectionKey: section.key };
  return (
    <Layout
      title={t('discussion.title', { section: section.title })}
      lead={t('discussion.lead', { edition: section.number })}
      breadcrumbs={[
        { href: href(`/handreiking/${programme.code}`), label: programme.title },
        { href: href(sectionPath(place)), label: section.title },
      ]}
      actions={<FollowLink topic={`section:${programme.code}/${section.key}`} subject={section.title} />}
    >
      <Elsewhere {...props} />
      {reactions.length === 0 ? (
        <EmptyState title={t('discussion.none')} />
      ) : (
        <Timeline moments={threadsOf(reactions).map((thread) => threadMoment(thread, props, t))} />
      )}
      {programme.archived ? (
        <Alert>{t('discussion.archived')}</Alert>
      ) : (
        <Actions>
          <ButtonLink href={href(`${discussionPath(place)}/schrijven`)}>{t('discussion.write.title')}</ButtonLink>
        </Actions>
      )}
    </Layout>
  );
}

/** How many reactions other editions have: they stay where they were written. */
function Elsewhere({ programme, section, counts }: DiscussionPageProps) {
  const { t, href } = usePage();
  const others = counts.filter(({ number }) => number !== section.number);
  if (others.length === 0) return null;
  return (
    <ul>
      {others.map(({ number, count }) => (
        <li key={number}>
          <a
            href={href(
              discussionPath({ programmeCode: programme.code, editionNumber: number, sectionKey: section.key }),
            )}
          >
            {t('discussion.elsewhere', { count, edition: number })}
          </a>
        </li>
      ))}
    </ul>
  );
}

type Translate = ReturnType<typeof usePage>['t'];

function threadMoment({ reaction, replies }: Thread<Reaction>, props: DiscussionPageProps, t: Translate) {
  const moment = momentOf(reaction, props, t);
  const under = replies.map((reply) => momentOf(reply, props, t));
  return {
    ...moment,
    children: (
      <>
        {moment.children}
        {under.length > 0 && <Timeline moments={under} />}
      </>
    ),
  };
}

function momentOf(reaction: Reaction, props: DiscussionPageProps, t: Translate) {
  return {
    when: <Moment reaction={reaction} />,
    title: isReadable(reaction) ? <Writer reaction={reaction} /> : t('discussion.gone'),
    children: <Body reaction={reaction} {...props} />,
  };
}

function Moment({ reaction }: { reaction: Reaction }) {
  const { t, language } = usePage();
  const { moment } = formats(language);
  const { id, at, editedAt } = reaction;
  return (
    <span id={`reactie-${id}`}>
      {moment(at)}
      {editedAt && ` · ${t('discussion.edited')}`}
    </span>
  );
}

function Writer({ reaction: { personName, organisationName } }: { reaction: Reaction }) {
  const { t } = usePage();
  const name = personName ?? t('discussion.someone');
  return <>{organisationName ? `${name}, ${organisationName}` : name}</>;
}

function Body({ reaction, ...props }: DiscussionPageProps & { reaction: Reaction }) {
  const { t } = usePage();
  const { removedAt, hiddenAt, hiddenFor } = reaction;
  if (removedAt) return <p class="note">{t('discussion.removed')}</p>;
  return (
    <>
      {hiddenAt ? (
        <p class="note">{t('discussion.hidden', { reason: hiddenFor ?? '' })}</p>
      ) : (
        <Markdown text={reaction.body} level={3} />
      )}
      <Acts reaction={reaction} {...props} />
    </>
  );
}

/** What this reader can do with it. Every link says of whose reaction, for who hears it without what stands around it. */
function Acts({ reaction, programme, viewer, mayHide, now }: DiscussionPageProps & { reaction: Reaction }) {
  const { t, href } = usePage();
  const readable = isReadable(reaction);
  const own = isWriter(viewer, reaction);
  const isOpen = programme.archived === null;
  const acts: [string, boolean][] = [
    ['antwoorden', readable && isOpen && reaction.parentId === null],
    ['wijzigen', mayEdit(viewer, reaction, now)],
    ['verwijderen', own],
    ['melden', readable && !own],
  ];
  const of = t('discussion.of', { name: reaction.personName ?? t('discussion.someone') });
  const link = (act: string, path: string) => (
    <a key={act} class="link-button" href={href(path)} rel="nofollow">
      {t(`discussion.act.${act}`)} <span class="visually-hidden">{of}</span>
    </a>
  );
  return (
    <div class="row">
      {acts.filter(([, is]) => is).map(([act]) => link(act, reactionAct(reaction, act)))}
      {mayHide && readable && link('verbergen', reportAct(programme.code, reaction.id, 'verbergen'))}
      {mayHide && reaction.hiddenAt && (
        <form method="post" action={href(reportAct(programme.code, reaction.id, 'tonen'))}>
          <button class="link-button" type="submit">
            {t('discussion.act.tonen')} <span class="visually-hidden">{of}</span>
          </button>
        </form>
      )}
    </div>
  );
}
