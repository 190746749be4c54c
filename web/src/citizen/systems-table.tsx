import { useTranslation } from "react-i18next";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { DataTable } from "../ui/data-table.tsx";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;

/** Which systems are searched and how far each is; announced when one is finished, never in between. */
export function SystemsTable({ of: { systems, subject } }: { of: Case }) {
  const { t, i18n } = useTranslation("citizen");
  const done = systems.filter(({ state }) => state === "COLLECTED" || state === "NO_DATA").length;
  return (
    <section aria-labelledby="systems">
      <h2 id="systems">{t("case.systemsTitle")}</h2>
      <p role="status">{t("case.systemsDone", { done, count: systems.length })}</p>
      {done < systems.length && <p>{t(subject?.email ? "case.noNeedToWaitMail" : "case.noNeedToWait")}</p>}
      <DataTable
        caption={t("case.systemsTitle")}
        items={systems}
        keyOf={({ system }) => system}
        columns={[
          { key: "system", heading: t("case.system"), cell: ({ title }) => localized(title, i18n.language) },
          {
            key: "state",
            heading: t("case.systemState"),
            cell: ({ state, leftOut }) =>
              leftOut === null ? t(`systems.${state}`) : t("case.leftOut", { why: leftOut }),
          },
          {
            key: "found",
            heading: t("case.found"),
            isNumber: true,
            cell: ({ collections }) => collections.reduce((sum, { count }) => sum + count, 0),
          },
        ]}
      />
    </section>
  );
}
