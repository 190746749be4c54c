import { useState } from "react";
import { useTranslation } from "react-i18next";
import { StaffAnswerQuestionDocument } from "../../generated/graphql.ts";
import { DateText } from "../../ui/date.tsx";
import { DateFields, isoOf, NO_DATE } from "../../ui/date-fields.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "./staff-case.ts";
import { ChangeForm } from "../forms/change-form.tsx";
import { instantOn } from "../forms/instant-on.ts";
import { useCaseChange } from "./use-case-change.ts";
import { useTyped } from "../forms/use-typed.ts";

/** What the citizen was asked, whether it stopped the clock, and the answers; those that came on paper are recorded here. */
export function CaseQuestions({ of }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  if (of.questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t("questions")}</h2>
      {of.questions.map(({ id, reason, question, askedAt, stopsClock, answer, answeredAt }) => (
        <article key={id} className="case-card">
          <h3>{t(`reasons.${reason}`)}</h3>
          <p className="text-as-written">{question}</p>
          <p>
            {t("asked")} <DateText value={askedAt} style="instant" />,{" "}
            {stopsClock ? t("stopped") : t("notStopped")}.
          </p>
          {answeredAt ? (
            <p>
              {t("answered")} <DateText value={answeredAt} style="instant" />
            </p>
          ) : (
            <p>{t("unanswered")}</p>
          )}
          {answer && <p className="text-as-written">{answer}</p>}
          {!answeredAt && of.allowedActions.includes("ANSWER_QUESTION") && (
            <RecordAnswer of={of} questionId={id} />
          )}
        </article>
      ))}
    </section>
  );
}

function RecordAnswer({ of: { id, version }, questionId }: { of: StaffCase; questionId: string }) {
  const { t } = useTranslation("handling");
  const [answer, setAnswer] = useTyped(id, `answer ${questionId}`);
  const [date, setDate] = useState(NO_DATE);
  const [error, setError] = useState<"answer" | "date" | null>(null);
  const record = useCaseChange(StaffAnswerQuestionDocument, id);
  const send = (done: () => void) => {
    const day = isoOf(date);
    const hasDate = date.day !== "" || date.month !== "" || date.year !== "";
    const wrong = !answer.trim() ? "answer" : hasDate && !day ? "date" : null;
    setError(wrong);
    if (wrong) return document.getElementById(wrong === "answer" ? "answer" : "answered-on")?.focus();
    record.mutate(
      { id, version, questionId, answer, ...(day && { answeredAt: instantOn(day) }) },
      { onSuccess: done },
    );
  };
  return (
    <ChangeForm
      id="record-answer"
      open={t("recordAnswer")}
      className="button button-secondary"
      heading={t("recordAnswer")}
      lead={<p>{t("recordLead")}</p>}
      submit={t("recordNow")}
      cancel={t("cancel")}
      change={record}
      onSubmit={send}
      onEnd={() => setAnswer(undefined)}
    >
      <TextField
        id="answer"
        name="answer"
        rows={4}
        label={t("answer")}
        error={error === "answer" ? t("answerMissing") : undefined}
        maxLength={4_000}
        value={answer}
        onChange={setAnswer}
      />
      <DateFields
        id="answered-on"
        legend={t("register.received")}
        error={error === "date" ? t("register.missing.date") : undefined}
        value={date}
        onChange={setDate}
      />
    </ChangeForm>
  );
}
