import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { DataTable } from "../../ui/data-table.tsx";
import type { StaffCase } from "./staff-case.ts";
import { CaseQuestions } from "./case-questions.tsx";
import { CaseTimeline } from "./case-timeline.tsx";
import { NextSteps } from "./next-steps.tsx";
import { ReopenCase } from "./reopen-case.tsx";

/** What can be done now, the systems, and what has happened. */
export function OverviewPart({ of }: { of: StaffCase }) {
  const { t, i18n } = useTranslation(["staff", "contact", "work"]);
  return (
    <>
      <NextSteps of={of} />
      <ReopenCase of={of} />
      <CaseQuestions of={of} />
      {of.scope && <p className="text-as-written own-block">{of.scope}</p>}
      {of.systems.length > 0 && (
        <section aria-labelledby="systems">
          <h2 id="systems">{t("case.systems")}</h2>
          <DataTable
            caption={t("case.systems")}
            items={of.systems}
            keyOf={({ system }) => system}
            columns={[
              {
                key: "system",
                heading: t("case.systems"),
                cell: ({ title }) => localized(title, i18n.language),
              },
              {
                key: "state",
                heading: t("queue.state"),
                cell: ({ state, lastError }) =>
                  `${t(`systems.${state}`)}${lastError ? `: ${localized(lastError, i18n.language)}` : ""}`,
              },
              { key: "records", heading: t("case.records"), isNumber: true, cell: ({ rows }) => rows },
              {
                key: "attempts",
                heading: t("case.attempts"),
                isNumber: true,
                cell: ({ attempts }) => attempts,
              },
            ]}
          />
        </section>
      )}
      <CaseTimeline of={of} />
    </>
  );
}
