import { BAR, ChartFrame, type Scale } from "./chart-frame.tsx";

/** One bar of parts, one for each kind; a part that is masked is null and has no place in the bar. */
export type Stack = { key: string; label: string; parts: readonly (number | null)[] };

type StackedChartProps = {
  id: string;
  title: string;
  /** What the chart shows, in a sentence. */
  description: string;
  /** What the parts are, in their order. */
  kinds: readonly string[];
  stacks: readonly Stack[];
  /** Stands above a bar that lacks a masked part. */
  masked: string;
};

const PLOT_HEIGHT = 280;
/** A part lower than this has no room for its number, which then stands in the table alone. */
const LOWEST_WITH_NUMBER = 16;
/** One for each kind; told apart by their lines, not by a colour. */
const PATTERNS = [
  "M0 0H12V12H0Z",
  "M0 12L12 0",
  "M0 0L12 12",
  "M0 6H12",
  "M6 0V12",
  "M0 6H12M6 0V12",
] as const;

/**
 * Numbers of several kinds as bars of patterned parts, each with its value in it. Its figures stand beside it as a table, so
 * nothing is told by the picture or by colour alone. Scrolls inside itself on a narrow page.
 */
export function StackedChart({ id, title, description, kinds, stacks, masked }: StackedChartProps) {
  const heightOf = ({ parts }: Stack) => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const largest = Math.max(0, ...stacks.map(heightOf));
  return (
    <>
      <Legend id={id} kinds={kinds} />
      <ChartFrame {...{ id, title, description, largest }} bars={stacks.length} plotHeight={PLOT_HEIGHT}>
        {({ base, tall, leftOf }) =>
          stacks.map((stack, index) => {
            const x = leftOf(index);
            return (
              <g key={stack.key}>
                <Parts id={id} of={stack} x={x} base={base} tall={tall} />
                {stack.parts.includes(null) && (
                  <text x={x + BAR.width / 2} y={base - tall(heightOf(stack)) - 6} textAnchor="middle">
                    {masked}
                  </text>
                )}
                <text x={x + BAR.width / 2} y={base + 20} textAnchor="middle">
                  {stack.label}
                </text>
              </g>
            );
          })
        }
      </ChartFrame>
    </>
  );
}

type PartsProps = Pick<Scale, "base" | "tall"> & { id: string; of: Stack; x: number };

function Parts({ id, of: { parts }, x, base, tall }: PartsProps) {
  return parts.map((part, kind) => {
    if (!part) return null;
    const beneath = parts.slice(0, kind).reduce<number>((sum, below) => sum + (below ?? 0), 0);
    const y = base - tall(beneath + part);
    return (
      <g key={PATTERNS[kind]}>
        <rect
          x={x}
          y={y}
          width={BAR.width}
          height={tall(part)}
          fill={`url(#${id}-part-${String(kind)})`}
          className="bar-part"
        />
        {tall(part) >= LOWEST_WITH_NUMBER && (
          <text
            x={x + BAR.width / 2}
            y={y + tall(part) / 2 + 5}
            textAnchor="middle"
            className="bar-value bar-inside"
          >
            {part}
          </text>
        )}
      </g>
    );
  });
}

/** The patterns, each beside its word; the bars are filled with the same ones. */
function Legend({ id, kinds }: Pick<StackedChartProps, "id" | "kinds">) {
  return (
    <ul className="chart-legend">
      {kinds.map((kind, index) => (
        <li key={kind}>
          <svg className="bar-chart" width="32" height="20" aria-hidden="true" focusable="false">
            <defs>
              <pattern
                id={`${id}-part-${String(index)}`}
                width="12"
                height="12"
                patternUnits="userSpaceOnUse"
              >
                <rect width="12" height="12" className="bar-hatch-ground" />
                <path d={PATTERNS[index % PATTERNS.length]} className="bar-mark" data-solid={index === 0} />
              </pattern>
            </defs>
            <rect
              x="1"
              y="1"
              width="30"
              height="18"
              fill={`url(#${id}-part-${String(index)})`}
              className="bar-part"
            />
          </svg>{" "}
          {kind}
        </li>
      ))}
    </ul>
  );
}
