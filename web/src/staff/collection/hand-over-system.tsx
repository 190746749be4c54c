import { useTranslation } from "react-i18next";
import { HandOverSystemDocument } from "../../generated/graphql.ts";
import type { StaffCase } from "../case/staff-case.ts";
import { ReasonForm } from "../forms/reason-form.tsx";
import { useCaseChange } from "../case/use-case-change.ts";

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
  const hand = useCaseChange(HandOverSystemDocument, id);
  return (
    <ReasonForm
      of={id}
      id={`hand-over-${system}`}
      open={t("hand.over", { system: name })}
      className="button button-secondary"
      heading={t("hand.overTitle")}
      lead={
        <>
          <p>{name}</p>
          <p>{t("hand.overLead")}</p>
        </>
      }
      field={{ label: t("hand.reason"), rows: 3 }}
      least={1}
      tooShort={t("leaveOutMissing")}
      submit={t("hand.overNow")}
      cancel={t("cancel")}
      change={hand}
      onSend={(reason, done) => hand.mutate({ id, version, system, reason }, { onSuccess: done })}
    />
  );
}
