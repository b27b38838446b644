import { formats } from '../../../../platform/formats.ts';
import { AreaMap, Cartogram, type MapStep, usePage } from '../../../../ui/index.ts';
import type { Picture } from '../../../areas/index.ts';
import type { RightRow } from '../rights.ts';

const steps = 5;

/** Who may draw how much for each inhabitant; nothing where no inhabitants are known. The table below it has the same figures. */
export function RightsPicture({ picture, rows }: { picture: Picture; rows: readonly RightRow[] }) {
  const { t, href, language } = usePage();
  const { money } = formats(language);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const perHead = ({ cents, inhabitants }: RightRow) =>
    inhabitants ? Math.round(Number(cents) / Number(inhabitants)) : null;
  const values = rows.flatMap((row) => perHead(row) ?? []);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const stepOf = (value: number | null): MapStep | undefined => {
    if (value === null) return undefined;
    return most === least
      ? 2
      : (Math.min(steps - 1, Math.floor((steps * (value - least)) / (most - least))) as MapStep);
  };
  const dress = <Drawn extends { code: string }>(drawn: readonly Drawn[]) =>
    drawn.flatMap((one) => {
      const row = byCode.get(one.code);
      if (!row) return [];
      const value = perHead(row);
      const place = {
        label: row.name,
        value: money(row.cents),
        step: stepOf(value),
        href: href(`/gebieden/${row.code}`),
      };
      return [{ ...one, ...place }];
    });
  const euro = (cents: number) => money(BigInt(cents));
  const legend =
    most === least
      ? [{ step: 2 as MapStep, label: t('ownshare.rights.perHead', { amount: euro(most) }) }]
      : [
          { step: 0 as MapStep, label: t('ownshare.rights.perHead', { amount: euro(least) }) },
          { step: 4 as MapStep, label: t('ownshare.rights.perHead', { amount: euro(most) }) },
        ];
  const shared = {
    title: t('ownshare.rights.picture'),
    description: t(`ownshare.rights.help.${picture.type}`),
    legend,
    columns: [],
  };
  if (picture.type === 'cartogram') return <Cartogram {...shared} places={dress(picture.circles)} />;
  return <AreaMap {...shared} viewBox={`0 0 ${picture.width} ${picture.height}`} places={dress(picture.paths)} />;
}
