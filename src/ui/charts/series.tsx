import type { Pillar } from '../Tag.tsx';

export interface Series {
  name: string;
  /** One for each label; null where nothing was measured. */
  values: (number | null)[];
  /** Its colour when it is a pillar; else by its place in the list. */
  pillar?: Pillar;
}

export interface ChartProps {
  title: string;
  description?: string;
  /** What the values stand for along the other axis: years, municipalities. */
  labels: string[];
  /** The name of those labels, for the table: "Jaar". */
  labelHeader: string;
  series: Series[];
  /** A value with its unit, as it should be read. */
  format(value: number): string;
  source?: string;
}

/** Colour by pillar or by place. */
export const tone = (series: Pick<Series, 'pillar'>, index: number): string =>
  series.pillar ? `pillar-${series.pillar}` : `series-${(index % 5) + 1}`;

const shapes = [
  'M0-5a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  'M-4.5-4.5h9v9h-9z',
  'M0-6 6 0 0 6-6 0z',
  'M0-5.5 6 5H-6z',
  'M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
];

/** A mark on the plot; each series has its own shape, so colour is never the only difference. */
export function Mark({ x, y, index }: { x: string; y: number; index: number }) {
  return (
    <svg x={x} y={y} width="1" height="1" class="chart__mark" aria-hidden="true">
      <path d={shapes[index % shapes.length]} />
    </svg>
  );
}

/** One hatch for each series after the first: colour is never the only difference. */
export function Hatches({ id }: { id: string }) {
  return (
    <defs>
      {[45, 90, 135, 0].map((angle, index) => (
        <pattern
          key={angle}
          id={`${id}-${index + 1}`}
          width={6 + index}
          height={6 + index}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${angle})`}
        >
          <path class="chart__hatch" d={`M0 0V${6 + index}`} />
        </pattern>
      ))}
    </defs>
  );
}

export const hatch = (id: string, index: number) => (index === 0 ? undefined : `url(#${id}-${((index - 1) % 4) + 1})`);

export function Legend({ series, look, hatches }: { series: Series[]; look: 'mark' | 'block'; hatches?: string }) {
  if (series.length < 2) return null;
  return (
    <ul class="plain legend">
      {series.map((one, index) => (
        <li key={one.name} class={tone(one, index)}>
          <Swatch look={look} index={index} hatches={hatches} />
          {one.name}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ look, index, hatches }: { look: 'mark' | 'block'; index: number; hatches?: string }) {
  return (
    <svg class="chart" width="16" height="16" aria-hidden="true">
      {look === 'mark' && <Mark x="8" y={8} index={index} />}
      {look === 'block' && <rect class="chart__bar" width="16" height="16" />}
      {hatches && <rect width="16" height="16" fill={hatch(hatches, index) ?? 'none'} />}
    </svg>
  );
}

/** The table behind every chart: a row a label, a column a series. */
export function tableOf({ labels, labelHeader, series, format }: ChartProps) {
  return {
    rows: labels,
    columns: [
      { key: 'label', header: labelHeader, rowHeader: true, cell: (label: string) => label },
      ...series.map((one, place) => ({
        key: String(place),
        header: one.name,
        numeric: true,
        cell: (_: string, index: number) => {
          const value = one.values[index];
          return value === null || value === undefined ? '–' : format(value);
        },
      })),
    ],
  };
}

export const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;
