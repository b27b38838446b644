import { ConfirmForm, type Crumb, Layout, Markdown } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { discussionPath, reactionAct } from '../addresses.ts';
import type { Reaction } from '../store.ts';

export function RemovePage({ reaction, breadcrumbs }: { reaction: Reaction; breadcrumbs: Crumb[] }) {
  const { t, href } = usePage();
  return (
    <Layout title={t('discussion.remove.title')} breadcrumbs={breadcrumbs}>
      <ConfirmForm
        action={href(reactionAct(reaction, 'verwijderen'))}
        cancel={href(discussionPath(reaction))}
        confirm={t('discussion.remove.confirm')}
      >
        <blockquote>
          <Markdown text={reaction.body} level={3} />
        </blockquote>
        <p>{t('discussion.remove.text')}</p>
      </ConfirmForm>
    </Layout>
  );
}
