import { extent } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { SideAxis } from './Axis.tsx';
import { Figure } from './Figure.tsx';
import { type ChartProps, Legend, Mark, percent, tableOf, tone } from './series.tsx';

const top = 24;
const bottom = 224;

export interface LineChartProps extends ChartProps {
  /** Does not start at zero; only where zero says nothing. */
  closeUp?: boolean;
}

/** How something goes over time. A gap in the figures is a gap in the line. */
export function LineChart({ closeUp, ...props }: LineChartProps) {
  const { title, description, labels, series, format, source } = props;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const [low = 0, high = 1] = extent(closeUp ? values : [0, ...values]);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0, 1]).nice(4);
  const across = scalePoint(labels, [0.1, 0.96]);
  const xOf = (index: number) => percent(across(labels[index] ?? '') ?? 0);
  const yOf = (value: number) => bottom - scale(value) * (bottom - top);
  const step = Math.ceil(labels.length / 6);
  return (
    <Figure title={title} description={description} source={source} {...tableOf(props)}>
      <Legend series={series} look="mark" />
      <svg class="chart" width="100%" height={bottom + 24} role="img" aria-label={title}>
        <SideAxis scale={scale} format={format} top={top} bottom={bottom} />
        {labels.map((label, index) =>
          index % step === 0 ? (
            <text key={label} x={xOf(index)} y={bottom + 18} text-anchor="middle">
              {label}
            </text>
          ) : null,
        )}
        {series.map((one, index) => (
          <g key={one.name} class={tone(one, index)}>
            {one.values.map((value, place) => {
              const next = one.values[place + 1];
              if (value === null || next === null || next === undefined) return null;
              return (
                <line
                  key={labels[place]}
                  class={`chart__line chart__line--${(index % 5) + 1}`}
                  x1={xOf(place)}
                  y1={yOf(value)}
                  x2={xOf(place + 1)}
                  y2={yOf(next)}
                />
              );
            })}
            {one.values.map((value, place) =>
              value === null ? null : <Mark key={labels[place]} x={xOf(place)} y={yOf(value)} index={index} />,
            )}
          </g>
        ))}
      </svg>
    </Figure>
  );
}
