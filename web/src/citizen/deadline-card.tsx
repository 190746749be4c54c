import { useTranslation } from "react-i18next";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { DateText } from "../ui/date.tsx";
import { DeadlineSteps } from "../ui/deadline-steps.tsx";
import { isOver } from "./state-words.ts";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;

/** When the answer comes, and how that day is found. */
export function DeadlineCard({ of: { deadline, state, extension, delay } }: { of: Case }) {
  const { t } = useTranslation("citizen");
  const { targetOn, dueOn, daysLeft, overdue, pausedSince, explanation } = deadline;
  const over = isOver({ state });
  return (
    <section className="deadline-card" aria-labelledby="deadline">
      <h2 id="deadline">{over ? t("case.deadline.done") : t("case.deadline.title")}</h2>
      <p className="deadline-day">
        <DateText value={over ? dueOn : targetOn} style="deadline" />
      </p>
      {!over && !overdue && (
        <p>
          {dueOn !== targetOn && (
            <>
              {t("case.deadline.limit")} <DateText value={dueOn} style="day" />,{" "}
            </>
          )}
          {daysLeft === 0 ? t("case.deadline.today") : t("case.deadline.daysLeft", { count: daysLeft })}
        </p>
      )}
      {pausedSince && !over && (
        <p>
          <strong>{t("case.deadline.paused")}</strong> <DateText value={pausedSince} style="day" />.{" "}
          {t("case.deadline.pausedText")}
        </p>
      )}
      {deadline.extendedTo && extension && <Extension until={deadline.extendedTo} of={extension} />}
      {overdue && (
        <Alert kind="warning" heading={t("case.deadline.overdue")}>
          <p>{t("case.deadline.overdueText")}</p>
          <Expected of={delay} />
          <p>{t("case.deadline.complaint")}</p>
        </Alert>
      )}
      <DeadlineSteps summary={t("case.deadline.why")} steps={explanation} />
    </section>
  );
}

/** By which day staff have promised a late answer, why it is late, and whether that day has passed as well. */
function Expected({ of: delay }: { of: Case["delay"] }) {
  const { t } = useTranslation("citizen");
  if (!delay) return <p>{t("case.deadline.expectedUnknown")}</p>;
  return (
    <>
      <p>
        {t(delay.isPast ? "case.deadline.expectedPast" : "case.deadline.expected")}{" "}
        <strong>
          <DateText value={delay.expectedOn} style="deadline" />
        </strong>
        .{delay.isPast && ` ${t("case.deadline.expectedBroken")}`}
      </p>
      <p className="text-as-written">{delay.explanation}</p>
    </>
  );
}

/** That there is more time, until when, why in the words of the letter, and how to complain. */
function Extension({ until, of }: { until: string; of: NonNullable<Case["extension"]> }) {
  const { t } = useTranslation("citizen");
  return (
    <>
      <p>
        <strong>{t("case.deadline.extended")}</strong> <DateText value={until} style="day" />.{" "}
        {t(`case.deadline.extensionReasons.${of.reason}`)} {t("case.deadline.complaint")}
      </p>
      <p className="text-as-written">{of.explanation}</p>
    </>
  );
}
