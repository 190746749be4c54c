import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { AnswerQuestionDocument, type MyCaseQuery } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { DateText } from "../ui/date.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextField } from "../ui/text-field.tsx";
import { ProveIdentity } from "./prove-identity.tsx";
import { useTextDraft } from "./use-draft.ts";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;
type Question = Case["questions"][number];

const MAX_LENGTH = 4_000;

/** One question that waits for an answer; who she is, is shown by a log-on or a document rather than told. */
export function OpenQuestion({
  question: { id: questionId, question, reason, askedAt, stopsClock },
  dataRequest,
  mayAnswer,
}: {
  question: Question;
  dataRequest: Case;
  mayAnswer: boolean;
}) {
  const { t } = useTranslation("citizen");
  const { id } = dataRequest;
  const [answer, setAnswer] = useTextDraft(`answer ${questionId}`);
  const [wrong, setWrong] = useState<string>();
  const sending = useAnswer(dataRequest, { questionId, answer });
  const field = `answer-${questionId}`;
  const refuse = (message: string) => {
    setWrong(message);
    document.getElementById(field)?.focus();
  };
  return (
    <article className="case-card">
      <p>
        <strong>{t("questions.asked")}</strong> <DateText value={askedAt} style="instant" />
      </p>
      <p className="text-as-written">{question}</p>
      {stopsClock && <p>{t("questions.pauses")}</p>}
      {reason === "IDENTITY" && (
        <>
          {dataRequest.allowedActions.includes("PROVE_IDENTITY") && <ProveIdentity of={dataRequest} />}
          <p>
            <Link to={`/min-side/sager/${id}/filer?til=IDENTITY_EVIDENCE`}>{t("questions.sendProof")}</Link>
          </p>
        </>
      )}
      {mayAnswer && (
        <form
          noValidate
          className="d-print-none"
          onSubmit={(event) => {
            event.preventDefault();
            if (sending.isPending) return;
            if (!answer.trim()) refuse(t("questions.missing"));
            else if (answer.length > MAX_LENGTH) refuse(t("questions.tooLong", { count: answer.length }));
            else sending.mutate(undefined, { onSuccess: () => setAnswer("") });
          }}
        >
          <Failure error={sending.error} />
          <TextField
            id={field}
            name="answer"
            label={t("questions.answer")}
            hint={t("questions.hint")}
            error={wrong}
            rows={4}
            value={answer}
            onChange={setAnswer}
          />
          <button type="submit" className="button button-primary" aria-disabled={sending.isPending}>
            {sending.isPending ? t("new.sending") : t("questions.send")}
          </button>
        </form>
      )}
    </article>
  );
}

/** Somebody else changed the case in the meantime: what was typed stands, and is sent with one more press. */
function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation("citizen");
  if (!error) return null;
  if (error instanceof ApiError && error.code === "CONFLICT")
    return <Alert kind="warning">{t("questions.changed")}</Alert>;
  return <Problem error={error} />;
}

function useAnswer({ id, version }: Case, answer: { questionId: string; answer: string }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => execute(AnswerQuestionDocument, { input: { id, version, ...answer } }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ["case", id] });
      await queries.invalidateQueries({ queryKey: ["cases"] });
    },
  });
}
