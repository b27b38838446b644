import { Actions, Button, ButtonLink, Layout } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { workCrumbs } from '../../editing/views/crumbs.ts';
import type { Programme } from '../../store.ts';
import { moderationPath } from '../acts.ts';
import { isOpen } from '../state.ts';
import type { Contribution } from '../store.ts';
import { Where } from './ContributionPage.tsx';
import { Messages, Sent, type Whole } from './parts.tsx';
import { StateTag } from './words.tsx';

interface ModerationPageProps extends Whole {
  programme: Programme;
  /** Whether the one who looks is the one who took it. */
  isMine: boolean;
}

export function useQueueCrumbs(programme: Programme, one?: Contribution) {
  const { t, href } = usePage();
  const list = { href: href(moderationPath(programme.code)), label: t('contributions.queue.title') };
  const crumbs = [...workCrumbs(programme, href, t), list];
  return one ? [...crumbs, { href: href(moderationPath(programme.code, one.id)), label: one.title }] : crumbs;
}

/** A contribution as the editors see it, with what they can do. */
export function ModerationPage(props: ModerationPageProps) {
  const { programme, contribution } = props;
  const { t, href } = usePage();
  const path = moderationPath(programme.code, contribution.id);
  const open = isOpen(contribution.state);
  return (
    <Layout
      title={contribution.title}
      breadcrumbs={useQueueCrumbs(programme)}
      actions={<StateTag state={contribution.state} />}
      script
    >
      {open ? <Taking {...props} /> : <Where contribution={contribution} />}
      <Messages {...props} />
      <Sent {...props} />
      {open && (
        <Actions>
          <ButtonLink href={href(`${path}/aanvaarden`)}>{t('contributions.accept.title')}</ButtonLink>
          <ButtonLink kind="secondary" href={href(`${path}/vragen`)}>
            {t('contributions.ask.title')}
          </ButtonLink>
          <ButtonLink kind="danger" href={href(`${path}/afwijzen`)}>
            {t('contributions.decline.title')}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  );
}

function Taking({ programme, contribution, isMine }: ModerationPageProps) {
  const { t, href } = usePage();
  const { takenBy, takenById, id } = contribution;
  return (
    <form class="row" method="post" action={href(`${moderationPath(programme.code, id)}/nemen`)}>
      <span>
        {takenById === null ? t('contributions.taking.nobody') : t('contributions.taking.by', { name: takenBy ?? '' })}
      </span>
      <Button kind="secondary" name="take" value={isMine ? 'no' : 'yes'}>
        {isMine ? t('contributions.taking.letGo') : t('contributions.taking.take')}
      </Button>
    </form>
  );
}
