import { formats } from '../../../platform/formats.ts';
import { Layout } from '../../../ui/Layout.tsx';
import { EmptyState } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import type { Listed, Named } from '../describe.ts';
import type { Picture } from '../picture.ts';
import { AreaFilterForm, type AreaFilterFormProps } from './AreaFilterForm.tsx';
import { AreaOverview } from './AreaOverview.tsx';

interface AreasPageProps extends AreaFilterFormProps {
  areas: Listed[];
  elsewhere: (Named & { kind: string; country: string; lastDay: string | null })[];
  /** Null where there is nothing to draw. */
  picture: Picture | null;
  /** Nothing has been loaded at all. */
  isBare: boolean;
}

export function AreasPage(props: AreasPageProps) {
  const { t, href, language } = usePage();
  const { areas, elsewhere, picture, isBare, asked } = props;
  const { date } = formats(language);
  const title = t('areas.list.count', { count: areas.length, day: date(asked.day) });
  return (
    <Layout title={t('areas.title')} lead={t('areas.lead')} hasErrors={props.errors !== undefined}>
      <AreaFilterForm {...props} />
      {isBare && <EmptyState title={t('areas.list.noData')} />}
      {!isBare && areas.length === 0 && (
        <EmptyState title={t('areas.list.empty')}>
          <p>{t('areas.list.emptyHelp')}</p>
          <p>
            <a href={href('/gebieden')}>{t('areas.list.clear')}</a>
          </p>
        </EmptyState>
      )}
      <Elsewhere areas={elsewhere} />
      {areas.length > 0 && <h2>{title}</h2>}
      {areas.length > 0 && <AreaOverview picture={picture} areas={areas} title={t('areas.picture.title')} openTable />}
    </Layout>
  );
}

function Elsewhere({ areas }: { areas: AreasPageProps['elsewhere'] }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  if (areas.length === 0) return null;
  return (
    <section aria-labelledby="buiten">
      <h2 id="buiten">{t('areas.list.elsewhere')}</h2>
      <ul>
        {areas.map(({ code, name, kind, country, lastDay }) => (
          <li key={code}>
            <a href={href(`/gebieden/${code}`)}>{name}</a>, {kind}, {country}
            {lastDay && ` (${t('areas.list.until', { day: date(lastDay) })})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
