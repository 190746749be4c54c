import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HandOverSystemDocument } from "../generated/graphql.ts";
import { FormDialog } from "../ui/form-dialog.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { StaffCase } from "./case-page.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { useCaseChange } from "./use-case-change.ts";

/** Turns a system that cannot be reached into one that people look through, for this case. */
export function HandOverSystem({
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
  const hand = useCaseChange(HandOverSystemDocument, id);
  const send = () => {
    setError(reason.trim() ? undefined : t("leaveOutMissing"));
    if (!reason.trim()) return document.getElementById(`hand-reason-${system}`)?.focus();
    hand.mutate({ id, version, system, reason }, { onSuccess: () => setOpen(false) });
  };
  return (
    <>
      <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
        {t("hand.over", { system: name })}
      </button>
      <FormDialog
        id={`hand-over-${system}`}
        heading={t("hand.overTitle")}
        isOpen={isOpen}
        isBusy={hand.isPending}
        submit={t("hand.overNow")}
        cancel={t("cancel")}
        onClose={() => setOpen(false)}
        onSubmit={send}
      >
        <p>{name}</p>
        <p>{t("hand.overLead")}</p>
        <ChangeProblem error={hand.error} />
        <TextField
          id={`hand-reason-${system}`}
          name="reason"
          rows={3}
          label={t("hand.reason")}
          error={error}
          maxLength={2_000}
          value={reason}
          onChange={setReason}
        />
      </FormDialog>
    </>
  );
}
