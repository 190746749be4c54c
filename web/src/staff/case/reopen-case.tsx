import { useTranslation } from "react-i18next";
import { ReopenDataRequestDocument } from "../../generated/graphql.ts";
import { DateText } from "../../ui/date.tsx";
import type { StaffCase } from "./staff-case.ts";
import { ReasonForm } from "../forms/reason-form.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useCaseWork } from "./use-case-work.ts";

/** Takes an ended case up again with a reason the citizen may read, and shows when that was done before. */
export function ReopenCase({ of }: { of: StaffCase }) {
  const { t } = useTranslation(["handling", "staff"]);
  const reopen = useCaseChange(ReopenDataRequestDocument, of.id);
  const before = useCaseWork(of).data?.dataRequest?.reopenings ?? [];
  return (
    <>
      {before.map(({ id, fromState, reason: why, reopenedAt }) => (
        <p key={id} className="own-block text-as-written">
          {t("reopen.was", { state: t(`states.${fromState}`, { ns: "staff" }).toLowerCase() })}{" "}
          <DateText value={reopenedAt} style="instant" />: {why}
        </p>
      ))}
      <ReasonForm
        of={of.id}
        id="reopen"
        open={of.allowedActions.includes("REOPEN") ? t("reopen.do") : undefined}
        heading={t("reopen.do")}
        lead={<p>{t("reopen.lead")}</p>}
        field={{ label: t("reopen.reason"), hint: t("citizenReads"), rows: 4 }}
        least={10}
        tooShort={t("tooShort")}
        submit={t("reopen.do")}
        cancel={t("cancel")}
        change={reopen}
        onSend={(reason, done) =>
          reopen.mutate({ id: of.id, version: of.version, reason }, { onSuccess: done })
        }
      />
    </>
  );
}
