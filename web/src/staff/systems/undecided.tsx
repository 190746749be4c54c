import { useTranslation } from "react-i18next";
import type { UndecidedFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../ui/data-table.tsx";

/** Every column, table and reference of a system that its map does not decide (D9). */
export function Undecided({ of }: { of: UndecidedFragment }) {
  const { t } = useTranslation("systems");
  const { isStrict, describedTables, describedColumns, ignoredTables, ignoredColumns, gaps } = of;
  return (
    <>
      <p>
        {t("coverage.named", { describedTables, describedColumns, ignoredTables, ignoredColumns })}{" "}
        {isStrict && t("coverage.strict")}
      </p>
      {gaps.length === 0 && <p>{t("coverage.whole")}</p>}
      {gaps.length > 0 && (
        <DataTable
          caption={t("coverage.gaps", { count: gaps.length })}
          items={gaps}
          keyOf={({ why, table, column, message }) => `${why} ${table} ${column ?? ""} ${message}`}
          columns={[
            {
              key: "place",
              heading: t("place"),
              cell: ({ table, column }) => <code>{column ? `${table}.${column}` : table}</code>,
            },
            { key: "why", heading: t("coverage.why"), cell: ({ why }) => t(`coverage.whys.${why}`) },
            { key: "what", heading: t("what"), cell: ({ message }) => message },
          ]}
        />
      )}
    </>
  );
}
