import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { execute } from "../api/execute.ts";
import { polling } from "../api/polling.ts";
import {
  AskForExportDocument,
  ExportEstimateDocument,
  ExportsDocument,
  type AuditExportPurpose,
  type ExportsQuery,
} from "../generated/graphql.ts";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { formatSize } from "../ui/format-size.ts";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { ExportCard } from "./export-card.tsx";
import { PeriodForm } from "./period-form.tsx";
import { periodOf } from "./period.ts";

const PURPOSES = ["INTERNAL_AUDIT", "SUPERVISION", "COMPLAINT", "INCIDENT", "COURT"] as const;

/** A4: a period of the log to take away, with a purpose; the job is followed until the file can be fetched. */
export function ExportPage() {
  const { t, i18n } = useTranslation("auditor");
  const [address, setAddress] = useSearchParams();
  const queries = useQueryClient();
  const period = periodOf(address);
  const [purpose, setPurpose] = useState("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const estimate = useQuery({
    queryKey: ["exportEstimate", period],
    queryFn: ({ signal }) => execute(ExportEstimateDocument, period, signal),
  });
  const exports = useQuery({
    queryKey: ["exports"],
    queryFn: ({ signal }) => execute(ExportsDocument, { first: 25, after: null }, signal),
    ...polling(
      ({ auditExports }: ExportsQuery) =>
        auditExports.nodes.find(({ nextPollAfterMs }) => nextPollAfterMs)?.nextPollAfterMs ?? false,
    ),
  });
  const ask = useMutation({
    mutationFn: async () =>
      execute(AskForExportDocument, { input: { ...period, purpose: purpose as AuditExportPurpose } }),
    onSettled: async () => queries.invalidateQueries({ queryKey: ["exports"] }),
  });
  const found = estimate.data?.auditExportEstimate;
  const made = exports.data?.auditExports.nodes ?? [];
  const send = () => {
    setErrors(purpose === "" ? [{ field: "purpose", message: t("export.purposeMissing") }] : []);
    if (purpose !== "") ask.mutate();
  };
  return (
    <Page title={t("export.title")} above={<ErrorSummary errors={errors} />} hasErrors={errors.length > 0}>
      <p>{t("export.text")}</p>
      <p>{t("export.logged")}</p>
      <PeriodForm
        key={address.toString()}
        {...period}
        {...{ errors, onErrors: setErrors }}
        submit={t("export.count")}
        onSubmit={setAddress}
      />
      <p role="status">
        {found &&
          (found.events === 0
            ? t("export.empty")
            : t("export.estimate", { count: found.events, size: formatSize(found.bytes, i18n.language) }))}
      </p>
      {estimate.error && <Problem error={estimate.error} retry={() => void estimate.refetch()} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SelectField
          id="purpose"
          label={t("export.purpose")}
          error={errors.find(({ field }) => field === "purpose")?.message}
          value={purpose}
          choices={[
            { value: "", label: t("export.choose") },
            ...PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) })),
          ]}
          onChange={setPurpose}
        />
        <button
          type="submit"
          className="button button-primary"
          disabled={ask.isPending || found?.events === 0}
        >
          {t("export.ask")}
        </button>
      </form>
      {ask.error && <Problem error={ask.error} />}
      <h2>{t("export.made")}</h2>
      {exports.error && <Problem error={exports.error} retry={() => void exports.refetch()} />}
      {exports.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {exports.data && made.length === 0 && <p>{t("export.none")}</p>}
      {made.map((one) => (
        <ExportCard key={one.id} of={one} />
      ))}
    </Page>
  );
}
