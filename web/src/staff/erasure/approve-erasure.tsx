import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { ApproveErasureDocument } from "../../generated/graphql.ts";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { useOnce } from "../forms/use-once.ts";
import { Refused } from "../forms/refused.tsx";
import { useCaseChange } from "../case/use-case-change.ts";

type ApproveErasureProps = {
  of: StaffCase;
  plan: StaffCase["erasurePlans"][number];
  onApproved: () => void;
};

/** The second person types the case's number, so that nobody erases by a slip of the hand. */
export function ApproveErasure({ of, plan, onApproved }: ApproveErasureProps) {
  const { id, number, version, allowedActions } = of;
  const { t } = useTranslation("staff");
  const { me } = useSession();
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | undefined>();
  const approve = useCaseChange(ApproveErasureDocument, id);
  const send = useOnce(approve, onApproved);
  if (!allowedActions.includes("APPROVE_ERASURE")) return null;
  if (plan.plannedBy === me.id) return <p>{t("erasure.cannot")}</p>;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = typed.trim() === number;
        setError(isRight ? undefined : t("erasure.wrongNumber", { number }));
        if (isRight && plan.digest) send({ planId: plan.id, version, digest: plan.digest });
      }}
    >
      <Refused error={approve.error} />
      <TextField
        id={`approve-${plan.id}`}
        name="number"
        label={t("erasure.typeNumber")}
        error={error}
        value={typed}
        onChange={setTyped}
      />
      <button type="submit" className="button button-warning" aria-disabled={approve.isPending}>
        {t("erasure.approve")}
      </button>
    </form>
  );
}
