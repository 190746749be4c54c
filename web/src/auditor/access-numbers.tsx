import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { AccessDocument } from "../generated/graphql.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Problem } from "../ui/problem.tsx";
import { StructuredList } from "../ui/structured-list.tsx";

/** How often staff looked in a period, and who looked most: what is more than the work needs stands out. */
export function AccessNumbers({ period }: { period: { from: string; to: string } }) {
  const { t } = useTranslation("auditor");
  const found = useQuery({
    queryKey: ["access", period],
    queryFn: ({ signal }) => execute(AccessDocument, period, signal),
  });
  if (found.error && !found.data) return <Problem error={found.error} retry={() => void found.refetch()} />;
  const numbers = found.data?.accessStatistics;
  if (!numbers) return null;
  return (
    <section aria-labelledby="access">
      <h2 id="access">{t("access.title")}</h2>
      <StructuredList
        rows={(["lookups", "requests", "downloads", "refusedSignIns"] as const).map((key) => ({
          key,
          label: t(`access.${key}`),
          value: numbers[key],
        }))}
      />
      {numbers.byStaff.length > 0 && (
        <DataTable
          caption={t("access.byStaff")}
          items={numbers.byStaff}
          keyOf={({ staffId }) => staffId}
          columns={[
            { key: "staff", heading: t("lookups.staff"), cell: ({ staffId }) => <code>{staffId}</code> },
            { key: "lookups", heading: t("access.lookups"), isNumber: true, cell: ({ lookups }) => lookups },
            {
              key: "requests",
              heading: t("access.requests"),
              isNumber: true,
              cell: ({ requests }) => requests,
            },
          ]}
        />
      )}
    </section>
  );
}
