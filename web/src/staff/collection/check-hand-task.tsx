import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckHandTaskDocument } from "../../generated/graphql.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useCaseChange } from "../case/use-case-change.ts";
import { useTyped } from "../forms/use-typed.ts";

/** The second person's look: agreed, or sent back with what is missing. */
export function CheckHandTask({
  of: { id, version },
  taskId,
  name,
}: {
  of: StaffCase;
  taskId: string;
  name: string;
}) {
  const { t } = useTranslation("jobs");
  const [isOpen, setOpen] = useState(false);
  const [remark, setRemark] = useTyped(id, `remark ${taskId}`);
  const [error, setError] = useState<string | undefined>();
  const check = useCaseChange(CheckHandTaskDocument, id);
  const end = () => {
    setOpen(false);
    setRemark(undefined);
  };
  const sendBack = () => {
    setError(remark.trim() ? undefined : t("hand.missing"));
    if (!remark.trim()) return document.getElementById(`remark-${taskId}`)?.focus();
    check.mutate({ id, version, taskId, agreed: false, remark }, { onSuccess: end });
  };
  return (
    <>
      {!isOpen && <ChangeProblem error={check.error} />}
      <div className="button-row d-print-none">
        <button
          type="button"
          className="button button-primary"
          disabled={check.isPending}
          onClick={() =>
            check.mutate({ id, version, taskId, agreed: true, remark: null }, { onSuccess: end })
          }
        >
          {t("hand.agree", { system: name })}
        </button>
        <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
          {t("hand.sendBack")}
        </button>
      </div>
      <FormDialog
        id={`send-back-${taskId}`}
        heading={t("hand.sendBack")}
        isOpen={isOpen}
        isBusy={check.isPending}
        submit={t("hand.sendBack")}
        cancel={t("cancel")}
        onClose={() => setOpen(false)}
        onCancel={end}
        onSubmit={sendBack}
      >
        <ChangeProblem error={check.error} />
        <TextField
          id={`remark-${taskId}`}
          name="remark"
          rows={3}
          label={t("hand.remark")}
          error={error}
          maxLength={1_000}
          value={remark}
          onChange={setRemark}
        />
      </FormDialog>
    </>
  );
}
