import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { DateText } from "../../ui/date.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChooseIdentities } from "./choose-identities.tsx";
import { ErrorDetails } from "./error-details.tsx";
import { HandOverSystem } from "./hand-over-system.tsx";
import { LeaveOutSystem } from "./leave-out-system.tsx";

type System = StaffCase["systems"][number];

const TONES: Readonly<Record<System["state"], Tone>> = {
  WAITING: "info",
  RUNNING: "info",
  RETRYING: "warning",
  STOPPED: "error",
  BY_HAND: "warning",
  COLLECTED: "success",
  NO_DATA: "success",
};

type SystemJobProps = {
  of: StaffCase;
  system: System;
  onRetry: () => void;
  onSaid: (said: string) => void;
};

/** One system: how far it is, why it failed in plain words, and what can be done about it. */
export function SystemJob({ of, system, onRetry, onSaid }: SystemJobProps) {
  const { t, i18n } = useTranslation(["jobs", "staff"]);
  const { state, lastError, errorDetails, leftOut, candidates } = system;
  const name = localized(system.title, i18n.language);
  const isOpen = (state === "RETRYING" || state === "STOPPED") && leftOut === null;
  return (
    <article className="case-card" aria-labelledby={`job-${system.system}`}>
      <h3 id={`job-${system.system}`}>
        {name} <Badge tone={TONES[state]}>{t(`systems.${state}`, { ns: "staff" })}</Badge>
      </h3>
      {system.takesLong && <p role="status">{t("takesLong")}</p>}
      {lastError && <p>{localized(lastError, i18n.language)}</p>}
      <ErrorDetails of={errorDetails} />
      {leftOut && (
        <>
          <p>{t("leftOut")}</p>
          <p className="text-as-written">{leftOut}</p>
        </>
      )}
      <Figures of={system} />
      {candidates.length > 0 && of.allowedActions.includes("CHOOSE_IDENTITIES") && (
        <ChooseIdentities
          of={of}
          system={system.system}
          name={name}
          candidates={candidates}
          onSaid={onSaid}
        />
      )}
      {isOpen && (
        <div className="button-row">
          {of.allowedActions.includes("RETRY_COLLECTION") && (
            <button type="button" className="button button-secondary" onClick={onRetry}>
              {t("retry", { system: name })}
            </button>
          )}
          {of.allowedActions.includes("HAND_OVER_SYSTEM") && (
            <HandOverSystem of={of} system={system.system} name={name} />
          )}
          {of.allowedActions.includes("LEAVE_OUT_SYSTEM") && (
            <LeaveOutSystem of={of} system={system.system} name={name} />
          )}
        </div>
      )}
    </article>
  );
}

function Figures({ of }: { of: System }) {
  const { t } = useTranslation("jobs");
  const { state, attempts, done, total, rows, resumedRows, startedAt, finishedAt, nextTryAt } = of;
  const isRunning = state === "RUNNING";
  const end = isRunning ? new Date().toISOString() : finishedAt;
  const row = (key: string, label: string, value: ReactNode) =>
    value === null ? [] : [{ key, label, value }];
  const list = [
    ...row("attempts", t("attempts"), attempts),
    ...row("collections", t("collections"), t("of", { done, total })),
    ...row("records", t("records"), rows),
    ...row("resumed", t("resumed"), resumedRows > 0 ? t("resumedRows", { count: resumedRows }) : null),
    ...row("started", t("started"), startedAt && <DateText value={startedAt} style="instant" />),
    ...row(
      "duration",
      isRunning ? t("runsSince") : t("duration"),
      startedAt && end && <Duration from={startedAt} to={end} />,
    ),
    ...row("next", t("nextTry"), nextTryAt && <DateText value={nextTryAt} style="instant" />),
  ];
  return <StructuredList rows={list} />;
}

function Duration({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation("jobs");
  const seconds = Math.max(1, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1_000));
  if (seconds < 120) return t("seconds", { count: seconds });
  return t("minutes", { count: Math.round(seconds / 60) });
}
