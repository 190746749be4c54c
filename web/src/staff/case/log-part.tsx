import { useState } from "react";
import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { StaffCase } from "./staff-case.ts";

const SHOWN = ["all", "changes", "reads"] as const;
const READS = /\.(read|listed)$/;

/** Everything the audit log has on the case: when, in which role, and what. */
export function LogPart({ of: { timeline } }: { of: StaffCase }) {
  const { t, i18n } = useTranslation("contact");
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("all");
  const events = timeline
    .map((event, index) => ({ ...event, key: String(index) }))
    .filter(({ kind }) => shown === "all" || READS.test(kind) === (shown === "reads"))
    .reverse();
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t("log.title")}</h2>
      <p>{t("log.lead")}</p>
      <SelectField
        id="events"
        label={t("log.filter")}
        value={shown}
        choices={SHOWN.map((value) => ({ value, label: t(`log.${value}`) }))}
        onChange={(value) => setShown(value as typeof shown)}
      />
      {events.length === 0 ? (
        <p>{t("log.none")}</p>
      ) : (
        <DataTable
          caption={t("log.title")}
          items={events}
          keyOf={({ key }) => key}
          columns={[
            { key: "time", heading: t("log.time"), cell: ({ at }) => <DateText value={at} style="log" /> },
            { key: "who", heading: t("log.who"), cell: ({ actorRole }) => t(`roles.${actorRole as "DPO"}`) },
            {
              key: "what",
              heading: t("log.what"),
              cell: ({ text, kind }) => (text ? localized(text, i18n.language) : kind),
            },
          ]}
        />
      )}
    </section>
  );
}
