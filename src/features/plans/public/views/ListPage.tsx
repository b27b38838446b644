import {
  Actions,
  AreaMap,
  Button,
  Cartogram,
  EmptyState,
  Form,
  Layout,
  type MapStep,
  type Option,
  Pagination,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import type { Area, Picture } from '../../../areas/index.ts';
import { pillars } from '../../document/codes.ts';
import type { ListQuery } from '../query.ts';
import type { ListedPlan } from '../store.ts';
import { capital, wordsIn } from '../words.ts';
import { PlanCards } from './PlanCards.tsx';
import { planPath, plansPath } from './paths.ts';

interface ListPageProps {
  query: ListQuery;
  plans: ListedPlan[];
  /** How many answer the query, on all pages. */
  total: number;
  all: ListedPlan[];
  isAsked: boolean;
  page: number;
  pages: number;
  areas: Option[];
  regions: Option[];
  picture: Picture | null;
  places: PlanPlace[];
}

interface PlanPlace {
  area: Area;
  plans: ListedPlan[];
}

export function ListPage(props: ListPageProps) {
  const { query, plans, total, all, isAsked, page, pages } = props;
  const { t, href } = usePage();
  return (
    <Layout title={t('plans.list.title')} lead={t('plans.list.lead')}>
      {all.length > 0 && <Filter {...props} />}
      {all.length === 0 && (
        <EmptyState title={t('plans.list.empty')}>
          <p>{t('plans.list.emptyText')}</p>
        </EmptyState>
      )}
      {all.length > 0 && (
        <p role="status">
          {t('plans.list.count', { count: total })} {isAsked && <a href={href(plansPath)}>{t('plans.list.showAll')}</a>}
        </p>
      )}
      {all.length > 0 && total === 0 && (
        <EmptyState title={t('plans.list.none')}>
          <p>{t('plans.list.noneText')}</p>
        </EmptyState>
      )}
      {plans.length > 0 && <PlanCards plans={plans} level={2} />}
      <Pagination page={page} pages={pages} hrefOf={(number) => href(listPath({ ...query, pagina: number }))} />
      {total > 0 && <WhereFrom {...props} />}
    </Layout>
  );
}

function listPath(query: ListQuery): string {
  const given = Object.entries(query).filter(
    ([key, value]) => value !== undefined && !(key === 'pagina' && value === 1),
  );
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `${plansPath}${text && `?${text}`}`;
}

function Filter({ query, all, areas, regions }: ListPageProps) {
  const { t, href, language } = usePage();
  const { code } = wordsIn(language);
  const count = (pillar: string) => all.filter((plan) => plan.pillars.includes(pillar)).length;
  const any = t('plans.list.any');
  return (
    <div class="plan-filter">
      <Form method="get" action={href(plansPath)}>
        <TextField
          name="q"
          label={t('plans.list.search')}
          hint={t('plans.list.searchHint')}
          value={query.q}
          type="search"
        />
        <Select name="gebied" label={t('plans.list.area')} options={areas} value={query.gebied} empty={any} />
        <Select name="regio" label={t('plans.list.region')} options={regions} value={query.regio} empty={any} />
        <Select
          name="pijler"
          label={t('plans.list.pillar')}
          options={pillars.map((pillar) => ({
            value: pillar,
            label: t('plans.list.option', { name: capital(code('pillar', pillar)), count: count(pillar) }),
          }))}
          value={query.pijler}
          empty={any}
        />
        <Actions>
          <Button>{t('plans.list.show')}</Button>
        </Actions>
      </Form>
    </div>
  );
}

/** Which areas have a plan, drawn and as a table. */
function WhereFrom({ picture, places }: ListPageProps) {
  const { t, href } = usePage();
  if (!picture) return null;
  const byCode = new Map(places.map((place) => [place.area.code, place]));
  const dress = <Drawn extends { code: string }>(drawn: readonly Drawn[]) =>
    drawn.map((one) => {
      const { area, plans } = byCode.get(one.code)!;
      const [only] = plans;
      return {
        ...one,
        label: area.name,
        value: t('plans.list.count', { count: plans.length }),
        step: (plans.length > 0 ? 4 : 0) as MapStep,
        href: only && href(plans.length === 1 ? planPath(only.slug) : listPath({ gebied: area.code })),
      };
    });
  const columns = [
    {
      key: 'area',
      header: t('plans.list.area'),
      rowHeader: true,
      cell: ({ code }: { code: string }) => <a href={href(`/gebieden/${code}`)}>{byCode.get(code)?.area.name}</a>,
    },
    {
      key: 'plans',
      header: t('plans.list.plans'),
      cell: ({ code }: { code: string }) =>
        byCode.get(code)?.plans.map((plan) => (
          <div key={plan.slug}>
            <a href={href(planPath(plan.slug))}>{plan.title}</a>
          </div>
        )),
    },
  ];
  const legend = [
    { step: 4 as MapStep, label: t('plans.list.withPlan') },
    { step: 0 as MapStep, label: t('plans.list.withoutPlan') },
  ];
  const shared = { title: t('plans.list.where'), description: t('plans.list.whereText'), legend, columns };
  if (picture.type === 'cartogram') return <Cartogram {...shared} places={dress(picture.circles)} />;
  return <AreaMap {...shared} viewBox={`0 0 ${picture.width} ${picture.height}`} places={dress(picture.paths)} />;
}
