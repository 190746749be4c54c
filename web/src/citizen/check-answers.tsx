import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import type { FieldError } from "../ui/error-summary.tsx";
import { StructuredList, type Row } from "../ui/structured-list.tsx";
import { KeptByRule } from "./kept-by-rule.tsx";
import { POWER } from "./request-draft.ts";
import type { StepProps } from "./rights-step.tsx";
import type { Step } from "./use-steps.ts";

const ErasurePreview = lazy(async () => ({
  default: (await import("./erasure-preview.tsx")).ErasurePreview,
}));

type CheckAnswersProps = StepProps & {
  childrenOf: readonly { id: string; name: string }[];
  onChange: (step: Step) => void;
  isSending: boolean;
  onSend: () => void;
  onRefused: (error: FieldError) => void;
};

/** Step 3: everything once more, each with a way back; erasure only after saying that one knows what it means. */
export function CheckAnswers({
  draft,
  change,
  errors,
  childrenOf,
  onChange,
  isSending,
  onSend,
  onRefused,
}: CheckAnswersProps) {
  const { t } = useTranslation("citizen");
  const erases = draft.rights.includes("ERASURE");
  const child = childrenOf.find(({ id }) => id === draft.onBehalfOf);
  const who = draft.onBehalfOf === POWER ? draft.power.name : (child?.name ?? t("new.me"));
  const row = (key: string, label: string, value: string, step: Step): Row => ({
    ...{ key, label, value },
    action: (
      <button
        type="button"
        className="button-unstyled link"
        aria-label={t("new.changeWhat", { what: label })}
        onClick={() => onChange(step)}
      >
        {t("new.change")}
      </button>
    ),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSending) return;
        if (erases && !draft.hasAcceptedErasure)
          onRefused({ field: "erasure", message: t("new.erasureMissing") });
        else onSend();
      }}
    >
      <StructuredList
        rows={[
          row(
            "rights",
            t("case.right"),
            draft.rights.map((right) => t(`rights.${right}.name`)).join(", "),
            1,
          ),
          row("who", t("new.who"), who, 1),
          row(
            "scope",
            t("new.scopeTitle"),
            draft.scope || t("new.everything", { who: draft.onBehalfOf ? who : who.toLowerCase() }),
            2,
          ),
          row("email", t("new.email"), draft.contactEmail || t("new.noEmail"), 2),
          row("language", t("new.language"), draft.language === "EN" ? "English" : "Dansk", 2),
        ]}
      />
      {erases && (
        <>
          {draft.onBehalfOf === "" && (
            <Suspense>
              <ErasurePreview />
            </Suspense>
          )}
          <KeptByRule />
          <Alert kind="warning" heading={t("new.erasureTitle")}>
            <p>{t("new.erasureText")}</p>
          </Alert>
          <ChoiceGroup
            id="erasure"
            kind="checkbox"
            legend={t("rights.ERASURE.name")}
            error={errors.find(({ field }) => field === "erasure")?.message}
            choices={[{ value: "yes", label: t("new.erasureAccept") }]}
            chosen={draft.hasAcceptedErasure ? ["yes"] : []}
            onChange={(chosen) => change({ hasAcceptedErasure: chosen.length > 0 })}
          />
        </>
      )}
      <button
        type="submit"
        className={`button ${erases ? "button-warning" : "button-primary"}`}
        aria-disabled={isSending}
      >
        {isSending ? t("new.sending") : t("new.send")}
      </button>
    </form>
  );
}
