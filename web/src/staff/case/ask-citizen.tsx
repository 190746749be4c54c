import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  AskClarificationDocument,
  AskIdentityDocument,
  ClarificationLetterDocument,
  IdentityLetterDocument,
  type QuestionReason,
} from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "./staff-case.ts";
import { LetterForm } from "../letters/letter-form.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useTyped } from "../forms/use-typed.ts";

const ACTIONS = { CLARIFICATION: "ASK_CLARIFICATION", IDENTITY: "ASK_IDENTITY" } as const;
const LEAST = 10;

/** A question to the citizen; it stops the clock only when asked without undue delay (recital 63, Art. 12(6)). */
export function AskCitizen({ of }: { of: StaffCase }) {
  const open = (Object.keys(ACTIONS) as QuestionReason[]).filter((each) =>
    of.allowedActions.includes(ACTIONS[each]),
  );
  return open.length > 0 && <AskForm of={of} open={open} />;
}

function AskForm({ of: { id, version }, open }: { of: StaffCase; open: QuestionReason[] }) {
  const { t } = useTranslation("handling");
  const [chosen, setChosen] = useState<QuestionReason>("CLARIFICATION");
  const [doubt, setDoubt] = useTyped(id, "doubt");
  const [question, setQuestion] = useTyped(id, "question");
  const [isChecked, setChecked] = useState(false);
  const clarify = useCaseChange(AskClarificationDocument, id);
  const identify = useCaseChange(AskIdentityDocument, id);
  const about = open.includes(chosen) ? chosen : (open[0] ?? chosen);
  const isShort = (text: string) => text.trim().length < LEAST;
  const errorOf = (text: string) => (isChecked && isShort(text) ? t("tooShort") : undefined);
  const clear = () => {
    setQuestion(undefined);
    setDoubt(undefined);
    setChecked(false);
  };
  const isWhole = () => {
    setChecked(true);
    const wrong = about === "IDENTITY" && isShort(doubt) ? "doubt" : isShort(question) ? "question" : null;
    if (wrong) document.getElementById(wrong)?.focus();
    return !wrong;
  };
  const form = {
    ...{ id: "ask", open: t("ask"), heading: t("ask"), className: "function-link d-print-none" },
    ...{ lead: <p>{t("askLead")}</p>, submit: t("askNow"), cancel: t("cancel"), caseId: id, onEnd: clear },
  };
  const fields = (
    <>
      <ChoiceGroup
        id="about"
        kind="radio"
        legend={t("askAbout")}
        choices={open.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        chosen={[about]}
        onChange={([reason]) => reason && setChosen(reason)}
      />
      {about === "IDENTITY" && (
        <TextField
          id="doubt"
          name="doubt"
          rows={3}
          label={t("doubt")}
          hint={t("citizenReads")}
          error={errorOf(doubt)}
          maxLength={2_000}
          value={doubt}
          onChange={setDoubt}
        />
      )}
      <TextField
        id="question"
        name="question"
        rows={4}
        label={t("question")}
        hint={t("citizenReads")}
        error={errorOf(question)}
        maxLength={2_000}
        value={question}
        onChange={setQuestion}
      />
    </>
  );
  return about === "IDENTITY" ? (
    <LetterForm
      {...form}
      preview={IdentityLetterDocument}
      change={identify}
      inputOf={() => (isWhole() ? { id, version, doubt, question } : undefined)}
    >
      {fields}
    </LetterForm>
  ) : (
    <LetterForm
      {...form}
      preview={ClarificationLetterDocument}
      change={clarify}
      inputOf={() => (isWhole() ? { id, version, question } : undefined)}
    >
      {fields}
    </LetterForm>
  );
}
