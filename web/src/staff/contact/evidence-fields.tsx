import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FILE_TYPES } from "../../api/upload-file.ts";
import { useUploads } from "../../ui/use-uploads.ts";
import type { AttachmentPurpose } from "../../generated/graphql.ts";
import { FileField } from "../../ui/file-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { ChosenFiles } from "../../ui/chosen-files.tsx";

const PURPOSES = [
  "REQUEST_EVIDENCE",
  "IDENTITY_EVIDENCE",
  "POWER_OF_ATTORNEY",
] as const satisfies readonly AttachmentPurpose[];

/** A place for the letter a request came by, what somebody showed, or a power of attorney. */
export function EvidenceFields({ id, onReady }: { id: string; onReady?: () => void }) {
  const { t } = useTranslation(["handling", "contact"]);
  const [purpose, setPurpose] = useState<AttachmentPurpose>("REQUEST_EVIDENCE");
  const uploads = useUploads(id, onReady);
  return (
    <>
      <SelectField
        id="purpose"
        label={t("register.evidenceKind")}
        value={purpose}
        choices={PURPOSES.map((value) => ({ value, label: t(`files.purposes.${value}`, { ns: "contact" }) }))}
        onChange={(value) => setPurpose(value as AttachmentPurpose)}
      />
      <FileField
        id="evidence"
        label={t("register.evidence")}
        hint={t("files.hint", { ns: "contact" })}
        optional
        accept={FILE_TYPES}
        onChoose={(chosen) => uploads.add(purpose, chosen)}
      />
      <ChosenFiles words="contact" files={uploads.files} onRemove={uploads.remove} />
    </>
  );
}
