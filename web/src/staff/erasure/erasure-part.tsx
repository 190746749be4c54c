import { useState } from "react";
import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { Alert } from "../../ui/alert.tsx";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { ApproveErasure } from "./approve-erasure.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ErrorDetails } from "../collection/error-details.tsx";
import { HandTasks } from "../collection/hand-tasks.tsx";
import { ErasureResult } from "./erasure-result.tsx";
import { SharedRecordsChoice } from "./shared-records.tsx";

type Plan = StaffCase["erasurePlans"][number];

/** What erasure will do, system by system; its approval by a second person; and what was read again afterwards. */
export function ErasurePart({ of }: { of: StaffCase }) {
  const { t, i18n } = useTranslation(["staff", "jobs"]);
  const [isApproved, setApproved] = useState(false);
  const plans = of.erasurePlans.filter(({ state }) => state !== "REPLACED");
  return (
    <section aria-labelledby="erasure">
      <h2 id="erasure">{t("case.erasure")}</h2>
      <p role="status">{isApproved && t("erasure.approved", { ns: "jobs" })}</p>
      {plans.length === 0 && <p>{t("erasure.none")}</p>}
      {plans.map((plan) => (
        <article key={plan.id}>
          <h3>
            {localized(plan.title, i18n.language)}{" "}
            <Badge tone={plan.state === "NOT_COMPLETE" ? "error" : "info"}>{t(`plans.${plan.state}`)}</Badge>
          </h3>
          {plan.lastError && <Alert kind="warning">{localized(plan.lastError, i18n.language)}</Alert>}
          <ErrorDetails of={plan.errorDetails} />
          {plan.blocked.length > 0 && (
            <Alert kind="error" heading={t("erasure.blocked")}>
              <ul>
                {plan.blocked.map((why) => (
                  <li key={why.da}>{localized(why, i18n.language)}</li>
                ))}
              </ul>
            </Alert>
          )}
          {plan.follows && <p>{t("erasure.follows")}</p>}
          {plan.certificate ? <ErasureResult of={plan.certificate} /> : <Steps of={plan} />}
          <KeptLook of={plan} />
          {plan.digest && (
            <p>
              {t("erasure.digest")}: <code className="hash">{plan.digest}</code>
            </p>
          )}
          {plan.state === "READY" && (
            <ApproveErasure of={of} plan={plan} onApproved={() => setApproved(true)} />
          )}
        </article>
      ))}
      <SharedRecordsChoice of={of} />
      <HandTasks of={of} work="ERASE" />
    </section>
  );
}

/** When what was kept is looked at again by itself, and what the last look has shown. */
function KeptLook({ of: { lookAgainOn, lookedAgainAt, lookOutcome } }: { of: Plan }) {
  const { t } = useTranslation("staff");
  return (
    <>
      {lookAgainOn && (
        <p>
          {t("erasure.lookAgainOn")} <DateText value={lookAgainOn} style="day" />
        </p>
      )}
      {lookedAgainAt && lookOutcome && (
        <p>
          <DateText value={lookedAgainAt} style="instant" />: {t(`looks.${lookOutcome}`)}
        </p>
      )}
    </>
  );
}

function Steps({ of: { steps } }: { of: Plan }) {
  const { t, i18n } = useTranslation("staff");
  return (
    <DataTable
      caption={t("case.erasure")}
      items={steps}
      keyOf={({ collection }) => collection}
      columns={[
        {
          key: "collection",
          heading: t("erasure.collection"),
          cell: ({ title }) => localized(title, i18n.language),
        },
        { key: "action", heading: t("erasure.action"), cell: ({ action }) => t(`actions.${action}`) },
        { key: "count", heading: t("erasure.count"), isNumber: true, cell: ({ count }) => count },
        {
          key: "kept",
          heading: t("erasure.kept"),
          cell: ({ kept }) =>
            kept
              .map(({ count, text, until }) =>
                [
                  `${String(count)}:`,
                  localized(text, i18n.language),
                  until && localized(until, i18n.language),
                ]
                  .filter(Boolean)
                  .join(" "),
              )
              .join(" "),
        },
      ]}
    />
  );
}
