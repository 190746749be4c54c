import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { StatisticsInterval } from "../../generated/graphql.ts";
import { DateFields, isoOf, typedDate } from "../../ui/date-fields.tsx";
import { SelectField } from "../../ui/select-field.tsx";

type StatisticsPeriodProps = { from: string; to: string; by: StatisticsInterval };

/** Which days, and whether by week or by month; it stands in the address, so that it can be shared. */
export function StatisticsPeriod({ from, to, by }: StatisticsPeriodProps) {
  const { t } = useTranslation("statistics");
  const [, setAddress] = useSearchParams();
  const [first, setFirst] = useState(() => typedDate(from));
  const [last, setLast] = useState(() => typedDate(to));
  const [unit, setUnit] = useState(by);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const show = () => {
    const [fra, til] = [isoOf(first), isoOf(last)];
    setWrong([...(fra ? [] : ["from"]), ...(til ? [] : ["to"])]);
    if (fra && til) setAddress({ fra, til, pr: unit });
    else document.getElementById(fra ? "to" : "from")?.focus();
  };
  const errorOf = (field: string) => (wrong.includes(field) ? t("wrongDate") : undefined);
  return (
    <form
      noValidate
      className="search-row"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <DateFields id="from" legend={t("from")} error={errorOf("from")} value={first} onChange={setFirst} />
      <DateFields id="to" legend={t("to")} error={errorOf("to")} value={last} onChange={setLast} />
      <SelectField
        id="by"
        label={t("by")}
        value={unit}
        choices={(["MONTH", "WEEK"] as const).map((value) => ({ value, label: t(`intervals.${value}`) }))}
        onChange={(value) => setUnit(value as StatisticsInterval)}
      />
      <button type="submit" className="button button-secondary">
        {t("show")}
      </button>
    </form>
  );
}
