import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { StaffRightsDocument, type StaffRightsQuery } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import { AnswerPoint } from "./answer-point.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { CompleteTask } from "./complete-task.tsx";
import { RestrictionCard } from "./restriction-card.tsx";

/** What there is to do on the rights that are worked point by point. */
export type RightsWork = NonNullable<StaffRightsQuery["dataRequest"]>;

/** Rectification point by point, work in systems, restrictions with their notice, and objections (Art. 16, 18, 21). */
export function RightsPart({ of }: { of: StaffCase }) {
  const { t } = useTranslation("work");
  const found = useQuery({
    queryKey: ["staff-rights", of.id, of.version],
    queryFn: ({ signal }) => execute(StaffRightsDocument, { id: of.id }, signal),
    placeholderData: (before) => before,
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  const work = found.data?.dataRequest;
  if (!work) return <Problem error={found.error} retry={() => void found.refetch()} />;
  const isEmpty =
    work.rectificationPoints.length +
      work.restrictions.length +
      work.objections.length +
      work.tasks.length ===
    0;
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{t("title")}</h2>
      {isEmpty && <p>{t("none")}</p>}
      <Points of={of} work={work} />
      <Tasks of={of} work={work} />
      <Restrictions of={of} work={work} />
      <Objections work={work} />
    </section>
  );
}

type PartProps = { of: StaffCase; work: RightsWork };

function Points({ of, work: { rectificationPoints } }: PartProps) {
  const { t } = useTranslation("work");
  if (rectificationPoints.length === 0) return null;
  return (
    <>
      <h3>{t("points.title")}</h3>
      {rectificationPoints.map((point) => (
        <article key={point.id} className="case-card" aria-labelledby={`point-${point.id}`}>
          <h4 id={`point-${point.id}`}>
            {point.field}{" "}
            <Badge tone={point.method ? "success" : "warning"}>
              {point.doneAt
                ? t("points.done")
                : point.method
                  ? t("points.answered")
                  : t("points.notAnswered")}
            </Badge>
          </h4>
          <StructuredList
            rows={[
              { key: "wrong", label: t("points.wrong"), value: point.wrong },
              { key: "right", label: t("points.right"), value: point.right },
              ...(point.method
                ? [{ key: "method", label: t("points.method"), value: t(`points.methods.${point.method}`) }]
                : []),
              ...(point.note ? [{ key: "note", label: t("points.note"), value: point.note }] : []),
              ...(point.considerations
                ? [{ key: "why", label: t("points.considerations"), value: point.considerations }]
                : []),
            ]}
          />
          {of.allowedActions.includes("ANSWER_RECTIFICATION") && <AnswerPoint of={of} point={point} />}
        </article>
      ))}
    </>
  );
}

function Tasks({ of, work: { tasks } }: PartProps) {
  const { t, i18n } = useTranslation(["work", "staff"]);
  if (tasks.length === 0) return null;
  return (
    <>
      <h3>{t("tasks.title")}</h3>
      {tasks.map(({ id, right, kind, system, activities, text, doneAt, note }) => (
        <article key={id} className="case-card" aria-labelledby={`task-${id}`}>
          <h4 id={`task-${id}`}>
            {t(`tasks.kinds.${kind}`)}: {system ?? t("tasks.library")}{" "}
            <Badge tone={doneAt ? "success" : "warning"}>{doneAt ? t("tasks.done") : t("tasks.open")}</Badge>
          </h4>
          <p>
            {t(`rights.${right}`, { ns: "staff" })}
            {activities.length > 0 &&
              `: ${activities.map(({ title }) => localized(title, i18n.language)).join(", ")}`}
          </p>
          {text && (
            <p className="text-as-written">
              {t("tasks.text")}: {text}
            </p>
          )}
          {note && <p className="text-as-written">{note}</p>}
          {!doneAt && of.allowedActions.includes("COMPLETE_TASK") && <CompleteTask of={of} taskId={id} />}
        </article>
      ))}
    </>
  );
}

function Restrictions({ of, work: { restrictions } }: PartProps) {
  const { t } = useTranslation("work");
  if (restrictions.length === 0) return null;
  return (
    <>
      <h3>{t("restrictions.title")}</h3>
      {restrictions.map((restriction) => (
        <RestrictionCard key={restriction.id} of={of} restriction={restriction} />
      ))}
    </>
  );
}

function Objections({ work: { objections } }: Pick<PartProps, "work">) {
  const { t, i18n } = useTranslation(["work", "staff"]);
  if (objections.length === 0) return null;
  return (
    <>
      <h3>{t("objections.title")}</h3>
      <ul>
        {objections.map(({ id, activity, state, ground }) => (
          <li key={id}>
            {activity ? localized(activity.title, i18n.language) : t("objections.marketing")}:{" "}
            {t(`objections.states.${state}`)}
            {ground && ` (${t(`decision.grounds.${ground}`, { ns: "staff" })})`}
          </li>
        ))}
      </ul>
    </>
  );
}
