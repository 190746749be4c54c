import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DecideDocument, type RightDecisionInput } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { Badge } from "../ui/badge.tsx";
import { DateText } from "../ui/date.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { CaseAdvice } from "./case-advice.tsx";
import type { StaffCase } from "./case-page.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { RightDecisionFields } from "./right-decision-fields.tsx";
import { useCaseChange } from "./use-case-change.ts";

/** The answer, right by right, by somebody who did not prepare the case; sent only after a last look. */
export function DecisionPart({ of }: { of: StaffCase }) {
  return (
    <>
      <Answer of={of} />
      <CaseAdvice of={of} />
    </>
  );
}

function Answer({ of }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  if (of.decisions.length > 0) return <Made of={of} />;
  if (!of.allowedActions.includes("DECIDE")) return <p>{t("decision.cannot")}</p>;
  return <DecisionForm of={of} />;
}

function Made({ of: { decisions } }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t("case.decision")}</h2>
      <Alert kind="success">{t("decision.made")}</Alert>
      <ul>
        {decisions.map(({ right, outcome, decidedAt }) => (
          <li key={right}>
            {t(`rights.${right}`)}: <Badge>{t(`outcomes.${outcome}`)}</Badge>{" "}
            <DateText value={decidedAt} style="instant" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has been chosen for one right so far. */
export type Draft = Partial<RightDecisionInput>;

function DecisionForm({ of: { id, version, rights } }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [isAsking, setAsking] = useState(false);
  const decide = useCaseChange(DecideDocument, id);
  const ask = () => {
    const missing = rights.filter((right) => !drafts[right]?.outcome);
    setErrors(missing.map((right) => ({ field: `outcome-${right}`, message: t("decision.missing") })));
    setAsking(missing.length === 0);
  };
  const send = () => {
    setAsking(false);
    const decisions = rights.flatMap((right) => {
      const { outcome, ...rest } = drafts[right] ?? {};
      return outcome ? [{ ...rest, right, outcome }] : [];
    });
    decide.mutate({ id, version, decisions });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <h2>{t("case.decision")}</h2>
      <ErrorSummary errors={errors} />
      <ChangeProblem error={decide.error} />
      {rights.map((right) => (
        <RightDecisionFields
          key={right}
          right={right}
          draft={drafts[right] ?? {}}
          error={errors.find(({ field }) => field === `outcome-${right}`)?.message}
          onChange={(part) => setDrafts((before) => ({ ...before, [right]: { ...before[right], ...part } }))}
        />
      ))}
      <button type="submit" className="button button-primary">
        {t("decision.send")}
      </button>
      <ConfirmDialog
        id="decide"
        heading={t("decision.send")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        isBusy={decide.isPending}
        confirm={t("decision.send")}
        cancel={t("decision.keep")}
        onConfirm={send}
      >
        <p>{t("decision.confirm")}</p>
        <ul>
          {rights.map((right) => {
            const outcome = drafts[right]?.outcome;
            return (
              <li key={right}>
                {t(`rights.${right}`)}: {outcome && t(`outcomes.${outcome}`)}
              </li>
            );
          })}
        </ul>
      </ConfirmDialog>
    </form>
  );
}
