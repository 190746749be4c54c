import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/date.tsx";
import { DeadlineSteps } from "../../ui/deadline-steps.tsx";
import { AskCitizen } from "./ask-citizen.tsx";
import { CaseHandler } from "./case-handler.tsx";
import type { StaffCase } from "./staff-case.ts";
import { ExtendDeadline } from "./extend-deadline.tsx";
import { TellDelay } from "./tell-delay.tsx";

/** Beside every part of a case: the deadline and how it is found, who works on it, whose case it is, and how sure that is. */
export function CaseAside({ of }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  const { deadline, subject, onBehalf, receivedAt, channel, assurance, identity, representation } = of;
  return (
    <aside className="case-aside" aria-label={t("case.deadline")}>
      <h2>{t("case.deadline")}</h2>
      <p className="deadline-day">
        <DateText value={deadline.dueOn} style="deadline" />
      </p>
      {deadline.overdue && <p>{t("queue.overdue")}</p>}
      <DeadlineMore of={of} />
      <DeadlineSteps summary={t("case.why")} steps={deadline.explanation} />
      <p>
        {of.allowedActions.includes("EXTEND_DEADLINE") && <ExtendDeadline of={of} />}{" "}
        {of.allowedActions.includes("TELL_DELAY") && <TellDelay of={of} />} <AskCitizen of={of} />
      </p>
      <dl className="facts">
        <CaseHandler of={of} />
        <dt>{t("case.person")}</dt>
        <dd className="text-break">
          {subject?.name}
          {onBehalf && ` (${t("case.onBehalf").toLowerCase()})`}
        </dd>
        {representation && (
          <>
            <dt>{t(`register.kinds.${representation.kind}`, { ns: "handling" })}</dt>
            <dd className="text-break">
              {representation.name}
              {representation.contact && `, ${representation.contact}`}
            </dd>
          </>
        )}
        <dt>{t("case.received")}</dt>
        <dd>
          <DateText value={receivedAt} style="instant" />
        </dd>
        <dt>{t("case.channel")}</dt>
        <dd>{t(`channels.${channel}`)}</dd>
        <dt>{t("case.identity")}</dt>
        <dd>
          {assurance ? t(`assurances.${assurance}`) : t("case.identityUnknown")}
          {assurance &&
            `. ${t(identity.sufficesForRelease ? "suffices" : "sufficesNot", { ns: "handling" })}`}
        </dd>
        <PolicyInForce of={of} />
      </dl>
    </aside>
  );
}

/** The day promised, a suspension, an extension or a delay that was told: each on its own line. */
function DeadlineMore({ of: { deadline, extension, delay } }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  return (
    <dl className="facts">
      <dt>{t("promised")}</dt>
      <dd>
        <DateText value={deadline.targetOn} style="short" />
      </dd>
      <dt>{t("refusalDue")}</dt>
      <dd>
        <DateText value={deadline.refusalDueOn} style="short" />
      </dd>
      {deadline.pausedSince && (
        <>
          <dt>{t("paused")}</dt>
          <dd>
            <DateText value={deadline.pausedSince} style="short" />
          </dd>
        </>
      )}
      {extension && (
        <>
          <dt>{t("extended")}</dt>
          <dd>
            {t(`extensionReasons.${extension.reason}`)} (
            <DateText value={extension.extendedAt} style="short" />)
          </dd>
        </>
      )}
      {delay && (
        <>
          <dt>{t("delay.expected")}</dt>
          <dd>
            <DateText value={delay.expectedOn} style="short" /> ({t("delay.told")}{" "}
            <DateText value={delay.toldAt} style="short" />){delay.isPast && ` ${t("delay.past")}`}
          </dd>
        </>
      )}
    </dl>
  );
}

function PolicyInForce({ of: { versionsInForce } }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  const policy = versionsInForce.find(({ document }) => document === "PRIVACY_POLICY");
  if (!policy) return null;
  return (
    <>
      <dt>{t("policy")}</dt>
      <dd>
        <DateText value={policy.effectiveOn} style="short" />
      </dd>
    </>
  );
}
