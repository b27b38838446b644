import type { ScaleLinear } from 'd3-scale';
import { percent } from './series.tsx';

interface AxisProps {
  /** From values to 0…1. */
  scale: ScaleLinear<number, number>;
  format(value: number): string;
  top: number;
  bottom: number;
}

/** A phone has no room for every number: those between the others are left out there, never the first or the last. */
const isBetween = (index: number, last: number) => index > 0 && index < last && (index % 2 === 1 || index === last - 1);

/** Values from left to right: a faint line and a number for each. */
export function BottomAxis({ scale, format, top, bottom }: AxisProps) {
  const ticks = scale.ticks(4);
  return (
    <g class="chart__axis">
      {ticks.map((tick, index) => {
        const share = scale(tick);
        return (
          <g key={tick} class={isBetween(index, ticks.length - 1) ? 'chart__between' : undefined}>
            <line
              x1={percent(share)}
              x2={percent(share)}
              y1={top}
              y2={bottom}
              class={tick === 0 ? 'chart__zero' : undefined}
            />
            <text
              x={percent(share)}
              y={bottom + 16}
              text-anchor={share < 0.05 ? 'start' : share > 0.95 ? 'end' : 'middle'}
            >
              {format(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Values from the bottom up; the numbers stand on their lines, so that the plot keeps its width on a phone. */
export function SideAxis({ scale, format, top, bottom }: AxisProps) {
  return (
    <g class="chart__axis">
      {scale.ticks(4).map((tick) => {
        const y = bottom - scale(tick) * (bottom - top);
        return (
          <g key={tick}>
            <line x1="0" x2="100%" y1={y} y2={y} class={tick === 0 ? 'chart__zero' : undefined} />
            <text x="0" y={y - 4}>
              {format(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
