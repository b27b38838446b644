import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { usePage } from './page.ts';

export type Tone = 'neutral' | 'info' | 'ok' | 'warning' | 'error';

/** A word on a soft ground: a kind, a theme. */
export function Tag({ children }: { children: ComponentChildren }) {
  return <span class="nl-data-badge">{children}</span>;
}

const toneIcons: Record<Tone, IconName | null> = {
  neutral: null,
  info: null,
  ok: 'check',
  warning: 'warning',
  error: 'error',
};

/** A state in a word; colour and sign only support it. */
export function StatusTag({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  const icon = toneIcons[tone];
  return (
    <span class={`nl-data-badge tag tone-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

export const pillars = ['quality-of-life', 'economy', 'solidarity', 'care', 'governance'] as const;
export type Pillar = (typeof pillars)[number];

const pillarIcons: Record<Pillar, IconName> = {
  'quality-of-life': 'leaf',
  economy: 'shop',
  solidarity: 'together',
  care: 'heart',
  governance: 'hall',
};

const pillarWords: Record<Pillar, string> = {
  'quality-of-life': 'ui.pillars.quality-of-life',
  economy: 'ui.pillars.economy',
  solidarity: 'ui.pillars.solidarity',
  care: 'ui.pillars.care',
  governance: 'ui.pillars.governance',
};

/** One of the five pillars, each with its own colour, sign and word. */
export function PillarTag({ pillar }: { pillar: Pillar }) {
  const { t } = usePage();
  return (
    <span class={`nl-data-badge tag pillar pillar-${pillar}`}>
      <Icon name={pillarIcons[pillar]} />
      {t(pillarWords[pillar])}
    </span>
  );
}
