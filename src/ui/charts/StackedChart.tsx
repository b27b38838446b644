import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { useId } from 'preact/hooks';
import { BottomAxis } from './Axis.tsx';
import { Figure } from './Figure.tsx';
import { type ChartProps, Hatches, hatch, Legend, percent, tableOf, tone } from './series.tsx';

const rowHeight = 50;

/** How wholes are made up: lying bars of parts, colours and hatches as in the legend, the total in figures. */
export function StackedChart(props: ChartProps) {
  const { title, description, labels, series, format, source } = props;
  const id = `h${useId()}`;
  const keys = series.map((_, index) => index);
  const amount = (row: number, key: number) => Math.max(0, series[key]?.values[row] ?? 0);
  const layers = stack<number, number>().keys(keys).value(amount)(labels.map((_, row) => row));
  const totals = labels.map((_, row) => sum(keys, (key) => amount(row, key)));
  const scale = scaleLinear([0, max(totals) || 1], [0, 1]).nice(4);
  const bottom = labels.length * rowHeight;
  return (
    <Figure title={title} description={description} source={source} {...tableOf(props)}>
      <Legend series={series} look="block" hatches={id} />
      <svg class="chart" width="100%" height={bottom + 22} role="img" aria-label={title}>
        <Hatches id={id} />
        <BottomAxis scale={scale} format={format} top={0} bottom={bottom} />
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
      </svg>
    </Figure>
  );
}
