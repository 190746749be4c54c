import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DelayLetterDocument, TellDelayDocument } from "../../generated/graphql.ts";
import { DateFields, isoOf, NO_DATE } from "../../ui/date-fields.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "./staff-case.ts";
import { LetterForm } from "../letters/letter-form.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useTyped } from "../forms/use-typed.ts";

/** A late answer is told of: why, the day staff promise, and the letter that says so (Art. 12(2)). */
export function TellDelay({ of: { id, version } }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  const [day, setDay] = useState(NO_DATE);
  const [explanation, setExplanation] = useTyped(id, "delay");
  const [errors, setErrors] = useState<{ day?: string; why?: string }>({});
  const tell = useCaseChange(TellDelayDocument, id);
  const inputOf = () => {
    const expectedOn = isoOf(day);
    const isShort = explanation.trim().length < 10;
    setErrors({
      ...(expectedOn === null && { day: t("delay.dayMissing") }),
      ...(isShort && { why: t("tooShort") }),
    });
    if (expectedOn !== null && !isShort) return { id, version, expectedOn, explanation };
    document.getElementById(expectedOn === null ? "expected-on" : "delay-why")?.focus();
    return undefined;
  };
  return (
    <LetterForm
      id="delay"
      open={t("delay.tell")}
      className="function-link d-print-none"
      heading={t("delay.tell")}
      lead={<p>{t("delay.lead")}</p>}
      submit={t("delay.send")}
      cancel={t("cancel")}
      caseId={id}
      preview={DelayLetterDocument}
      change={tell}
      inputOf={inputOf}
      onEnd={() => setExplanation(undefined)}
    >
      <DateFields
        id="expected-on"
        legend={t("delay.day")}
        hint={t("delay.dayHint")}
        error={errors.day}
        value={day}
        onChange={setDay}
      />
      <TextField
        id="delay-why"
        name="delay-why"
        rows={4}
        label={t("delay.why")}
        hint={t("citizenReads")}
        error={errors.why}
        maxLength={2_000}
        value={explanation}
        onChange={setExplanation}
      />
    </LetterForm>
  );
}
