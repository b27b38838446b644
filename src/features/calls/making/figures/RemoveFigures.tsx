import { ConfirmForm, Layout, usePage } from '../../../../ui/index.ts';
import type { OwnedCall } from '../access.ts';
import { figuresAt, figuresRemovalAt } from '../addresses.ts';
import { sayIndicator } from '../parts/rights.ts';
import { callCrumbs, partTitle } from '../views/words.ts';

/** Asks before figures go: those of one indicator, or all. */
export function RemoveFigures({ call, indicator, seen }: { call: OwnedCall; indicator: string; seen: string }) {
  const { t, href, language } = usePage();
  const key = call.draft.rule?.rights?.key ?? [];
  const part = key.find((one) => one.indicator === indicator) ?? { indicator };
  const title = indicator
    ? t('callwork.figures.titleOne', { indicator: sayIndicator(part, { t, language }) })
    : t('callwork.figures.titleAll');
  const back = href(figuresAt(call.code));
  return (
    <Layout
      title={title}
      breadcrumbs={[...callCrumbs(call, href, t), { href: back, label: partTitle(t, 'figures') }]}
      script
    >
      <ConfirmForm action={href(figuresRemovalAt(call.code))} cancel={back} confirm={t('drafts.list.remove')}>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="wat" value={indicator} />
        <p>{t('callwork.remove.lead')}</p>
      </ConfirmForm>
    </Layout>
  );
}
