import type { ReactNode } from "react";
import { niceTop } from "./nice-top.ts";

/** How wide a bar is, and how far from the next. */
export const BAR = { width: 48, gap: 32 };
const PLOT = { left: 40, top: 24, foot: 28 };

/** Where things stand in a chart: its ground line, how tall a value is, and where a bar begins. */
export type Scale = { base: number; tall: (value: number) => number; leftOf: (bar: number) => number };

type ChartFrameProps = {
  id: string;
  title: string;
  /** What the chart shows, in a sentence. */
  description: string;
  /** How many bars there are, and the largest value of one. */
  bars: number;
  largest: number;
  /** How high the largest may be. */
  plotHeight: number;
  children: (scale: Scale) => ReactNode;
};

/** What every chart of bars stands in: its name and sentence, and three lines with their values. Scrolls inside itself on a narrow page. */
export function ChartFrame({ id, title, description, bars, largest, plotHeight, children }: ChartFrameProps) {
  const step = BAR.width + BAR.gap;
  const width = PLOT.left + bars * step + BAR.gap;
  const height = PLOT.top + plotHeight + PLOT.foot;
  const top = niceTop(largest);
  const base = PLOT.top + plotHeight;
  const tall = (value: number) => (value / top) * plotHeight;
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
        {children({ base, tall, leftOf: (bar) => PLOT.left + BAR.gap + bar * step })}
      </svg>
    </div>
  );
}
