import { formats } from '../../../platform/formats.ts';
import { AreaMap } from '../../../ui/maps/AreaMap.tsx';
import { Cartogram } from '../../../ui/maps/Cartogram.tsx';
import type { MapStep } from '../../../ui/maps/MapFigure.tsx';
import { usePage } from '../../../ui/page.ts';
import type { Listed } from '../describe.ts';
import type { Picture } from '../picture.ts';
import { useAreaColumns } from './columns.tsx';

/** The first four classes of inhabitants per square kilometre, up to and not including; what is more is the fifth. */
const classes = [150, 300, 600, 1200];

export interface AreaPictureProps {
  picture: Picture;
  areas: readonly Listed[];
  title: string;
  /** The area that the page is about. */
  here?: string;
  openTable?: boolean;
}

/** Where areas lie, how many people live there (size) and how close together (colour), with the table of the same. */
export function AreaPicture({ picture, areas, title, here, openTable }: AreaPictureProps) {
  const { t, href, language } = usePage();
  const { number } = formats(language);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  // In the order of the list, because the table follows the picture.
  const dress = <Drawn extends { code: string }>(drawn: readonly Drawn[]) => {
    const drawnByCode = new Map(drawn.map((one) => [one.code, one]));
    return areas.flatMap(({ code, name, population, density }) => {
      const one = drawnByCode.get(code);
      if (!one) return [];
      const value = population === null ? undefined : t('areas.picture.value', { value: number(population) });
      const place = {
        label: name,
        value,
        step: stepOf(density),
        href: href(`/gebieden/${code}`),
        highlight: code === here,
      };
      return [{ ...one, ...place }];
    });
  };
  const columns = useAreaColumns().map(({ cell, ...column }) => ({
    ...column,
    cell: ({ code }: { code: string }, index: number) => cell(byCode.get(code)!, index),
  }));
  const shared = { title, columns, legend: useLegend(), openTable };
  if (picture.type === 'cartogram') {
    return <Cartogram {...shared} description={t('areas.picture.cartogram')} places={dress(picture.circles)} />;
  }
  const viewBox = `0 0 ${picture.width} ${picture.height}`;
  return <AreaMap {...shared} description={t('areas.picture.map')} viewBox={viewBox} places={dress(picture.paths)} />;
}

const stepOf = (density: number | null): MapStep | undefined => {
  if (density === null) return undefined;
  const found = classes.findIndex((limit) => density < limit);
  return (found === -1 ? classes.length : found) as MapStep;
};

function useLegend() {
  const { t, language } = usePage();
  const { number } = formats(language);
  const [first, last] = [classes[0]!, classes.at(-1)!];
  return [
    { step: 0 as MapStep, label: t('areas.picture.below', { limit: number(first) }) },
    ...classes.slice(1).map((limit, index) => ({
      step: (index + 1) as MapStep,
      label: t('areas.picture.between', { from: number(classes[index]!), to: number(limit) }),
    })),
    { step: 4 as MapStep, label: t('areas.picture.above', { limit: number(last) }) },
  ];
}
