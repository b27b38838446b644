import type { ComponentChildren, VNode } from 'preact';
import { type Pillar, PillarTag, Tag, usePage } from '../../../../ui/index.ts';
import { type CardWithOwner, cardPath } from '../../cards/card.ts';
import { wordsIn } from '../../words.ts';

/** Marks the words that were looked for. */
export type Mark = (text: string) => ComponentChildren;

interface HitsProps {
  cards: CardWithOwner[];
  mark?: Mark;
  level?: 2 | 3;
  /** Buttons on each hit. */
  acts?: (card: CardWithOwner) => VNode | null;
}

/** Measures in a list, each with what it takes to choose. */
export function Hits({ cards, mark = (text) => text, level = 2, acts }: HitsProps) {
  return (
    <ol class="plain hits">
      {cards.map((card) => (
        <li key={card.id}>
          <Hit card={card} mark={mark} level={level} acts={acts?.(card)} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ card, mark, level, acts }: { card: CardWithOwner; mark: Mark; level: 2 | 3; acts?: VNode | null }) {
  const { t, href, language } = usePage();
  const { facet, cost, origin } = wordsIn(language);
  const Heading = `h${level}` as 'h2';
  const text = excerpt(card.description);
  const price = cost(card);
  return (
    <article class={`hit${card.pillar ? ` pillar-${card.pillar}` : ''}`} aria-label={card.title}>
      <p class="note">{[card.areaName ?? card.organisationName, origin(card)].filter(Boolean).join(' · ')}</p>
      <Heading>
        <a href={href(cardPath(card.slug))}>{mark(card.title)}</a>
      </Heading>
      {text && <p>{mark(text)}</p>}
      <div class="row">
        {card.pillar && <PillarTag pillar={card.pillar as Pillar} />}
        {card.kind && <Tag>{facet('kind', card.kind)}</Tag>}
        {price && <span class="note">{t('measures.search.costs', { cost: price })}</span>}
        {acts}
      </div>
    </article>
  );
}

const longest = 220;

/** The beginning of a text without its Markdown, cut at a word. */
export function excerpt(text: string): string {
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>*\-\s]+/gm, '')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
