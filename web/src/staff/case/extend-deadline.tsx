import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ExtendDeadlineDocument,
  ExtensionLetterDocument,
  type ExtensionReason,
} from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { DateText } from "../../ui/date.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "./staff-case.ts";
import { LetterForm } from "../letters/letter-form.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useTyped } from "../forms/use-typed.ts";

const REASONS = ["COMPLEXITY", "NUMBER_OF_REQUESTS"] as const satisfies readonly ExtensionReason[];

/** The one extension (Art. 12(3)): with its reasons, and the letter that tells the citizen. */
export function ExtendDeadline({ of: { id, version, deadline } }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  const [reason, setReason] = useState<ExtensionReason>("COMPLEXITY");
  const [explanation, setExplanation] = useTyped(id, "extend");
  const [error, setError] = useState<string | undefined>();
  const extend = useCaseChange(ExtendDeadlineDocument, id);
  const inputOf = () => {
    const isShort = explanation.trim().length < 10;
    setError(isShort ? t("tooShort") : undefined);
    if (!isShort) return { id, version, reason, explanation };
    document.getElementById("explanation")?.focus();
    return undefined;
  };
  return (
    <LetterForm
      id="extend"
      open={t("extend")}
      className="function-link d-print-none"
      heading={t("extend")}
      lead={
        <>
          <p>{t("extendLead")}</p>
          {deadline.extendableUntil && (
            <p>
              {t("extendUntil")} <DateText value={deadline.extendableUntil} style="deadline" />.
            </p>
          )}
        </>
      }
      submit={t("extendNow")}
      cancel={t("cancel")}
      caseId={id}
      preview={ExtensionLetterDocument}
      change={extend}
      inputOf={inputOf}
      onEnd={() => setExplanation(undefined)}
    >
      <ChoiceGroup
        id="reason"
        kind="radio"
        legend={t("extendReason")}
        choices={REASONS.map((value) => ({ value, label: t(`extensionReasons.${value}`) }))}
        chosen={[reason]}
        onChange={([chosen]) => chosen && setReason(chosen)}
      />
      <TextField
        id="explanation"
        name="explanation"
        rows={4}
        label={t("extendExplanation")}
        hint={t("citizenReads")}
        error={error}
        maxLength={2_000}
        value={explanation}
        onChange={setExplanation}
      />
    </LetterForm>
  );
}
