import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useId } from 'preact/hooks';
import { LyingPlot } from './LyingPlot.tsx';
import { type ChartProps, hatch, percent, tone } from './series.tsx';

/** Lying bars from zero, one group a label, each with its value in figures. */
export function BarChart(props: ChartProps) {
  const { labels, series, format } = props;
  const id = `h${useId()}`;
  const [low = 0, high = 0] = extent([0, ...series.flatMap((one) => one.values.filter((value) => value !== null))]);
  const scale = scaleLinear([low, high || 1], [0, 1]).nice(4);
  const group = 26 + series.length * 20;
  return (
    <LyingPlot chart={props} scale={scale} height={labels.length * group} hatches={id}>
      {labels.map((label, row) => (
        <g key={label}>
          <text class="chart__label" x="0" y={row * group + 16}>
            {label}
          </text>
          {series.map((one, index) => {
            const value = one.values[row];
            const y = row * group + 22 + index * 20;
            if (value === null || value === undefined) return null;
            const [from, to] = [scale(Math.min(0, value)), scale(Math.max(0, value))];
            const bar = { x: percent(from), width: percent(to - from), y, height: 16 };
            const isLong = to - from > 0.5;
            return (
              <g key={one.name} class={tone(one, index)}>
                <rect class="chart__bar" rx="2" {...bar} />
                {index > 0 && <rect fill={hatch(id, index)} {...bar} />}
                <text
                  class={isLong ? 'chart__value chart__value--inside' : 'chart__value'}
                  x={percent(to)}
                  dx={isLong ? -6 : 6}
                  y={y + 12.5}
                  text-anchor={isLong ? 'end' : 'start'}
                >
                  {format(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </LyingPlot>
  );
}
