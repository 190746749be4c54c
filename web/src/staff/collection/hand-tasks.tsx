import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { StaffHandTasksDocument, type HandWork, type StaffHandTasksQuery } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { DateText } from "../../ui/date.tsx";
import { FileLink } from "../../ui/file-link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { StructuredList, type Row } from "../../ui/structured-list.tsx";
import { useColleagues } from "../case/case-handler.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { CheckHandTask } from "./check-hand-task.tsx";
import { ReportHandTask } from "./report-hand-task.tsx";

/** One piece of work that people do in a system. */
export type HandTask = NonNullable<StaffHandTasksQuery["dataRequest"]>["handTasks"][number];

/** Work in systems that people look through, or erase in, by hand: how to do it, by when, what came of it, and who looked again. */
export function HandTasks({ of, work }: { of: StaffCase; work: HandWork }) {
  const { t } = useTranslation("jobs");
  const found = useQuery({
    queryKey: ["staff-hand-tasks", of.id, of.version],
    queryFn: ({ signal }) => execute(StaffHandTasksDocument, { id: of.id }, signal),
    placeholderData: (before) => before,
  });
  const tasks = (found.data?.dataRequest?.handTasks ?? []).filter((task) => task.work === work);
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (found.error && !found.data) return <Problem error={found.error} retry={() => void found.refetch()} />;
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="hand-tasks">
      <h2 id="hand-tasks">{t(`hand.titles.${work}`)}</h2>
      {tasks.map((task) => (
        <Task key={task.id} of={of} task={task} />
      ))}
    </section>
  );
}

function Task({ of, task }: { of: StaffCase; task: HandTask }) {
  const { t, i18n } = useTranslation("jobs");
  const say = (text: { da: string; en: string }) => localized(text, i18n.language);
  const { id, title, state, overdue, dueOn, mayReport, mayCheck } = task;
  return (
    <article className="case-card" aria-labelledby={`hand-${id}`}>
      <h3 id={`hand-${id}`}>
        {say(title)}{" "}
        <Badge tone={state === "DONE" ? "success" : overdue ? "error" : "warning"}>
          {t(`hand.states.${state}`)}
        </Badge>
      </h3>
      <p>{say(task.instructions)}</p>
      <p>
        {t("hand.due")} <DateText value={dueOn} style="deadline" />. {t("hand.owner")} {say(task.owner)}.
      </p>
      <StructuredList rows={useOutcome(task)} />
      {mayReport && <ReportHandTask of={of} task={task} name={say(title)} />}
      {mayCheck && <CheckHandTask of={of} taskId={id} name={say(title)} />}
    </article>
  );
}

function useOutcome(task: HandTask): Row[] {
  const { t } = useTranslation("jobs");
  const { reason, outcome, note, files, reportedAt, reportedBy, checkedAt, checkedBy, remark } = task;
  return [
    ...(reason ? [{ key: "reason", label: t("hand.reason"), value: reason }] : []),
    ...(outcome ? [{ key: "outcome", label: t("hand.outcome"), value: t(`hand.outcomes.${outcome}`) }] : []),
    ...(note ? [{ key: "note", label: t("hand.note"), value: note }] : []),
    ...files.map((file) => ({ key: file.id, label: t("hand.file"), value: <FileLink file={file} /> })),
    ...(reportedAt
      ? [
          {
            key: "reported",
            label: t("hand.reported"),
            value: <Signed at={reportedAt} by={reportedBy} />,
          },
        ]
      : []),
    ...(checkedAt
      ? [{ key: "checked", label: t("hand.checked"), value: <Signed at={checkedAt} by={checkedBy} /> }]
      : []),
    ...(remark ? [{ key: "remark", label: t("hand.remark"), value: remark }] : []),
  ];
}

/** When something was done, and by which colleague. */
function Signed({ at, by }: { at: string; by: string | null }) {
  const name = useColleagues().find(({ id }) => id === by)?.name;
  return (
    <>
      <DateText value={at} style="instant" />
      {name && `, ${name}`}
    </>
  );
}
