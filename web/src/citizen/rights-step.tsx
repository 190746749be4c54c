import { useTranslation } from "react-i18next";
import { RIGHTS } from "../app/rights.ts";
import type { CaseLineFragment } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import type { FieldError } from "../ui/error-summary.tsx";
import { BehalfFields } from "./behalf-fields.tsx";
import type { Child, RequestDraft } from "./request-draft.ts";
import { isOver } from "./state-words.ts";

/** What every step of the form gets. */
export type StepProps = {
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  errors: readonly FieldError[];
};

type RightsStepProps = StepProps & {
  childrenOf: readonly Child[];
  openCases: readonly CaseLineFragment[];
  onNext: () => void;
};

/** Step 1: which rights, and for whom. */
export function RightsStep({ draft, change, errors, childrenOf, openCases, onNext }: RightsStepProps) {
  const { t } = useTranslation("citizen");
  const already = draft.rights.filter((right) =>
    openCases.some((each) => !isOver(each) && each.rights.includes(right)),
  );
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <p>{t("new.free")}</p>
      <ChoiceGroup
        id="rights"
        kind="checkbox"
        legend={t("new.rights")}
        error={errorOf("rights")}
        choices={RIGHTS.map((right) => ({
          value: right,
          label: t(`rights.${right}.title`),
          hint: t(`rights.${right}.hint`),
        }))}
        chosen={draft.rights}
        onChange={(rights) => change({ rights })}
      />
      {already.map((right) => (
        <Alert kind="info" key={right}>
          {t("new.alreadyOpen", { right: t(`rights.${right}.name`).toLowerCase() })}
        </Alert>
      ))}
      <BehalfFields {...{ draft, change, errors, childrenOf }} />
      <button type="submit" className="button button-primary">
        {t("new.next")}
      </button>
    </form>
  );
}
