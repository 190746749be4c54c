import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CaseLineFragment } from "../generated/graphql.ts";
import { DateText } from "../ui/date.tsx";
import { CaseFlags } from "./case-flags.tsx";
import { isOver } from "./state-words.ts";

/** One case in the list: what it is, where it stands, when the answer comes, and what the citizen can do. */
export function CaseCard({ line }: { line: CaseLineFragment }) {
  const { t } = useTranslation("citizen");
  const { id, number, rights, deadline, unreadMessages } = line;
  const next = (t("nextSteps", { returnObjects: true }) as Readonly<Record<string, string>>)[line.state];
  return (
    <li className="case-card">
      <h3>
        <Link to={`/min-side/sager/${id}`}>
          {rights.map((right) => t(`rights.${right}.title`)).join(" · ")}
        </Link>
      </h3>
      <p>
        {t("cases.line", { number })} <CaseFlags of={line} />
      </p>
      {!isOver(line) && (
        <p>
          {t("cases.deadline")} <DateText value={deadline.targetOn} style="deadline" />.
        </p>
      )}
      {line.keptUntil && (
        <p>
          {t("cases.keptUntil")} <DateText value={line.keptUntil} style="day" />.
        </p>
      )}
      {next && (
        <p>
          {t("cases.next")}: {next}
        </p>
      )}
      {unreadMessages > 0 && (
        <p>
          <Link to={`/min-side/sager/${id}/beskeder`}>{t("messages.unread", { count: unreadMessages })}</Link>
        </p>
      )}
      {line.allowedActions.includes("ANSWER_QUESTION") && (
        <p>
          <Link to={`/min-side/sager/${id}`}>{t("questions.waits")}</Link>
        </p>
      )}
      {line.package?.state === "READY" && (
        <p>
          <Link to={`/min-side/sager/${id}/data`}>{t("cases.fetch")}</Link>
        </p>
      )}
    </li>
  );
}
