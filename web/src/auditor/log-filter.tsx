import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { execute } from "../api/execute.ts";
import { LogKindsDocument } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import type { FieldError } from "../ui/error-summary.tsx";
import { Problem } from "../ui/problem.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { PeriodForm } from "./period-form.tsx";
import { periodOf } from "./period.ts";

const ROLES = ["CITIZEN", "CASEWORKER", "DPO", "AUDITOR", "SYSTEM", "NOBODY"] as const;
const RESULTS = ["DONE", "FAILED"] as const;

/** Which events are shown. It stands in the address, so that it can be kept and shared; it names nobody. */
export function LogFilter(
  wrong: Readonly<{ errors: readonly FieldError[]; onErrors: (errors: readonly FieldError[]) => void }>,
) {
  const { t, i18n } = useTranslation("auditor");
  const [address, setAddress] = useSearchParams();
  const [type, setType] = useState(address.get("type") ?? "");
  const [rolle, setRolle] = useState(address.get("rolle") ?? "");
  const [resultat, setResultat] = useState(address.get("resultat") ?? "");
  const [sag, setSag] = useState(address.get("sag") ?? "");
  const kinds = useQuery({
    queryKey: ["logKinds"],
    queryFn: ({ signal }) => execute(LogKindsDocument, {}, signal),
    staleTime: Infinity,
  });
  const named = (kinds.data?.auditEventKinds ?? [])
    .map(({ kind, words }) => ({ value: kind, label: `${localized(words, i18n.language)} (${kind})` }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  const any = { value: "", label: t("filter.any") };
  return (
    <>
      {kinds.error && !kinds.data && <Problem error={kinds.error} retry={() => void kinds.refetch()} />}
      <PeriodForm
        {...periodOf(address)}
        {...wrong}
        submit={t("filter.show")}
        onSubmit={(period) => {
          const given = Object.entries({ ...period, type, rolle, resultat, sag: sag.trim() });
          setAddress(Object.fromEntries(given.filter(([, value]) => value !== "")));
        }}
      >
        <SelectField
          id="kind"
          label={t("filter.kind")}
          value={type}
          choices={[any, ...named]}
          onChange={setType}
        />
        <SelectField
          id="role"
          label={t("filter.role")}
          value={rolle}
          choices={[any, ...ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))]}
          onChange={setRolle}
        />
        <SelectField
          id="result"
          label={t("filter.result")}
          value={resultat}
          choices={[any, ...RESULTS.map((value) => ({ value, label: t(`results.${value}`) }))]}
          onChange={setResultat}
        />
        <TextField
          id="case"
          name="case"
          type="search"
          label={t("filter.case")}
          value={sag}
          onChange={setSag}
        />
      </PeriodForm>
      {address.size > 0 ? (
        <p className="d-print-none">
          <button type="button" className="button button-tertiary" onClick={() => setAddress({})}>
            {t("filter.clear")}
          </button>
        </p>
      ) : (
        <p>{t("filter.default")}</p>
      )}
    </>
  );
}
