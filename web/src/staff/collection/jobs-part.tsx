import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RetryCollectionDocument, StartCollectionDocument } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { isFinished } from "../case/case-counts.ts";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { HandTasks } from "./hand-tasks.tsx";
import { SystemJob } from "./system-job.tsx";
import { useCaseChange } from "../case/use-case-change.ts";

/** How far the reading of each system is; nothing is skipped, and what failed is an open task until somebody acts. */
export function JobsPart({ of }: { of: StaffCase }) {
  const { t, i18n } = useTranslation(["jobs", "staff"]);
  const { id, version, systems, allowedActions } = of;
  const [said, setSaid] = useState("");
  const start = useCaseChange(StartCollectionDocument, id);
  const retry = useCaseChange(RetryCollectionDocument, id);
  const done = systems.filter(isFinished).length;
  const retrySystem = (system: string | null, words: string) =>
    retry.mutate({ id, version, system }, { onSuccess: () => setSaid(words) });
  return (
    <section aria-labelledby="jobs">
      <h2 id="jobs">{t("title")}</h2>
      <p role="status">{said}</p>
      <ChangeProblem error={start.error ?? retry.error} />
      {systems.length === 0 && <p>{t("none")}</p>}
      {systems.length > 0 && (
        <>
          <p role="status">{t("progress", { done, count: systems.length })}</p>
          <progress className="job-progress" value={done} max={systems.length} aria-labelledby="jobs" />
        </>
      )}
      <div className="button-row">
        {allowedActions.includes("START_COLLECTION") && (
          <button
            type="button"
            className="button button-primary"
            disabled={start.isPending}
            onClick={() => start.mutate({ id, version })}
          >
            {t("start")}
          </button>
        )}
        {allowedActions.includes("RETRY_COLLECTION") && (
          <button
            type="button"
            className="button button-secondary"
            disabled={retry.isPending}
            onClick={() => retrySystem(null, t("allRetried"))}
          >
            {t("retryAll")}
          </button>
        )}
      </div>
      {systems.map((system) => (
        <SystemJob
          key={system.system}
          of={of}
          system={system}
          onRetry={() =>
            retrySystem(system.system, t("retried", { system: localized(system.title, i18n.language) }))
          }
          onSaid={setSaid}
        />
      ))}
      <HandTasks of={of} work="COLLECT" />
    </section>
  );
}
