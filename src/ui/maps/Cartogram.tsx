import { look, MapFigure, type MapPlace, type MapProps } from './MapFigure.tsx';

export interface CartogramPlace extends MapPlace {
  /** Centre and radius in the same unit, y downwards. */
  x: number;
  y: number;
  r: number;
}

/** Areas as circles near where they lie, each as large as its people: what counts is not the size of the land. */
export function Cartogram(props: MapProps<CartogramPlace>) {
  return (
    <MapFigure
      {...props}
      viewBox={viewBoxOf(props.places)}
      draw={(place) => <circle class={look(place)} cx={tidy(place.x)} cy={tidy(place.y)} r={tidy(place.r)} />}
    />
  );
}

// A cartogram is some thousand units wide, so that a whole one is finer than a screen shows.
const tidy = Math.round;

function viewBoxOf(places: readonly CartogramPlace[]): string {
  const margin = 3;
  const left = Math.min(...places.map(({ x, r }) => x - r)) - margin;
  const top = Math.min(...places.map(({ y, r }) => y - r)) - margin;
  const width = Math.max(...places.map(({ x, r }) => x + r)) + margin - left;
  const height = Math.max(...places.map(({ y, r }) => y + r)) + margin - top;
  return places.length === 0 ? '0 0 1 1' : [left, top, width, height].map(tidy).join(' ');
}
