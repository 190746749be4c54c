import { useTranslation } from "react-i18next";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { DataTable } from "../ui/data-table.tsx";

type Systems = NonNullable<MyCaseQuery["dataRequest"]>["systems"];

/** Which systems are searched and how far each is; announced when one is finished, never in between. */
export function SystemsTable({ systems }: { systems: Systems }) {
  const { t, i18n } = useTranslation("citizen");
  const done = systems.filter(({ state }) => state === "COLLECTED" || state === "NO_DATA").length;
  return (
    <section aria-labelledby="systems">
      <h2 id="systems">{t("case.systemsTitle")}</h2>
      <p role="status">{t("case.systemsDone", { done, count: systems.length })}</p>
      {done < systems.length && <p>{t("case.noNeedToWait")}</p>}
      <DataTable
        caption={t("case.systemsTitle")}
        items={systems}
        keyOf={({ system }) => system}
        columns={[
          { key: "system", heading: t("case.system"), cell: ({ title }) => localized(title, i18n.language) },
          { key: "state", heading: t("case.state"), cell: ({ state }) => t(`systems.${state}`) },
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
