import { useTranslation } from "react-i18next";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import { TextField } from "../ui/text-field.tsx";
import { ProcessingFields } from "./processing-fields.tsx";
import { RectificationFields } from "./rectification-fields.tsx";
import { RightsReach } from "./rights-reach.tsx";
import type { StepProps } from "./rights-step.tsx";

/** Step 2: what it is about, and how to reach the person. No reason is asked for. */
export function ScopeStep({ draft, change, errors, onNext }: StepProps & { onNext: () => void }) {
  const { t } = useTranslation("citizen");
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <RightsReach rights={draft.rights} />
      {draft.rights.includes("RECTIFICATION") && <RectificationFields {...{ draft, change, errors }} />}
      <ProcessingFields {...{ draft, change, errors }} />
      <TextField
        id="scope"
        name="scope"
        label={t("new.scope")}
        hint={t("new.scopeHint")}
        error={errorOf("scope")}
        optional
        rows={5}
        value={draft.scope}
        onChange={(scope) => change({ scope })}
      />
      <TextField
        id="contactEmail"
        name="email"
        type="email"
        autoComplete="email"
        label={t("new.email")}
        hint={t("new.emailHint")}
        error={errorOf("contactEmail")}
        optional
        value={draft.contactEmail}
        onChange={(contactEmail) => change({ contactEmail })}
      />
      <ChoiceGroup
        id="language"
        kind="radio"
        legend={t("new.language")}
        choices={[
          { value: "DA", label: "Dansk" },
          { value: "EN", label: "English" },
        ]}
        chosen={[draft.language]}
        onChange={([language = "DA"]) => change({ language })}
      />
      <button type="submit" className="button button-primary">
        {t("new.next")}
      </button>
    </form>
  );
}
