import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CompleteTaskDocument } from "../../generated/graphql.ts";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { useCaseChange } from "../case/use-case-change.ts";
import { WorkForm } from "../forms/work-form.tsx";
import { useTyped } from "../forms/use-typed.ts";

/** Confirms work that somebody did in a system; the last piece carries the right out. */
export function CompleteTask({ of: { id, version }, taskId }: { of: StaffCase; taskId: string }) {
  const { t } = useTranslation("work");
  const [note, setNote] = useTyped(id, `complete ${taskId}`);
  const [error, setError] = useState<string | undefined>();
  const complete = useCaseChange(CompleteTaskDocument, id);
  return (
    <WorkForm
      id={`complete-${taskId}`}
      heading={t("tasks.complete")}
      change={complete}
      onEnd={() => setNote(undefined)}
      onSubmit={(done) => {
        setError(note.trim() ? undefined : t("missing"));
        if (!note.trim()) return document.getElementById(`done-${taskId}`)?.focus();
        complete.mutate({ id, version, taskId, note }, { onSuccess: done });
      }}
    >
      <TextField
        id={`done-${taskId}`}
        name="note"
        rows={3}
        label={t("tasks.note")}
        hint={t("noCpr")}
        error={error}
        maxLength={1_000}
        value={note}
        onChange={setNote}
      />
    </WorkForm>
  );
}
