import type { ComponentChildren } from 'preact';
import { Figure, type FigureProps } from '../charts/Figure.tsx';
import { usePage } from '../page.ts';

/** From pale to full; `undefined` where nothing is known. */
export type MapStep = 0 | 1 | 2 | 3 | 4;

export interface MapPlace {
  code: string;
  label: string;
  /** What is shown of it, in words: "12 maatregelen". */
  value?: string;
  step?: MapStep;
  href?: string;
  /** Drawn with a heavy edge: the reader's own, or the one spoken of. */
  highlight?: boolean;
}

export interface MapProps<Place extends MapPlace> extends Omit<FigureProps<Place>, 'children' | 'rows'> {
  places: readonly Place[];
  legend: { step?: MapStep; label: string }[];
}

// Beyond this many stops neither the tab key nor reading them out helps: the table with the same links does.
const mostStops = 30;

/** The frame of every map: legend, picture, table. `draw` makes the shape of one place. */
export function MapFigure<Place extends MapPlace>({
  places,
  legend,
  viewBox,
  draw,
  ...figure
}: MapProps<Place> & { viewBox: string; draw(place: Place): ComponentChildren }) {
  const { t } = usePage();
  const links = places.filter((place) => place.href).length;
  const isOnlySeen = links > mostStops;
  const behindHighlights = [...places].sort((a, b) => Number(a.highlight ?? false) - Number(b.highlight ?? false));
  return (
    <Figure {...figure} rows={places}>
      <ul class="plain legend" aria-label={t('ui.map.legend')}>
        {legend.map(({ step, label }) => (
          <li key={label}>
            <svg class="map" width="16" height="16" aria-hidden="true">
              <circle class={look({ step })} cx="8" cy="8" r="7" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <svg
        class="map map--whole"
        viewBox={viewBox}
        aria-hidden={isOnlySeen || undefined}
        role={isOnlySeen ? undefined : links > 0 ? 'group' : 'img'}
        aria-label={isOnlySeen ? undefined : figure.title}
      >
        {behindHighlights.map((place) => (
          <OnePlace key={place.code} place={place} isOnlySeen={isOnlySeen}>
            {draw(place)}
          </OnePlace>
        ))}
      </svg>
    </Figure>
  );
}

export const look = ({ step, highlight }: Pick<MapPlace, 'step' | 'highlight'>): string =>
  `map__place ${step === undefined ? 'map__place--unknown' : `map__place--${step}`}${highlight ? ' map__place--highlight' : ''}`;

interface OnePlaceProps {
  place: MapPlace;
  isOnlySeen: boolean;
  children: ComponentChildren;
}

function OnePlace({ place, isOnlySeen, children }: OnePlaceProps) {
  const { t } = usePage();
  const name = `${place.label}: ${place.value ?? t('ui.map.noValue')}`;
  if (!place.href) {
    return (
      <g>
        <title>{name}</title>
        {children}
      </g>
    );
  }
  return (
    <a href={place.href} {...(isOnlySeen ? { tabIndex: -1 } : { 'aria-label': name })}>
      <title>{name}</title>
      {children}
    </a>
  );
}
