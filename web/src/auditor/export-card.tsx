import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { FetchExportDocument, RetryExportDocument, type ExportFragment } from "../generated/graphql.ts";
import { DateText } from "../ui/date.tsx";
import { formatSize } from "../ui/format-size.ts";
import { Problem } from "../ui/problem.tsx";
import { StructuredList } from "../ui/structured-list.tsx";

/** One export: how far it is, what it must be like when it has arrived, and what can be done. */
export function ExportCard({ of }: { of: ExportFragment }) {
  const { t, i18n } = useTranslation("auditor");
  const queries = useQueryClient();
  const input = { id: of.id };
  const refresh = async () => queries.invalidateQueries({ queryKey: ["exports"] });
  const retry = useMutation({
    mutationFn: async () => execute(RetryExportDocument, { input }),
    onSettled: refresh,
  });
  const fetch = useMutation({
    mutationFn: async () => execute(FetchExportDocument, { input }),
    onSuccess: ({ createAuditExportDownload: { url } }) => location.assign(url),
    onSettled: refresh,
  });
  const rows = [
    { key: "state", label: t("export.state"), value: t(`exportStates.${of.state}`) },
    { key: "purpose", label: t("export.purpose"), value: t(`purposes.${of.purpose}`) },
    { key: "asked", label: t("export.asked"), value: <DateText value={of.requestedAt} style="log" /> },
    ...(of.state === "READY" && of.sizeBytes && of.availableUntil
      ? [
          { key: "size", label: t("export.size"), value: formatSize(of.sizeBytes, i18n.language) },
          { key: "sha256", label: t("export.sha256"), value: <code>{of.sha256}</code> },
          {
            key: "until",
            label: t("export.until"),
            value: <DateText value={of.availableUntil} style="instant" />,
          },
          { key: "fetched", label: t("export.fetched"), value: of.timesFetched },
        ]
      : []),
  ];
  return (
    <section className="case-card" aria-labelledby={`export-${of.id}`}>
      <h3 id={`export-${of.id}`}>
        <DateText value={of.from} style="short" /> – <DateText value={of.to} style="short" />
      </h3>
      <StructuredList rows={rows} />
      {of.state === "BUILDING" && (
        <p>
          <progress value={of.done} max={of.events} aria-label={t("export.state")} />{" "}
          {t("verify.progress", { done: of.done, size: of.events })}
        </p>
      )}
      {of.state === "READY" && (
        <button
          type="button"
          className="button button-secondary d-print-none"
          disabled={fetch.isPending}
          onClick={() => fetch.mutate()}
        >
          {t("export.fetch")}
        </button>
      )}
      {of.state === "FAILED" && (
        <button
          type="button"
          className="button button-secondary d-print-none"
          disabled={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {t("export.retry")}
        </button>
      )}
      {(fetch.error ?? retry.error) && <Problem error={fetch.error ?? retry.error} />}
    </section>
  );
}
