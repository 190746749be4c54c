import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { RIGHTS } from "../app/rights.ts";
import { MyCasesDocument, SubmitRequestDocument } from "../generated/graphql.ts";
import { BackLink } from "../ui/back-link.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { CheckAnswers } from "./check-answers.tsx";
import { detailsProblems } from "./details-problems.ts";
import { behalfProblems } from "./behalf-fields.tsx";
import { emptyDraft, FIRST_STEP, inputOf, problemsOnFields, type RequestDraft } from "./request-draft.ts";
import { RightsStep } from "./rights-step.tsx";
import { ScopeStep } from "./scope-step.tsx";

/** A step of the form. */
export type Step = 1 | 2 | 3;

/** A new request in three steps: what, what about, check and send. */
export function NewRequestPage() {
  const { t, i18n } = useTranslation("citizen");
  const [asked] = useSearchParams();
  const [draft, setDraft] = useState<RequestDraft>(() => ({
    ...emptyDraft(i18n.language),
    rights: RIGHTS.filter((right) => right === asked.get("ret")),
  }));
  const [step, setStep] = useState<Step>(1);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const mine = useQuery({
    queryKey: ["cases", "first"],
    queryFn: ({ signal }) => execute(MyCasesDocument, {}, signal),
  });
  const submit = useSubmit(draft, setErrors, setStep);
  const change = (part: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...part }));
  const go = (to: Step) => {
    setErrors([]);
    setStep(to);
  };
  const firstProblems = (): FieldError[] => [
    ...(draft.rights.length > 0 ? [] : [{ field: "rights", message: t("new.rightsMissing") }]),
    ...behalfProblems(draft, mine.data?.me.children ?? [], {
      ...{ reason: t("new.guardian.reasonMissing"), name: t("new.power.nameMissing") },
      ...{ cpr: t("new.power.cprMissing"), until: t("new.power.untilMissing") },
    }),
  ];
  const shared = { draft, change, errors };
  const titles = { 1: t("new.title"), 2: t("new.scopeTitle"), 3: t("new.checkTitle") };
  const above = (
    <>
      <BackLink to="/min-side">{t("cases.title")}</BackLink>
      <ErrorSummary errors={errors} />
      <p className="step-line">{t("new.step", { step })}</p>
    </>
  );
  const failure = submit.error instanceof ApiError && submit.error.fields.length > 0 ? null : submit.error;
  return (
    <Page title={titles[step]} above={above} hasErrors={errors.length > 0}>
      {failure && <Problem error={failure} />}
      {step === 1 && (
        <RightsStep
          {...shared}
          childrenOf={mine.data?.me.children ?? []}
          openCases={mine.data?.dataRequests.nodes ?? []}
          onNext={() => {
            const problems = firstProblems();
            if (problems.length > 0) setErrors(problems);
            else go(2);
          }}
        />
      )}
      {step === 2 && (
        <ScopeStep
          {...shared}
          onNext={() => {
            const problems = detailsProblems(draft, {
              missing: t("new.details.missing"),
              chooseOne: t("new.details.chooseOne"),
            });
            if (problems.length > 0) setErrors(problems);
            else go(3);
          }}
        />
      )}
      {step === 3 && (
        <CheckAnswers
          {...shared}
          childrenOf={mine.data?.me.children ?? []}
          onChange={go}
          isSending={submit.isPending}
          onSend={() => submit.mutate()}
          onRefused={(error) => setErrors([error])}
        />
      )}
    </Page>
  );
}

/** Whether an error is told at the fields it names; every other is told above them. */
function isOnFields(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === "INVALID_INPUT" && error.fields.length > 0;
}

function useSubmit(
  draft: RequestDraft,
  setErrors: (errors: FieldError[]) => void,
  setStep: (step: Step) => void,
) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => execute(SubmitRequestDocument, { input: inputOf(draft) }),
    onSuccess: async ({ submitDataRequest: { dataRequest, receipt } }) => {
      await queries.invalidateQueries({ queryKey: ["cases"] });
      await navigate(`/min-side/sager/${dataRequest.id}/kvittering`, {
        replace: true,
        state: { proof: receipt },
      });
    },
    onError: (error) => {
      if (!isOnFields(error)) return;
      const problems = problemsOnFields(error.fields);
      setErrors(problems);
      setStep(problems.some(({ field }) => FIRST_STEP.has(field)) ? 1 : 2);
    },
  });
}
