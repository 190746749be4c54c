import { niceTop } from "./nice-top.ts";

/** One bar. A number that is masked has none, and a word stands where it would be; `text` is the number as it is written. */
export type Bar = { key: string; label: string; value: number | null; hatched?: number; text?: string };

type BarChartProps = {
  id: string;
  title: string;
  /** What the chart shows, in a sentence. */
  description: string;
  bars: readonly Bar[];
  /** Stands in the place of a bar without a number. */
  masked: string;
};

const BAR = { width: 48, gap: 32 };
const PLOT = { height: 200, left: 40, top: 24, foot: 28 };

/**
 * Numbers as bars, each with its value above it; what is hatched is a part of the bar. Its figures stand beside it as a table, so
 * nothing is told by the picture or by colour alone. Scrolls inside itself on a narrow page.
 */
export function BarChart({ id, title, description, bars, masked }: BarChartProps) {
  const step = BAR.width + BAR.gap;
  const width = PLOT.left + bars.length * step + BAR.gap;
  const height = PLOT.top + PLOT.height + PLOT.foot;
  const top = niceTop(Math.max(0, ...bars.map(({ value }) => value ?? 0)));
  const base = PLOT.top + PLOT.height;
  const tall = (value: number) => (value / top) * PLOT.height;
  return (
    <div className="table--responsive-scroll" tabIndex={0} role="group" aria-label={title}>
      <svg
        className="bar-chart"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        width={width}
        height={height}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <defs>
          <pattern
            id={`${id}-hatch`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="8" height="8" className="bar-hatch-ground" />
            <line x1="0" y1="0" x2="0" y2="8" className="bar-hatch" />
          </pattern>
        </defs>
        {[0, top / 2, top].map((line) => (
          <g key={line}>
            <line
              x1={PLOT.left}
              x2={width}
              y1={base - tall(line)}
              y2={base - tall(line)}
              className="bar-line"
            />
            <text x={PLOT.left - 8} y={base - tall(line) + 5} textAnchor="end">
              {line}
            </text>
          </g>
        ))}
        {bars.map(({ key, label, value, hatched = 0 }, index) => {
          const x = PLOT.left + BAR.gap + index * step;
          const high = tall(value ?? 0);
          return (
            <g key={key}>
              <rect x={x} y={base - high} width={BAR.width} height={high} className="bar" />
              {hatched > 0 && (
                <rect
                  x={x}
                  y={base - high}
                  width={BAR.width}
                  height={tall(hatched)}
                  fill={`url(#${id}-hatch)`}
                  className="bar-hatched"
                />
              )}
              <text x={x + BAR.width / 2} y={base - high - 6} textAnchor="middle" className="bar-value">
                {value ?? masked}
              </text>
              <text x={x + BAR.width / 2} y={base + 20} textAnchor="middle">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
