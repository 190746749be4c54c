import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FILE_TYPES } from "../../api/upload-file.ts";
import { DecideFoundFileDocument } from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { ChosenFiles } from "../../ui/chosen-files.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useUploads } from "../../ui/use-uploads.ts";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import type { HandTask } from "../collection/hand-tasks.tsx";
import { HIDING_GROUNDS, type HidingGround } from "./redaction.ts";
import { useCaseChange } from "../case/use-case-change.ts";
import { useTyped } from "../forms/use-typed.ts";

const WAYS = ["REDACT", "WITHHOLD"] as const;
type Way = (typeof WAYS)[number];

/** Puts a copy with parts hidden in the place of a file, or withholds it; both with a ground and in words. */
export function HideFoundFile({ of, file }: { of: StaffCase; file: HandTask["files"][number] }) {
  const { t } = useTranslation(["review", "contact", "common"]);
  const [isOpen, setOpen] = useState(false);
  const [way, setWay] = useState<Way>("REDACT");
  const [ground, setGround] = useState<HidingGround>("RIGHTS_OF_OTHERS");
  const [considerations, setConsiderations] = useTyped(of.id, `hide ${file.id}`);
  const [isChecked, setChecked] = useState(false);
  const uploads = useUploads(of.id);
  const decide = useCaseChange(DecideFoundFileDocument, of.id);
  const at = (field: string) => `${field}-${file.id}`;
  // The last one chosen counts: who chose a wrong one chooses again.
  const copy = uploads.files.findLast(({ state }) => state === "READY")?.id ?? null;
  const needsFile = way === "REDACT" && copy === null;
  const end = () => {
    setOpen(false);
    setChecked(false);
    setConsiderations(undefined);
  };
  const send = () => {
    setChecked(true);
    if (needsFile) return document.getElementById(at("copy"))?.focus();
    if (!considerations.trim()) return document.getElementById(at("why"))?.focus();
    const { id, version } = of;
    const chosen = { decision: way, ground, considerations, replacementId: way === "REDACT" ? copy : null };
    decide.mutate(
      { id, version, attachmentId: file.id, ...chosen },
      { onSuccess: () => (end(), uploads.clear()) },
    );
  };
  return (
    <>
      <button type="button" className="button button-secondary d-print-none" onClick={() => setOpen(true)}>
        {t("files.hide", { file: file.filename })}
      </button>
      <FormDialog
        id={at("hide")}
        heading={t("files.hide", { file: file.filename })}
        isOpen={isOpen}
        isBusy={decide.isPending}
        submit={t("files.save")}
        cancel={t("files.cancel")}
        onClose={() => setOpen(false)}
        onCancel={end}
        onSubmit={send}
      >
        <ChangeProblem error={decide.error} />
        <ChoiceGroup
          id={at("way")}
          kind="radio"
          legend={t("files.way")}
          choices={WAYS.map((value) => ({ value, label: t(`files.ways.${value}`) }))}
          chosen={[way]}
          onChange={([chosen = "REDACT"]) => setWay(chosen)}
        />
        {way === "REDACT" && (
          <>
            <FileField
              id={at("copy")}
              label={t("files.copy")}
              hint={t("files.copyHint")}
              error={isChecked && needsFile ? t("files.copyMissing") : undefined}
              accept={FILE_TYPES}
              onChoose={(chosen) => uploads.add("HAND_FINDING", chosen)}
            />
            <ChosenFiles words="contact" files={uploads.files} onRemove={uploads.remove} />
          </>
        )}
        <SelectField
          id={at("ground")}
          label={t("files.ground")}
          value={ground}
          choices={HIDING_GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))}
          onChange={(chosen) => setGround(chosen as HidingGround)}
        />
        <TextField
          id={at("why")}
          name="why"
          rows={3}
          label={t("files.why")}
          hint={t("files.whyHint")}
          error={isChecked && !considerations.trim() ? t("files.whyMissing") : undefined}
          maxLength={4_000}
          value={considerations}
          onChange={setConsiderations}
        />
      </FormDialog>
    </>
  );
}
