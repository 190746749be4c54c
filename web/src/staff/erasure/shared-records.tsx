import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PlanErasureDocument, type SharedRecords } from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useCaseChange } from "../case/use-case-change.ts";

const CHOICES = ["ERASE", "KEEP"] as const satisfies readonly SharedRecords[];

/** Records that may be another's block a plan until somebody has looked and says what becomes of them (Art. 12(6)). */
export function SharedRecordsChoice({ of }: { of: StaffCase }) {
  const { id, version, allowedActions, erasurePlans } = of;
  const { t } = useTranslation("jobs");
  const [chosen, setChosen] = useState<SharedRecords | undefined>();
  const [error, setError] = useState<string | undefined>();
  const plan = useCaseChange(PlanErasureDocument, id);
  if (!allowedActions.includes("PLAN_ERASURE") || !erasurePlans.some(isUndecided)) return null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setError(chosen ? undefined : t("shared.missing"));
        if (chosen && !plan.isPending) plan.mutate({ id, version, sharedRecords: chosen });
      }}
    >
      <ChangeProblem error={plan.error} />
      <ChoiceGroup
        id="shared-records"
        kind="radio"
        legend={t("shared.legend")}
        hint={t("shared.hint")}
        error={error}
        choices={CHOICES.map((value) => ({ value, label: t(`shared.choices.${value}`) }))}
        chosen={CHOICES.filter((value) => value === chosen)}
        onChange={([value]) => setChosen(value)}
      />
      <button type="submit" className="button button-primary" aria-disabled={plan.isPending}>
        {t("shared.plan")}
      </button>
    </form>
  );
}

function isUndecided({ state, sharedRecords, steps }: StaffCase["erasurePlans"][number]): boolean {
  const isShared = steps.some(({ kept }) => kept.some(({ ground }) => ground === "IDENTITY_NOT_ESTABLISHED"));
  return state !== "REPLACED" && sharedRecords === null && isShared;
}
