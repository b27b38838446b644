import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { LyingPlot } from './LyingPlot.tsx';
import { type ChartProps, Mark, percent, tone } from './series.tsx';

const rowHeight = 44;

/** Where several stand on one measure: a row a label, a mark of its own shape a series. */
export function DotChart(props: ChartProps) {
  const { labels, series } = props;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const [low = 0, high = 1] = extent(values);
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0.03, 0.97]).nice(4);
  return (
    <LyingPlot chart={props} scale={scale} height={labels.length * rowHeight}>
      {labels.map((label, row) => {
        const y = row * rowHeight + 30;
        return (
          <g key={label}>
            <text class="chart__label" x="0" y={y - 14}>
              {label}
            </text>
            <line class="chart__track" x1="0" x2="100%" y1={y} y2={y} />
            {series.map((one, index) => {
              const value = one.values[row];
              if (value === null || value === undefined) return null;
              return (
                <g key={one.name} class={tone(one, index)}>
                  <Mark x={percent(scale(value))} y={y} index={index} />
                </g>
              );
            })}
          </g>
        );
      })}
    </LyingPlot>
  );
}
