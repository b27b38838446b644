import type { ScaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { BottomAxis } from './Axis.tsx';
import { Figure } from './Figure.tsx';
import { type ChartProps, Hatches, Legend, tableOf } from './series.tsx';

interface LyingPlotProps {
  chart: ChartProps;
  /** From values to 0…1, from left to right. */
  scale: ScaleLinear<number, number>;
  /** Pixels that the rows take together. */
  height: number;
  /** What the hatches are called, where areas are filled; else the series are told by the shape of their marks. */
  hatches?: string;
  children: ComponentChildren;
}

/** What charts have around rows that lie below each other: legend, axis at the bottom, and the table. */
export function LyingPlot({ chart, scale, height, hatches, children }: LyingPlotProps) {
  const { title, description, source, series, format } = chart;
  return (
    <Figure {...{ title, description, source }} {...tableOf(chart)}>
      <Legend series={series} look={hatches ? 'block' : 'mark'} hatches={hatches} />
      <svg class="chart" width="100%" height={height + 22} role="img" aria-label={title}>
        {hatches && <Hatches id={hatches} />}
        <BottomAxis scale={scale} format={format} top={0} bottom={height} />
        {children}
      </svg>
    </Figure>
  );
}
