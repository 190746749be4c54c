import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChooseIdentitiesDocument } from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useCaseChange } from "../case/use-case-change.ts";

type ChooseIdentitiesProps = {
  of: StaffCase;
  system: string;
  name: string;
  candidates: readonly string[];
  onSaid: (said: string) => void;
};

/** Several people in a system answer to the same identifiers: a person says who is meant, and none are merged. */
export function ChooseIdentities({
  of: { id, version },
  system,
  name,
  candidates,
  onSaid,
}: ChooseIdentitiesProps) {
  const { t } = useTranslation("jobs");
  const [chosen, setChosen] = useState<string[]>([]);
  const [error, setError] = useState<string | undefined>();
  const choose = useCaseChange(ChooseIdentitiesDocument, id);
  const send = () => {
    setError(chosen.length > 0 ? undefined : t("candidatesMissing"));
    if (chosen.length === 0) return;
    choose.mutate({ id, version, system, patronIds: chosen }, { onSuccess: () => onSaid(t("chosen")) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!choose.isPending) send();
      }}
    >
      <ChangeProblem error={choose.error} />
      <ChoiceGroup
        id={`candidates-${system}`}
        kind="checkbox"
        legend={t("candidates")}
        hint={t("candidatesHint", { system: name })}
        error={error}
        choices={candidates.map((value) => ({ value, label: value }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <button type="submit" className="button button-primary" aria-disabled={choose.isPending}>
        {t("choose")}
      </button>
    </form>
  );
}
