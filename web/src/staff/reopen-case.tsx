import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReopenDataRequestDocument } from "../generated/graphql.ts";
import { DateText } from "../ui/date.tsx";
import { FormDialog } from "../ui/form-dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { StaffCase } from "./case-page.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useCaseWork } from "./use-case-work.ts";

/** Takes an ended case up again with a reason the citizen may read, and shows when that was done before. */
export function ReopenCase({ of }: { of: StaffCase }) {
  const { t } = useTranslation(["handling", "staff"]);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | undefined>();
  const reopen = useCaseChange(ReopenDataRequestDocument, of.id);
  const before = useCaseWork(of).data?.dataRequest?.reopenings ?? [];
  const send = () => {
    const isShort = reason.trim().length < 10;
    setError(isShort ? t("tooShort") : undefined);
    if (isShort) return document.getElementById("reopen-reason")?.focus();
    reopen.mutate({ id: of.id, version: of.version, reason }, { onSuccess: () => setOpen(false) });
  };
  return (
    <>
      {before.map(({ id, fromState, reason: why, reopenedAt }) => (
        <p key={id} className="own-block text-as-written">
          {t("reopen.was", { state: t(`states.${fromState}`, { ns: "staff" }).toLowerCase() })}{" "}
          <DateText value={reopenedAt} style="instant" />: {why}
        </p>
      ))}
      {of.allowedActions.includes("REOPEN") && (
        <button type="button" className="button button-secondary d-print-none" onClick={() => setOpen(true)}>
          {t("reopen.do")}
        </button>
      )}
      <FormDialog
        id="reopen"
        heading={t("reopen.do")}
        isOpen={isOpen}
        isBusy={reopen.isPending}
        submit={t("reopen.do")}
        cancel={t("cancel")}
        onClose={() => setOpen(false)}
        onSubmit={send}
      >
        <p>{t("reopen.lead")}</p>
        <ChangeProblem error={reopen.error} />
        <TextField
          id="reopen-reason"
          name="reason"
          rows={4}
          label={t("reopen.reason")}
          hint={t("citizenReads")}
          error={error}
          maxLength={2_000}
          value={reason}
          onChange={setReason}
        />
      </FormDialog>
    </>
  );
}
