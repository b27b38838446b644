import { formats } from '../../../../platform/formats.ts';
import { AreaMap, Cartogram, type Column, type MapStep, usePage } from '../../../../ui/index.ts';
import type { Progress } from '../rules/progress.ts';
import type { TargetPageProps } from './TargetPage.tsx';

/** Up to and not including these parts of what is needed; the fifth class has all of it. */
const classes = [25, 50, 75, 100];

/** Of what is needed, how much there is, in percent and rounded down; null when not all of it is known. */
function percentDone({ need, done, known, of }: Progress): number | null {
  if (need === null || done === null || known < of) return null;
  return need === 0 ? 100 : Math.floor((done * 100) / need);
}

/** Where how much is done; areas of which it is not known are left pale. */
export function TargetPicture({ picture, found }: TargetPageProps) {
  const { t, href, language } = usePage();
  if (!picture) return null;
  const { number } = formats(language);
  const percent = (value: number) => `${number(value)} %`;
  const dress = <Drawn extends { code: string }>(drawn: readonly Drawn[]) => {
    const byCode = new Map(drawn.map((one) => [one.code, one]));
    return found.flatMap((row) => {
      const one = byCode.get(row.code);
      if (!one) return [];
      const done = percentDone(row);
      const value = done === null ? t('targets.notReported') : t('targets.picture.value', { percent: percent(done) });
      return [{ ...one, label: row.name, value, step: stepOf(done), href: href(`/gebieden/${row.code}`) }];
    });
  };
  const columns: Column<{ code: string; label: string; value?: string }>[] = [
    { key: 'name', header: t('targets.column.area'), rowHeader: true, cell: ({ label }) => label },
    { key: 'value', header: t('targets.column.done'), cell: ({ value }) => value },
  ];
  const legend = [
    ...classes.map((limit, index) => ({
      step: index as MapStep,
      label: t('targets.picture.below', { limit: percent(limit) }),
    })),
    { step: 4 as MapStep, label: t('targets.picture.all') },
    { label: t('targets.notReported') },
  ];
  const shared = { title: t('targets.picture.title'), description: t('targets.picture.text'), columns, legend };
  if (picture.type === 'cartogram') return <Cartogram {...shared} places={dress(picture.circles)} />;
  return <AreaMap {...shared} viewBox={`0 0 ${picture.width} ${picture.height}`} places={dress(picture.paths)} />;
}

function stepOf(percent: number | null): MapStep | undefined {
  if (percent === null) return undefined;
  const found = classes.findIndex((limit) => percent < limit);
  return (found === -1 ? classes.length : found) as MapStep;
}
