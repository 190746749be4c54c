import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { DecideDocument, DecisionLetterDocument, type Right } from "../../generated/graphql.ts";
import { ErrorSummary, type FieldError } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ConfirmDecision } from "./confirm-decision.tsx";
import { DecisionChecks } from "./decision-checks.tsx";
import {
  decisionErrors,
  decisionField,
  decisionOf,
  NO_DECISION,
  wordsOfDecision,
  type Draft,
} from "./decision-draft.ts";
import { DecisionLetter } from "./decision-letter.tsx";
import { Refused } from "../forms/refused.tsx";
import { RightDecisionFields } from "./right-decision-fields.tsx";
import { useCaseChange } from "../case/use-case-change.ts";
import { useLetterPreview } from "../letters/use-letter-preview.ts";
import { useTypedDraft } from "../forms/use-typed.ts";

/**
 * The answer, right by right, with its letter beside (D5). Sending begins by setting the letter anew, so that what is
 * sent has been seen, and asks a last time.
 */
export function DecisionForm({ of }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  const { rights } = of;
  const [draft, setDraft] = useTypedDraft(of.id, "decision", NO_DECISION, wordsOfDecision);
  const [missing, setMissing] = useState<FieldError[]>([]);
  const [isAsking, setAsking] = useState(false);
  const letter = useLetterPreview(DecisionLetterDocument, of.id);
  const decide = useCaseChange(DecideDocument, of.id);
  const failure = decide.error ?? letter.error;
  const found = useMemo(() => decisionErrors(failure, rights), [failure, rights]);
  const errors = missing.length > 0 ? missing : found;
  const input = decisionOf(of, draft);
  const look = (onSuccess?: () => void) => {
    if (letter.isPending) return;
    const unanswered = rights.filter((right) => !draft.rights[right]?.outcome);
    setMissing(
      unanswered.map((right) => ({ field: decisionField(right, "outcome"), message: t("decision.missing") })),
    );
    decide.reset();
    if (unanswered.length === 0) letter.mutate(input, { ...(onSuccess && { onSuccess }) });
  };
  const change = (right: Right, part: Draft) =>
    setDraft({ ...draft, rights: { ...draft.rights, [right]: { ...draft.rights[right], ...part } } });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look(() => setAsking(true));
      }}
    >
      <h2>{t("case.decision")}</h2>
      <DecisionChecks of={of} />
      <ErrorSummary errors={errors} />
      {errors.length === 0 && <Refused error={failure} />}
      <div className="decision-columns">
        <div>
          {rights.map((right) => (
            <RightDecisionFields
              key={right}
              right={right}
              draft={draft.rights[right] ?? {}}
              errors={errors}
              onChange={(part) => change(right, part)}
            />
          ))}
          <TextField
            id="letter-note"
            name="letterNote"
            rows={4}
            label={t("decision.note")}
            hint={t("decision.considerationsHint")}
            optional
            maxLength={4_000}
            error={errors.find(({ field }) => field === "letter-note")?.message}
            value={draft.note}
            onChange={(note) => setDraft({ ...draft, note })}
          />
        </div>
        <DecisionLetter
          language={of.language}
          number={of.number}
          letter={letter.data?.letter}
          isPending={letter.isPending}
          isOld={JSON.stringify(letter.variables) !== JSON.stringify(input)}
          onLook={() => look()}
        />
      </div>
      <button type="submit" className="button button-primary d-print-none" aria-disabled={letter.isPending}>
        {t("decision.send")}
      </button>
      {letter.data && (
        <ConfirmDecision
          isOpen={isAsking}
          isBusy={decide.isPending}
          letter={letter.data.letter}
          decisions={letter.variables?.decisions ?? []}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            if (letter.variables) decide.mutate(letter.variables, { onSuccess: () => setDraft(undefined) });
          }}
        />
      )}
    </form>
  );
}
