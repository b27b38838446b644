import type { ComponentChildren } from 'preact';
import type { Pillar } from './Tag.tsx';

export interface CardProps {
  title: ComponentChildren;
  href?: string;
  /** The heading's level, to fit where the card stands. */
  level?: 2 | 3 | 4;
  /** Colours the card's edge. */
  pillar?: Pillar;
  /** Small words above the title. */
  kicker?: ComponentChildren;
  /** Tags and figures below. */
  footer?: ComponentChildren;
  children?: ComponentChildren;
}

/** One of several things to choose from. The title is the link, the whole card is its target. */
export function Card({ title, href, level = 3, pillar, kicker, footer, children }: CardProps) {
  const Heading = `h${level}` as 'h3';
  return (
    <article
      class={`card${pillar ? ` pillar-${pillar}` : ''}`}
      aria-label={typeof title === 'string' ? title : undefined}
    >
      {kicker && <p class="note">{kicker}</p>}
      <Heading>
        {href ? (
          <a class="card__link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children}
      {footer && <div class="row card__footer">{footer}</div>}
    </article>
  );
}

export function CardGrid({ children }: { children: ComponentChildren }) {
  return <div class="cards">{children}</div>;
}
