import { useTranslation } from "react-i18next";
import type { StatisticsQuery } from "../../generated/graphql.ts";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { Fold } from "../../ui/fold.tsx";
import { StackedChart, type Stack } from "../../ui/stacked-chart.tsx";

type CrossedChartProps = {
  of: StatisticsQuery["statistics"]["byRightAndInterval"];
  /** The first day of an interval in words. */
  wordsOf: (key: string) => string;
};

/** How many asked for each right in each interval: bars of parts, a sentence, and the same numbers as a table. */
export function CrossedChart({ of, wordsOf }: CrossedChartProps) {
  const { t } = useTranslation(["statistics", "staff"]);
  const title = t("byRightAndTime");
  return (
    <section aria-labelledby="by-right-and-time">
      <h2 id="by-right-and-time">{title}</h2>
      {of ? <Crossed of={of} wordsOf={wordsOf} title={title} /> : <p>{t("tooFewToCross")}</p>}
    </section>
  );
}

type CrossedProps = CrossedChartProps & { of: NonNullable<CrossedChartProps["of"]>; title: string };

function Crossed({ of, wordsOf, title }: CrossedProps) {
  const { t } = useTranslation(["statistics", "staff"]);
  const kinds = of.map(({ right }) => t(`rights.${right}`, { ns: "staff" }));
  const stacks = (of[0]?.counts ?? []).map(({ key }, at): Stack => ({
    key,
    label: wordsOf(key),
    parts: of.map(({ counts }) => {
      const found = counts[at]?.count;
      return !found || found.isMasked ? null : (found.count ?? 0);
    }),
  }));
  const sentence = useSentence(kinds, stacks);
  const columns: Column<Stack>[] = [
    { key: "when", heading: t("when"), cell: ({ label }) => label },
    ...kinds.map((heading, kind): Column<Stack> => ({
      ...{ key: heading, heading, isNumber: true },
      cell: ({ parts }) => parts[kind] ?? t("masked"),
    })),
  ];
  return (
    <>
      <p>{sentence}</p>
      <StackedChart
        id="by-right-and-time-chart"
        title={title}
        description={sentence}
        kinds={kinds}
        stacks={stacks}
        masked={t("masked")}
      />
      <Fold summary={t("asTable")}>
        <DataTable caption={title} items={stacks} keyOf={({ key }) => key} columns={columns} />
      </Fold>
    </>
  );
}

/** The largest number that is shown, and how many are not. */
function useSentence(kinds: readonly string[], stacks: readonly Stack[]): string {
  const { t } = useTranslation("statistics");
  const parts = stacks.flatMap(({ label, parts: numbers }) =>
    numbers.map((value, kind) => ({ right: kinds[kind] ?? "", when: label, value })),
  );
  const [most] = [...parts].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const hidden = parts.filter(({ value }) => value === null).length;
  return [
    most?.value ? t("mostOf", { right: most.right, when: most.when, value: most.value }) : t("noneShown"),
    ...(hidden > 0 ? [t("hiddenNumbers", { count: hidden })] : []),
  ].join(" ");
}
