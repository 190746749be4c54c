import type { Bar } from "./bar-chart.tsx";

type RowChartProps = {
  id: string;
  title: string;
  /** What the chart shows, in a sentence. */
  description: string;
  bars: readonly Bar[];
  /** Stands in the place of a bar without a number. */
  masked: string;
};

const ROW = { height: 56, bar: 20 };
const PLOT = { width: 640, value: 64 };

/**
 * Numbers as lying bars, for what has long names: the name above each, its value after it. Its figures stand beside it
 * as a table, so nothing is told by the picture alone. Scrolls inside itself on a narrow page.
 */
export function RowChart({ id, title, description, bars, masked }: RowChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const height = bars.length * ROW.height;
  return (
    <div className="table--responsive-scroll" tabIndex={0} role="group" aria-label={title}>
      <svg
        className="bar-chart"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        viewBox={`0 0 ${String(PLOT.width)} ${String(height)}`}
        width={PLOT.width}
        height={height}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {bars.map(({ key, label, value, text }, index) => {
          const y = index * ROW.height;
          const long = ((value ?? 0) / most) * (PLOT.width - PLOT.value);
          return (
            <g key={key}>
              <text x={0} y={y + 18}>
                {label}
              </text>
              <rect x={0} y={y + 26} width={long} height={ROW.bar} className="bar" />
              <text x={long + 8} y={y + 41} className="bar-value">
                {value === null ? masked : (text ?? value)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
