import type { VNode } from 'preact';
import { formats } from '../../../platform/formats.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { FollowLink } from '../../../ui/FollowLink.tsx';
import { Layout } from '../../../ui/Layout.tsx';
import { DescriptionList } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import { Tag } from '../../../ui/Tag.tsx';
import type { AreaFacts, Listed } from '../describe.ts';
import type { Picture } from '../picture.ts';
import { AreaHistory, AreaLinks } from './AreaHistory.tsx';
import { AreaOverview } from './AreaOverview.tsx';
import { countryName } from './countries.ts';

interface AreaPageProps {
  facts: AreaFacts;
  picture: Picture | null;
  /** The area's own members, else the area among its neighbours. */
  around: Listed[];
  /** What other features tell of this area, such as its plans. */
  sections: VNode[];
}

export function AreaPage({ facts, picture, around, sections }: AreaPageProps) {
  const { t, href } = usePage();
  const { area, kind, members } = facts;
  return (
    <Layout
      title={area.name}
      lead={kind}
      breadcrumbs={[{ href: href('/gebieden'), label: t('areas.title') }]}
      actions={
        <>
          <FollowLink topic={`area:${area.code}`} subject={area.name} />
          {area.example && <Tag>{t('areas.area.example')}</Tag>}
        </>
      }
    >
      <State facts={facts} />
      {sections}
      <section aria-labelledby="kort">
        <h2 id="kort">{t('areas.area.facts')}</h2>
        <Facts facts={facts} />
      </section>
      <AreaHistory history={facts.history} />
      {members.length > 0 && <h2>{t('areas.area.members')}</h2>}
      {(picture || members.length > 0) && (
        <AreaOverview
          picture={picture}
          areas={around}
          here={area.code}
          title={members.length > 0 ? t('areas.picture.title') : t('areas.picture.here', { name: area.name })}
          openTable={members.length > 0}
        />
      )}
    </Layout>
  );
}

function State({ facts: { area, state, history, current } }: { facts: AreaFacts }) {
  const { t, language } = usePage();
  const { date } = formats(language);
  if (area.example) return <Alert>{t('areas.area.exampleText')}</Alert>;
  if (state === 'future') return <Alert>{t('areas.area.notYet', { day: date(area.validFrom) })}</Alert>;
  if (state !== 'ended') return null;
  const end = history.find((event) => event.kind === 'became' || event.kind === 'split');
  if (!end) return <Alert kind="warning">{t('areas.area.ended')}</Alert>;
  const words = { name: area.name, day: date(end.day) };
  return (
    <Alert kind="warning">
      <p>
        {end.kind === 'split' ? t('areas.area.endedSplit', words) : t('areas.area.endedMerged', words)}{' '}
        <AreaLinks areas={end.areas} />.
      </p>
      {current && current.code !== end.areas[0]?.code && (
        <p>
          {t('areas.area.now')} <AreaLinks areas={[current]} />.
        </p>
      )}
    </Alert>
  );
}

function Facts({ facts }: { facts: AreaFacts }) {
  const { t, language } = usePage();
  const { number, date } = formats(language);
  const { area, figures } = facts;
  const { population, populationYear, surfaceHectares } = figures;
  const inhabitants =
    population !== null &&
    (populationYear
      ? t('areas.area.populationYear', { value: number(population), year: populationYear })
      : number(population));
  const own = { published: null, predecessors: t('areas.area.sum'), members: t('areas.area.sumOfMembers') };
  const note = own[figures.origin] && <span class="note"> {own[figures.origin]}</span>;
  const regions = facts.partOf.map(({ kind, area: region }) => ({
    term: kind,
    details: <AreaLinks areas={[region]} />,
  }));
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t('areas.area.population'),
            details: inhabitants ? (
              <>
                {inhabitants}
                {note}
              </>
            ) : null,
          },
          {
            term: t('areas.area.surface'),
            details: surfaceHectares !== null && (
              <>
                {t('areas.area.hectares', { value: number(Math.round(surfaceHectares)) })}
                {note}
              </>
            ),
          },
          { term: t('areas.area.density'), details: facts.density && number(Math.round(facts.density)) },
          ...regions,
          { term: t('areas.area.country'), details: countryName(area.country, language) },
          { term: t('areas.area.code'), details: area.code },
          { term: t('areas.area.source'), details: area.source },
        ].map(({ term, details }) => ({ term, details: details === false ? null : details }))}
      />
      <p class="note">{t('areas.list.on', { day: date(facts.day) })}.</p>
    </>
  );
}
