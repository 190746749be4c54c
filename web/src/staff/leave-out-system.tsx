import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LeaveOutSystemDocument } from "../generated/graphql.ts";
import { FormDialog } from "../ui/form-dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { StaffCase } from "./case-page.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { useCaseChange } from "./use-case-change.ts";

/** Answers without a system that cannot be read; the citizen is told why, and the answer is at most granted in part. */
export function LeaveOutSystem({
  of: { id, version },
  system,
  name,
}: {
  of: StaffCase;
  system: string;
  name: string;
}) {
  const { t } = useTranslation("jobs");
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | undefined>();
  const leave = useCaseChange(LeaveOutSystemDocument, id);
  const send = () => {
    setError(reason.trim() ? undefined : t("leaveOutMissing"));
    if (!reason.trim()) return document.getElementById(`leave-reason-${system}`)?.focus();
    leave.mutate({ id, version, system, reason }, { onSuccess: () => setOpen(false) });
  };
  return (
    <>
      <button type="button" className="button button-tertiary" onClick={() => setOpen(true)}>
        {t("leaveOut", { system: name })}
      </button>
      <FormDialog
        id={`leave-${system}`}
        heading={t("leaveOutTitle")}
        isOpen={isOpen}
        isBusy={leave.isPending}
        submit={t("leaveOutNow")}
        cancel={t("cancel")}
        onClose={() => setOpen(false)}
        onSubmit={send}
      >
        <p>{name}</p>
        <p>{t("leaveOutLead")}</p>
        <ChangeProblem error={leave.error} />
        <TextField
          id={`leave-reason-${system}`}
          name="reason"
          rows={4}
          label={t("leaveOutReason")}
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
