import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FILE_TYPES } from "../../api/upload-file.ts";
import { useUploads } from "../../ui/use-uploads.ts";
import { ReportHandTaskDocument, type HandOutcome } from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { ChosenFiles } from "../../ui/chosen-files.tsx";
import type { HandTask } from "./hand-tasks.tsx";
import { useCaseChange } from "../case/use-case-change.ts";
import { useTyped } from "../forms/use-typed.ts";

const OUTCOMES = {
  COLLECT: ["DATA", "NO_DATA"],
  ERASE: ["ERASED", "NOTHING_THERE"],
} as const satisfies Readonly<Record<HandTask["work"], readonly HandOutcome[]>>;

/** Says what came of the work: what was found, with its files, or that there is nothing. */
export function ReportHandTask({ of, task, name }: { of: StaffCase; task: HandTask; name: string }) {
  const { t } = useTranslation(["jobs", "contact"]);
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<HandOutcome | null>(null);
  const [note, setNote] = useTyped(of.id, `report ${task.id}`);
  const [isChecked, setChecked] = useState(false);
  const uploads = useUploads(of.id);
  const report = useCaseChange(ReportHandTaskDocument, of.id);
  const ready = uploads.files.flatMap(({ id, state }) => (state === "READY" && id ? [id] : []));
  const areReady = uploads.files.every(({ state }) => state === "READY");
  const needsFiles = outcome === "DATA" && (ready.length === 0 || !areReady);
  const outcomes: readonly HandOutcome[] = OUTCOMES[task.work];
  const at = (field: string) => `${field}-${task.id}`;
  const end = () => {
    setOpen(false);
    setNote(undefined);
  };
  const send = () => {
    setChecked(true);
    if (!outcome) return document.getElementById(at("outcome"))?.focus();
    if (needsFiles) return document.getElementById(at("files"))?.focus();
    if (!note.trim()) return document.getElementById(at("note"))?.focus();
    const { id, version } = of;
    const attachmentIds = outcome === "DATA" ? ready : [];
    report.mutate({ id, version, taskId: task.id, outcome, note, attachmentIds }, { onSuccess: end });
  };
  return (
    <>
      <button type="button" className="button button-primary d-print-none" onClick={() => setOpen(true)}>
        {t("hand.report")}
      </button>
      <FormDialog
        id={at("report")}
        heading={`${t("hand.report")}: ${name}`}
        isOpen={isOpen}
        isBusy={report.isPending}
        submit={t("hand.save")}
        cancel={t("cancel")}
        onClose={() => setOpen(false)}
        onCancel={end}
        onSubmit={send}
      >
        <ChangeProblem error={report.error} />
        <ChoiceGroup
          id={at("outcome")}
          kind="radio"
          legend={t("hand.outcome")}
          error={isChecked && !outcome ? t("hand.missing") : undefined}
          choices={outcomes.map((value) => ({ value, label: t(`hand.outcomes.${value}`) }))}
          chosen={outcome ? [outcome] : []}
          onChange={([chosen = null]) => setOutcome(chosen)}
        />
        {outcome === "DATA" && (
          <>
            <FileField
              id={at("files")}
              label={t("hand.files")}
              hint={t("hand.filesHint")}
              error={isChecked && needsFiles ? t("hand.filesMissing") : undefined}
              accept={FILE_TYPES}
              onChoose={(chosen) => uploads.add("HAND_FINDING", chosen)}
            />
            <ChosenFiles words="contact" files={uploads.files} onRemove={uploads.remove} />
          </>
        )}
        <TextField
          id={at("note")}
          name="note"
          rows={3}
          label={t("hand.note")}
          hint={t("hand.noteHint")}
          error={isChecked && !note.trim() ? t("hand.missing") : undefined}
          maxLength={1_000}
          value={note}
          onChange={setNote}
        />
      </FormDialog>
    </>
  );
}
