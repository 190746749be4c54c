import { useTranslation } from "react-i18next";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Fold } from "../ui/fold.tsx";

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
            key: "usedFor",
            heading: t("case.usedFor"),
            cell: ({ usedFor }) => <UsedFor names={usedFor.map((name) => localized(name, i18n.language))} />,
          },
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

/** As many uses as are read at a glance; a library system often has a dozen. */
const AT_A_GLANCE = 3;

/** What a system is used for, in the words of the record of processing; the longer lists open. */
function UsedFor({ names }: { names: readonly string[] }) {
  const { t } = useTranslation("citizen");
  const more = names.slice(AT_A_GLANCE);
  return (
    <>
      {names.slice(0, AT_A_GLANCE).join(", ")}
      {more.length > 0 && (
        <Fold summary={t("case.usedForMore", { count: more.length })}>{more.join(", ")}</Fold>
      )}
    </>
  );
}
