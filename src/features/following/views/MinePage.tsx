import { Button, ButtonLink, EmptyState, Layout, usePage } from '../../../ui/index.ts';
import type { Follow } from '../follow-store.ts';
import { type Frequency, frequencies } from '../rules/frequency.ts';
import type { Described } from '../topics.ts';
import { frequencyWords } from '../words.ts';

interface MineProps {
  follows: (Follow & { subject: Described | null })[];
  /** When one is told of one's own tasks. */
  tasks: Frequency;
  hasFeed: boolean;
}

export function MinePage({ follows, tasks, hasFeed }: MineProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('following.mine.title')}
      lead={t('following.mine.lead')}
      actions={
        <>
          <ButtonLink kind="secondary" href={href('/meldingen')}>
            {t('following.notices.title')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={href('/themas')}>
            {t('following.overview.themes')}
          </ButtonLink>
        </>
      }
    >
      {follows.length === 0 && (
        <EmptyState title={t('following.mine.none')}>
          <p>{t('following.mine.noneText')}</p>
        </EmptyState>
      )}
      <ul class="plain follows">
        {follows.map((one) => (
          <OneFollow key={one.id} {...one} />
        ))}
      </ul>
      <h2>{t('following.mine.tasksTitle')}</h2>
      <p>{t('following.mine.tasksText')}</p>
      <PaceForm action={href('/volgen/taken')} id="taken" subject={t('following.mine.tasksTitle')} frequency={tasks} />
      <h2>{t('following.feed.title')}</h2>
      <p>{t(hasFeed ? 'following.feed.renewText' : 'following.feed.text')}</p>
      <form method="post" action={href('/volgen/feed')}>
        <Button kind="secondary">{t(hasFeed ? 'following.feed.renew' : 'following.feed.make')}</Button>
      </form>
    </Layout>
  );
}

function OneFollow({ id, topic, frequency, subject }: MineProps['follows'][number]) {
  const { t, href } = usePage();
  const name = subject?.title ?? topic;
  return (
    <li class="follows__one">
      <div class="follows__name">
        {subject ? <a href={href(subject.path)}>{name}</a> : name}
        {!subject && <p class="note">{t('following.mine.gone')}</p>}
      </div>
      <PaceForm action={href(`/volgen/mijn/${id}`)} id={id} subject={name} frequency={frequency} />
      <form method="post" action={href(`/volgen/mijn/${id}/stop`)}>
        <Button kind="quiet">
          {t('following.mine.stop')} <span class="visually-hidden">{name}</span>
        </Button>
      </form>
    </li>
  );
}

interface PaceProps {
  action: string;
  id: string;
  subject: string;
  frequency: Frequency;
}

function PaceForm({ action, id, subject, frequency }: PaceProps) {
  const { t } = usePage();
  return (
    <form class="row" method="post" action={action}>
      <label class="visually-hidden" for={`wanneer-${id}`}>
        {t('following.mine.when', { subject })}
      </label>
      <select class="utrecht-select utrecht-select--html-select" id={`wanneer-${id}`} name="frequentie">
        {frequencies.map((one) => (
          <option key={one} value={one} selected={one === frequency}>
            {t(frequencyWords[one])}
          </option>
        ))}
      </select>
      <Button kind="secondary">
        {t('following.mine.save')} <span class="visually-hidden">{subject}</span>
      </Button>
    </form>
  );
}
