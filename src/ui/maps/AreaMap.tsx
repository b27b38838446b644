import { look, MapFigure, type MapPlace, type MapProps } from './MapFigure.tsx';

export interface AreaShape extends MapPlace {
  /** The outline as SVG path data. */
  path: string;
}

/** Areas in their true shape. */
export function AreaMap({ viewBox, ...props }: MapProps<AreaShape> & { viewBox: string }) {
  return <MapFigure {...props} viewBox={viewBox} draw={(place) => <path class={look(place)} d={place.path} />} />;
}
