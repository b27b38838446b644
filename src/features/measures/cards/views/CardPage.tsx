import type { VNode } from 'preact';
import {
  Alert,
  ButtonLink,
  DescriptionList,
  FollowLink,
  Layout,
  Markdown,
  type Pillar,
  PillarTag,
  Tag,
  usePage,
} from '../../../../ui/index.ts';

import { capital, wordsIn } from '../../words.ts';
import { type CardWithOwner, cardWorkAt, isPublic, libraryPath } from '../card.ts';
import { Amounts } from './Amounts.tsx';
import { Origin } from './Origin.tsx';

interface CardPageProps {
  card: CardWithOwner;
  mayEdit: boolean;
  /** What else there is to say: under the card itself, and beside it. */
  below: VNode[];
  beside: VNode[];
}

/** One measure of the library, as everyone may read it. */
export function CardPage({ card, mayEdit, below, beside }: CardPageProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={card.title}
      heading={<Head card={card} />}
      description={card.description.slice(0, 160)}
      breadcrumbs={[{ href: href(libraryPath), label: t('measures.title') }]}
      head={isPublic(card) ? undefined : <meta name="robots" content="noindex" />}
      aside={<Beside card={card} mayEdit={mayEdit} parts={beside} />}
    >
      {!isPublic(card) && <Alert kind="warning">{t('measures.card.draft')}</Alert>}
      {card.description && <What card={card} />}
      {card.effect && (
        <section aria-labelledby="effect">
          <h2 id="effect">{t('measures.card.effect')}</h2>
          <Markdown text={card.effect} level={3} />
        </section>
      )}
      <Amounts card={card} />
      <Origin card={card} />
      {below}
    </Layout>
  );
}

function Head({ card }: { card: CardWithOwner }) {
  const { t, href, language } = usePage();
  const { facet, origin } = wordsIn(language);
  return (
    <div class="page__title">
      <p class="note">{[card.areaName ?? card.organisationName, origin(card)].filter(Boolean).join(' · ')}</p>
      <h1>{card.title}</h1>
      <div class="row">
        {card.pillar && <PillarTag pillar={card.pillar as Pillar} />}
        {card.kind && <Tag>{facet('kind', card.kind)}</Tag>}
        {card.themes.map((theme) => (
          <a key={theme} class="chip" href={href(`/themas/${theme}`)}>
            {facet('theme', theme)}
          </a>
        ))}
        {card.isClassified && <span class="note">{t('measures.card.classifiedShort')}</span>}
      </div>
    </div>
  );
}

function What({ card }: { card: CardWithOwner }) {
  // What is imported is no Markdown: its stars and signs are its own.
  if (card.origin === 'multi-year-plan') return <p class="as-written">{card.description}</p>;
  return <Markdown text={card.description} level={2} />;
}

function Beside({ card, mayEdit, parts }: { card: CardWithOwner; mayEdit: boolean; parts: VNode[] }) {
  const { t, href, language } = usePage();
  const { facet, cost, duration, list } = wordsIn(language);
  const where = card.areaCode && (
    <a href={href(`/gebieden/${encodeURIComponent(card.areaCode)}`)}>{card.areaName ?? card.areaCode}</a>
  );
  return (
    <>
      <h2 class="visually-hidden">{t('measures.card.facts')}</h2>
      <DescriptionList
        items={[
          {
            term: t('measures.field.targetGroups'),
            details: capital(list(card.targetGroups.map((code) => t(`codes.targetGroup.${code}`)))),
          },
          { term: t('measures.field.level'), details: card.level && facet('level', card.level) },
          { term: t('measures.field.cost'), details: cost(card) },
          { term: t('measures.field.duration'), details: duration(card) },
          { term: t('measures.field.status'), details: card.status && facet('status', card.status) },
          { term: t('measures.field.clusters'), details: list(card.clusters.map((code) => facet('cluster', code))) },
          { term: t('measures.field.who'), details: where },
          { term: t('measures.field.organisation'), details: card.organisationName },
          { term: t('measures.field.contact'), details: card.contact },
        ]}
      />
      <div class="card-acts">
        {parts}
        {isPublic(card) && <FollowLink topic={`measure:${card.id}`} subject={card.title} />}
        {mayEdit && (
          <ButtonLink kind="secondary" href={href(cardWorkAt(card.slug))}>
            {t('measures.card.edit')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
