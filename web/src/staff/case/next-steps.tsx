import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import {
  PlanErasureDocument,
  RetryCollectionDocument,
  StartCollectionDocument,
  type DataRequestAction,
} from "../../generated/graphql.ts";
import type { StaffCase } from "./staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { IdentitySteps } from "./identity-steps.tsx";
import { useCaseChange } from "./use-case-change.ts";

/** What this person may do to the case now; exactly what the server says. */
export function NextSteps({ of }: { of: StaffCase }) {
  const { id, version, allowedActions } = of;
  const { t } = useTranslation("staff");
  const collect = useCaseChange(StartCollectionDocument, id);
  const retry = useCaseChange(RetryCollectionDocument, id);
  const plan = useCaseChange(PlanErasureDocument, id);
  const can = (action: DataRequestAction) => allowedActions.includes(action);
  const seen = { id, version };
  const failed = [collect, retry, plan].find(({ error }) => error)?.error;
  const button = (text: string, isBusy: boolean, act: () => void) => (
    <button type="button" className="button button-secondary" disabled={isBusy} onClick={act}>
      {text}
    </button>
  );
  const isIdle = !(
    [
      "VERIFY_IDENTITY",
      "REJECT_IDENTITY",
      "START_COLLECTION",
      "RETRY_COLLECTION",
      "DECIDE_ITEMS",
      "PLAN_ERASURE",
      "DECIDE",
      "APPROVE_ERASURE",
    ] as const
  ).some(can);
  return (
    <section aria-labelledby="next-steps" className="own-block next-steps d-print-none">
      <h2 id="next-steps">{t("case.next")}</h2>
      <ChangeProblem error={failed} />
      {isIdle && <p>{t("case.nothing")}</p>}
      <IdentitySteps of={of} />
      {can("START_COLLECTION") && button(t("case.collect"), collect.isPending, () => collect.mutate(seen))}
      {can("RETRY_COLLECTION") && button(t("case.retry"), retry.isPending, () => retry.mutate(seen))}
      {can("DECIDE_ITEMS") && <Link to={`/sagsbehandling/sager/${id}/sloering`}>{t("case.reviewData")}</Link>}
      {can("PLAN_ERASURE") && button(t("case.planErasure"), plan.isPending, () => plan.mutate(seen))}
      {can("DECIDE") && <Link to={`/sagsbehandling/sager/${id}/afgoerelse`}>{t("case.decide")}</Link>}
      {can("APPROVE_ERASURE") && (
        <Link to={`/sagsbehandling/sager/${id}/sletning`}>{t("case.approveErasure")}</Link>
      )}
    </section>
  );
}
