import { BAR, ChartFrame } from "./chart-frame.tsx";

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

const PLOT_HEIGHT = 200;

/**
 * Numbers as bars, each with its value above it; what is hatched is a part of the bar. Its figures stand beside it as a table, so
 * nothing is told by the picture or by colour alone. Scrolls inside itself on a narrow page.
 */
export function BarChart({ id, title, description, bars, masked }: BarChartProps) {
  const largest = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  return (
    <ChartFrame {...{ id, title, description, largest }} bars={bars.length} plotHeight={PLOT_HEIGHT}>
      {({ base, tall, leftOf }) => (
        <>
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
          {bars.map(({ key, label, value, hatched = 0 }, index) => {
            const x = leftOf(index);
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
        </>
      )}
    </ChartFrame>
  );
}
