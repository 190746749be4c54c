import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { RIGHTS } from "../app/rights.ts";
import { MyCasesDocument, SubmitRequestDocument } from "../generated/graphql.ts";
import { BackLink } from "../ui/back-link.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { CheckAnswers } from "./check-answers.tsx";
import { detailsProblems } from "./details-problems.ts";
import { behalfProblems } from "./behalf-fields.tsx";
import { emptyDraft, FIRST_STEP, inputOf, problemsOnFields, type RequestDraft } from "./request-draft.ts";
import { RightsStep } from "./rights-step.tsx";
import { ScopeStep } from "./scope-step.tsx";
import { useDraft } from "./use-draft.ts";
import { useSteps, type Step } from "./use-steps.ts";

/** A new request in three steps: what, what about, check and send. */
export function NewRequestPage() {
  const { t, i18n } = useTranslation("citizen");
  const asked = useSearchParams()[0].get("ret") ?? "";
  const [draft, setDraft] = useDraft<RequestDraft>(`request ${asked}`, () => ({
    ...emptyDraft(i18n.language),
    rights: RIGHTS.filter((right) => right === asked),
  }));
  const { step, go, leaveFor, isLeaving } = useSteps(draft.rights.length > 0);
  const [wrong, setWrong] = useState<{ at: Step; errors: FieldError[] }>({ at: 1, errors: [] });
  const errors = wrong.at === step ? wrong.errors : [];
  const setErrors = (found: FieldError[], at = step) => setWrong({ at, errors: found });
  const mine = useQuery({
    queryKey: ["cases", "first"],
    queryFn: ({ signal }) => execute(MyCasesDocument, {}, signal),
  });
  const submit = useSubmit(draft, asked, leaveFor, (found) => {
    const at = found.some(({ field }) => FIRST_STEP.has(field)) ? 1 : 2;
    setErrors(found, at);
    go(at);
  });
  const change = (part: Partial<RequestDraft>) =>
    setDraft((before) => ({ ...before, ...part, isTouched: true }));
  const next = (problems: FieldError[], to: Step) => {
    setErrors(problems);
    if (problems.length === 0) go(to);
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
  const detailsWords = { missing: t("new.details.missing"), chooseOne: t("new.details.chooseOne") };
  const failure = submit.error instanceof ApiError && submit.error.fields.length > 0 ? null : submit.error;
  if (isLeaving) return <Loading text={t("loading", { ns: "common" })} />;
  return (
    <Page title={titles[step]} above={above} hasErrors={errors.length > 0}>
      {failure && <Problem error={failure} />}
      {mine.error && !mine.data && <Problem error={mine.error} retry={() => void mine.refetch()} />}
      {step === 1 && (
        <RightsStep
          {...shared}
          childrenOf={mine.data?.me.children ?? []}
          openCases={mine.data?.dataRequests.nodes ?? []}
          onNext={() => next(firstProblems(), 2)}
        />
      )}
      {step === 2 && <ScopeStep {...shared} onNext={() => next(detailsProblems(draft, detailsWords), 3)} />}
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
  asked: string,
  leaveFor: (path: string, state: object) => void,
  onWrong: (problems: FieldError[]) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => execute(SubmitRequestDocument, { input: inputOf(draft) }),
    onSuccess: async ({ submitDataRequest: { dataRequest, receipt } }) => {
      await queries.invalidateQueries({ queryKey: ["cases"] });
      leaveFor(`/min-side/sager/${dataRequest.id}/kvittering`, { proof: receipt });
      queries.removeQueries({ queryKey: ["draft", `request ${asked}`] });
    },
    onError: (error) => isOnFields(error) && onWrong(problemsOnFields(error.fields)),
  });
}
