import { useTranslation } from "react-i18next";
import type { CountedFragment } from "../../generated/graphql.ts";
import { BarChart, type Bar } from "../../ui/bar-chart.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Fold } from "../../ui/fold.tsx";
import { RowChart } from "../../ui/row-chart.tsx";

type CountedChartProps = {
  id: string;
  title: string;
  counts: readonly CountedFragment[];
  /** A key in words; short ones for beneath a bar. */
  wordsOf: (key: string) => string;
  /** Lying bars, where the words are too long to stand beneath one. */
  isLying?: boolean;
};

/** One set of numbers: what stands out in a sentence, a chart, and the same numbers as a table. */
export function CountedChart({ id, title, counts, wordsOf, isLying = false }: CountedChartProps) {
  const { t } = useTranslation("statistics");
  const bars = counts.map(({ key, count }): Bar => ({
    key,
    label: wordsOf(key),
    value: count.isMasked ? null : (count.count ?? 0),
  }));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Numbers id={id} title={title} bars={bars} isLying={isLying} sentence={useMost(bars)} />
      {bars.length === 0 && <p>{t("nothingYet")}</p>}
    </section>
  );
}

/** The largest bar in words; nothing is said of what is hidden. */
export function useMost(bars: readonly Bar[]): string {
  const { t } = useTranslation("statistics");
  const [most] = [...bars].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (most?.value) return t("most", { label: most.label, value: most.value });
  return bars.some(({ value }) => value === null) ? t("noneShown") : t("nothingYet");
}

type NumbersProps = {
  id: string;
  title: string;
  bars: readonly Bar[];
  sentence: string;
  isLying?: boolean;
};

/** A chart with its sentence, and its figures as a table beneath. */
export function Numbers({ id, title, bars, sentence, isLying = false }: NumbersProps) {
  const { t } = useTranslation("statistics");
  if (bars.length === 0) return null;
  const hasHatched = bars.some(({ hatched }) => hatched !== undefined);
  const table = (
    <DataTable
      caption={title}
      items={bars}
      keyOf={({ key }) => key}
      columns={[
        { key: "key", heading: t("key"), cell: ({ label }) => label },
        {
          key: "count",
          heading: t("count"),
          isNumber: true,
          cell: ({ value, text }) => (value === null ? t("masked") : (text ?? value)),
        },
        ...(hasHatched
          ? [
              {
                key: "hatched",
                heading: t("overdueCount"),
                isNumber: true,
                cell: ({ hatched }: Bar) => hatched ?? 0,
              },
            ]
          : []),
      ]}
    />
  );
  const Chart = isLying ? RowChart : BarChart;
  return (
    <>
      <p>{sentence}</p>
      <Chart id={`${id}-chart`} title={title} description={sentence} bars={bars} masked={t("masked")} />
      <Fold summary={t("asTable")}>{table}</Fold>
    </>
  );
}
