import { ConfirmForm, Layout, usePage } from '../../../../ui/index.ts';
import type { OwnedCall } from '../access.ts';
import { itemActAt, partAt } from '../addresses.ts';
import { type CallPart, entriesOf } from '../parts/part.ts';
import { callCrumbs, partTitle } from './words.ts';

interface RemovePageProps {
  call: OwnedCall;
  part: CallPart;
  item: string;
  title: string;
  /** Of the thing as it is shown here. */
  seen: string;
}

/** Asks before something goes; it can be put back. */
export function RemovePage({ call, part, item, title, seen }: RemovePageProps) {
  const { t, href } = usePage();
  const list = href(partAt(call.code, part.slug));
  const isLast = part.list !== undefined && entriesOf(part.list, call.draft).length === 1;
  return (
    <Layout
      title={t('callwork.remove.title', { title })}
      breadcrumbs={[...callCrumbs(call, href, t), { href: list, label: partTitle(t, part.key) }]}
      script
    >
      <ConfirmForm
        action={href(itemActAt(call.code, part.slug, item, 'verwijderen'))}
        cancel={list}
        confirm={t('drafts.list.remove')}
      >
        <input type="hidden" name="seen" value={seen} />
        {part.key === 'steps' && <p>{t('callwork.remove.step')}</p>}
        {part.key === 'grants' && isLast && <p>{t('callwork.remove.lastGrant')}</p>}
        {part.key === 'rightsKey' && isLast && <p>{t('callwork.remove.lastIndicator')}</p>}
        <p>{t('callwork.remove.lead')}</p>
      </ConfirmForm>
    </Layout>
  );
}
