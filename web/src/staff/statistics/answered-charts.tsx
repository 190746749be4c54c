import { useTranslation } from "react-i18next";
import type { StatisticsQuery } from "../../generated/graphql.ts";
import { Numbers } from "./counted-chart.tsx";

type Statistics = StatisticsQuery["statistics"];
type Count = Statistics["answered"];

/** How many were answered, and how many of them in time and with an extended deadline. */
export function Answers({ of }: { of: Statistics }) {
  const { t } = useTranslation("statistics");
  const write = useNumbers();
  const bar = (
    key: "received" | "answered" | "onTime" | "late" | "extended",
    { count, isMasked }: Count,
  ) => ({
    ...{ key, label: t(key), value: isMasked ? null : (count ?? 0) },
  });
  const { shareOnTime: share } = of;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t("answers")}</h2>
      <Numbers
        id="answers"
        title={t("answers")}
        sentence={
          share === null
            ? t("tooFewForShare")
            : t("shareOnTime", { share: write(share, { style: "percent", maximumFractionDigits: 0 }) })
        }
        isLying
        bars={[
          bar("received", of.received),
          bar("answered", of.answered),
          bar("onTime", of.onTime),
          bar("late", of.late),
          bar("extended", of.extended),
        ]}
      />
    </section>
  );
}

/** How many days an answer took: the median, and what nine in ten stayed within. */
export function Days({ of: { medianDays, percentile90Days } }: { of: Statistics }) {
  const { t } = useTranslation("statistics");
  const write = useNumbers();
  const isKnown = medianDays !== null && percentile90Days !== null;
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t("days")}</h2>
      {!isKnown && <p>{t("tooFewForDays")}</p>}
      {isKnown && (
        <Numbers
          id="days"
          title={t("days")}
          sentence={t("daysTaken", { median: write(medianDays), ninth: write(percentile90Days) })}
          isLying
          bars={[
            { key: "median", label: t("median"), value: medianDays, text: write(medianDays) },
            { key: "ninth", label: t("ninth"), value: percentile90Days, text: write(percentile90Days) },
          ]}
        />
      )}
    </section>
  );
}

/** Numbers as the language writes them. */
function useNumbers(): (value: number, options?: Intl.NumberFormatOptions) => string {
  const { i18n } = useTranslation("statistics");
  const locale = i18n.language === "en" ? "en-GB" : "da-DK";
  return (value, options = {}) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...options }).format(value);
}
