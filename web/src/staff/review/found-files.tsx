import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { DecideFoundFileDocument, StaffHandTasksDocument } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { FileLink } from "../../ui/file-link.tsx";
import { Problem } from "../../ui/problem.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { HideFoundFile } from "./hide-found-file.tsx";
import type { HandTask } from "../collection/hand-tasks.tsx";
import type { HidingGround } from "./redaction.ts";
import { useCaseChange } from "../case/use-case-change.ts";

/** The files that people found by hand: given as they are, with a copy in their place in which parts are hidden, or not at all. */
export function FoundFiles({ of }: { of: StaffCase }) {
  const { t } = useTranslation("review");
  const found = useQuery({
    queryKey: ["staff-hand-tasks", of.id, of.version],
    queryFn: ({ signal }) => execute(StaffHandTasksDocument, { id: of.id }, signal),
    placeholderData: (before) => before,
  });
  const tasks = (found.data?.dataRequest?.handTasks ?? []).filter(
    ({ work, state, files }) => work === "COLLECT" && state === "DONE" && files.length > 0,
  );
  if (found.error && !found.data) return <Problem error={found.error} retry={() => void found.refetch()} />;
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="found-files">
      <h3 id="found-files">{t("files.title")}</h3>
      <p>{t("files.lead")}</p>
      {tasks.flatMap((task) =>
        task.files.map((file) => <FoundFile key={file.id} of={of} task={task} file={file} />),
      )}
    </section>
  );
}

type FoundFileProps = { of: StaffCase; task: HandTask; file: HandTask["files"][number] };

function FoundFile({ of, task, file }: FoundFileProps) {
  const { t, i18n } = useTranslation("review");
  const change = useCaseChange(DecideFoundFileDocument, of.id);
  const review = task.fileReviews.find(({ fileId }) => fileId === file.id);
  const mayDecide = of.allowedActions.includes("DECIDE_ITEMS");
  const { id, version } = of;
  return (
    <article className="case-card">
      <h4>
        {localized(task.title, i18n.language)}{" "}
        <Badge tone={review ? "warning" : "info"}>{t(`decided.${review?.decision ?? "RELEASE"}`)}</Badge>
      </h4>
      <p>
        <FileLink file={file} />
      </p>
      {review && (
        <>
          <p>{t(`grounds.${review.ground as HidingGround}`)}</p>
          <p className="text-as-written">{review.considerations}</p>
        </>
      )}
      {review?.replacement && (
        <p>
          {t("files.given")} <FileLink file={review.replacement} />
        </p>
      )}
      <ChangeProblem error={change.error} />
      {mayDecide && <HideFoundFile of={of} file={file} />}
      {mayDecide && review && (
        <button
          type="button"
          className="button button-secondary d-print-none"
          disabled={change.isPending}
          onClick={() => change.mutate({ id, version, attachmentId: file.id, decision: "RELEASE" })}
        >
          {t("files.giveAsItIs", { file: file.filename })}
        </button>
      )}
    </article>
  );
}
