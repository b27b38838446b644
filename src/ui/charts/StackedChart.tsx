import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { useId } from 'preact/hooks';
import { LyingPlot } from './LyingPlot.tsx';
import { type ChartProps, hatch, percent, tone } from './series.tsx';

const rowHeight = 50;

/** How wholes are made up: lying bars of parts, colours and hatches as in the legend, the total in figures. */
export function StackedChart(props: ChartProps) {
  const { labels, series, format } = props;
  const id = `h${useId()}`;
  const keys = series.map((_, index) => index);
  const amount = (row: number, key: number) => Math.max(0, series[key]?.values[row] ?? 0);
  const layers = stack<number, number>().keys(keys).value(amount)(labels.map((_, row) => row));
  const totals = labels.map((_, row) => sum(keys, (key) => amount(row, key)));
  const scale = scaleLinear([0, max(totals) || 1], [0, 1]).nice(4);
  return (
    <LyingPlot chart={props} scale={scale} height={labels.length * rowHeight} hatches={id}>
      {labels.map((label, row) => (
        <g key={label}>
          <text class="chart__label" x="0" y={row * rowHeight + 16}>
            {label}: {format(totals[row] ?? 0)}
          </text>
          {layers.map((layer, index) => {
            const [from = 0, to = 0] = layer[row] ?? [];
            if (from === to) return null;
            const part = {
              x: percent(scale(from)),
              width: percent(scale(to) - scale(from)),
              y: row * rowHeight + 22,
              height: 20,
            };
            return (
              <g key={layer.key} class={tone(series[index] ?? {}, index)}>
                <rect class="chart__bar chart__bar--part" {...part} />
                {index > 0 && <rect fill={hatch(id, index)} {...part} />}
              </g>
            );
          })}
        </g>
      ))}
    </LyingPlot>
  );
}
