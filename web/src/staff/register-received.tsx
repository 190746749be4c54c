import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FILE_TYPES } from "../api/upload-file.ts";
import { useUploads } from "../citizen/use-uploads.ts";
import type { AttachmentPurpose, RegisterDataRequestMutation } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { DateText } from "../ui/date.tsx";
import { FileField } from "../ui/file-field.tsx";
import { Page } from "../ui/page.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { ChosenFiles } from "./chosen-files.tsx";

const PURPOSES = [
  "REQUEST_EVIDENCE",
  "IDENTITY_EVIDENCE",
  "POWER_OF_ATTORNEY",
] as const satisfies readonly AttachmentPurpose[];

type Made = RegisterDataRequestMutation["registerDataRequest"]["dataRequest"];

/** The case that was made, at once how late it is, and a place for the letter it came by. */
export function RegisterReceived({
  of: { id, number, deadline },
  onAnother,
}: {
  of: Made;
  onAnother: () => void;
}) {
  const { t } = useTranslation(["handling", "contact"]);
  const [purpose, setPurpose] = useState<AttachmentPurpose>("REQUEST_EVIDENCE");
  const uploads = useUploads(id);
  return (
    <Page title={t("register.done", { number })}>
      <Alert kind={deadline.overdue ? "warning" : "success"}>
        <p>
          {t("register.due")} <DateText value={deadline.dueOn} style="deadline" />.{" "}
          {deadline.overdue
            ? t("register.late", { count: -deadline.daysLeft })
            : t("register.soon", { count: deadline.daysLeft })}
        </p>
      </Alert>
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
      <ChosenFiles files={uploads.files} onRemove={uploads.remove} />
      <p>
        <Link to={`/sagsbehandling/sager/${id}`}>{t("register.open")}</Link>
      </p>
      <button type="button" className="button button-secondary" onClick={onAnother}>
        {t("register.another")}
      </button>
    </Page>
  );
}
