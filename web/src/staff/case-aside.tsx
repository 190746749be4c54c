import { useTranslation } from "react-i18next";
import { DateText } from "../ui/date.tsx";
import { DeadlineSteps } from "../ui/deadline-steps.tsx";
import type { StaffCase } from "./case-page.tsx";

/** Beside every part of a case: the deadline and how it is found, whose case it is, and how sure that is. */
export function CaseAside({
  of: { deadline, subject, onBehalf, receivedAt, channel, assurance },
}: {
  of: StaffCase;
}) {
  const { t } = useTranslation("staff");
  return (
    <aside className="case-aside" aria-label={t("case.deadline")}>
      <h2>{t("case.deadline")}</h2>
      <p className="deadline-day">
        <DateText value={deadline.dueOn} style="deadline" />
      </p>
      {deadline.overdue && <p>{t("queue.overdue")}</p>}
      <DeadlineSteps summary={t("case.why")} steps={deadline.explanation} />
      <dl className="facts">
        <dt>{t("case.person")}</dt>
        <dd className="text-break">
          {subject?.name}
          {onBehalf && ` (${t("case.onBehalf").toLowerCase()})`}
        </dd>
        <dt>{t("case.received")}</dt>
        <dd>
          <DateText value={receivedAt} style="instant" />
        </dd>
        <dt>{t("case.channel")}</dt>
        <dd>{t(`channels.${channel}`)}</dd>
        <dt>{t("case.identity")}</dt>
        <dd>{assurance ? t(`assurances.${assurance}`) : t("case.identityUnknown")}</dd>
      </dl>
    </aside>
  );
}
