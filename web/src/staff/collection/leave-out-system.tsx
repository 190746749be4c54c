import { useTranslation } from "react-i18next";
import { LeaveOutSystemDocument } from "../../generated/graphql.ts";
import type { StaffCase } from "../case/staff-case.ts";
import { ReasonForm } from "../forms/reason-form.tsx";
import { useCaseChange } from "../case/use-case-change.ts";

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
  const leave = useCaseChange(LeaveOutSystemDocument, id);
  return (
    <ReasonForm
      of={id}
      id={`leave-${system}`}
      open={t("leaveOut", { system: name })}
      className="button button-tertiary"
      heading={t("leaveOutTitle")}
      lead={
        <>
          <p>{name}</p>
          <p>{t("leaveOutLead")}</p>
        </>
      }
      field={{ label: t("leaveOutReason"), hint: t("citizenReads"), rows: 4 }}
      least={1}
      tooShort={t("leaveOutMissing")}
      submit={t("leaveOutNow")}
      cancel={t("cancel")}
      change={leave}
      onSend={(reason, done) => leave.mutate({ id, version, system, reason }, { onSuccess: done })}
    />
  );
}
