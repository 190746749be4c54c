import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { execute } from "../../api/execute.ts";
import {
  StatisticsDocument,
  type StatisticsInterval,
  type StatisticsQuery,
} from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { formatDate } from "../../ui/format-date.ts";
import { downloadCsv } from "../../ui/download-csv.ts";
import { Icon } from "../../ui/icon.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintLink } from "../../ui/print-link.tsx";
import { periodIn } from "../../ui/period.ts";
import { Problem } from "../../ui/problem.tsx";
import { Answers, Days } from "./answered-charts.tsx";
import { CountedChart, Numbers, useMost } from "./counted-chart.tsx";
import { CrossedChart } from "./crossed-chart.tsx";
import { StatisticsPeriod } from "./statistics-period.tsx";
import { weekOf } from "./week-of.ts";

type Statistics = StatisticsQuery["statistics"];

/** The numbers of a period that stands in the address: charts, each with a sentence and a table; CSV and print. */
export function StatisticsPage() {
  const { t, i18n } = useTranslation("statistics");
  const [address] = useSearchParams();
  const period = periodOf(address);
  const language = i18n.language === "da" ? "DA" : "EN";
  const found = useQuery({
    queryKey: ["statistics", period, language],
    queryFn: ({ signal }) => execute(StatisticsDocument, { ...period, language }, signal),
    placeholderData: (before) => before,
  });
  const numbers = found.data?.statistics;
  const isEmpty = numbers?.received.count === 0;
  return (
    <Page title={t("title")}>
      <StatisticsPeriod key={address.toString()} {...period} />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {numbers && (
        <>
          <p>{t("lead", { small: numbers.smallNumber })}</p>
          <p className="row-of-links d-print-none">
            <button
              type="button"
              className="function-link"
              onClick={() => downloadCsv("statistik.csv", numbers.csv)}
            >
              <Icon name="download" />
              {t("csv")}
            </button>
            <PrintLink />
          </p>
          <Deadlines of={numbers} />
          {isEmpty ? <p>{t("none")}</p> : <OfPeriod of={numbers} by={period.by} />}
        </>
      )}
    </Page>
  );
}

function Deadlines({ of: { deadlinesByWeek } }: { of: Statistics }) {
  const { t } = useTranslation("statistics");
  const bars = deadlinesByWeek.map(({ startsOn, due, overdue }) => ({
    ...{ key: startsOn, label: t("week", { number: weekOf(startsOn) }), value: due, hatched: overdue },
  }));
  const late = deadlinesByWeek.reduce((sum, { overdue }) => sum + overdue, 0);
  const most = useMost(bars);
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{t("deadlines")}</h2>
      <Numbers
        id="deadlines"
        title={t("deadlines")}
        bars={bars}
        sentence={late > 0 ? `${most} ${t("overdue", { count: late })} ${t("overdueLegend")}.` : most}
      />
    </section>
  );
}

function OfPeriod({ of, by }: { of: Statistics; by: StatisticsInterval }) {
  const { t, i18n } = useTranslation(["statistics", "staff"]);
  const month = (key: string) =>
    by === "WEEK" ? t("week", { number: weekOf(key) }) : formatDate(key, "month", i18n.language);
  const system = (key: string) => {
    const title = of.failuresBySystem.find((one) => one.key === key)?.title;
    return title ? localized(title, i18n.language) : t("systemGone", { key });
  };
  return (
    <>
      <Answers of={of} />
      <Days of={of} />
      <CountedChart id="received" title={t("received")} counts={of.byInterval} wordsOf={month} />
      <CountedChart
        id="by-right"
        title={t("byRight")}
        counts={of.byRight}
        wordsOf={(key) => t(`rights.${key as "ACCESS"}`, { ns: "staff" })}
        isLying
      />
      <CrossedChart of={of.byRightAndInterval} wordsOf={month} />
      <CountedChart
        id="by-channel"
        title={t("byChannel")}
        counts={of.byChannel}
        wordsOf={(key) => t(`channels.${key as "LETTER"}`, { ns: "staff" })}
        isLying
      />
      <CountedChart
        id="outcomes"
        title={t("outcomes")}
        counts={of.outcomes}
        wordsOf={(key) => t(`outcomes.${key as "GRANTED"}`, { ns: "staff" })}
        isLying
      />
      <CountedChart
        id="grounds"
        title={t("grounds")}
        counts={of.refusalsByGround}
        wordsOf={(key) => t(`decision.grounds.${key as "EXCESSIVE"}`, { ns: "staff" })}
        isLying
      />
      <CountedChart
        id="failures"
        title={t("failures")}
        counts={of.failuresBySystem}
        wordsOf={system}
        isLying
      />
    </>
  );
}

/** The period the address asks for; the last twelve months unless it says otherwise. */
function periodOf(address: URLSearchParams): { from: string; to: string; by: StatisticsInterval } {
  const yearBefore = (day: string) => `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
  return {
    ...periodIn(address, (today) => yearBefore(today).replace("-02-29", "-02-28")),
    by: address.get("pr") === "WEEK" ? "WEEK" : "MONTH",
  };
}
