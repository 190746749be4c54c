import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { FILE_TYPES } from "../../api/upload-file.ts";
import { IdentityScansDocument } from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { ChosenFiles } from "../../ui/chosen-files.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useUploads } from "../../ui/use-uploads.ts";

/** The scans a check is made by: some that lie in the case, and some that are put there now. */
export function useScans(dataRequestId: string) {
  const [chosen, setChosen] = useState<string[]>([]);
  const uploads = useUploads(dataRequestId);
  const sent = uploads.files.flatMap(({ id, state }) => (state === "READY" && id ? [id] : []));
  const clear = () => {
    setChosen([]);
    uploads.clear();
  };
  return { chosen, setChosen, uploads, ids: [...new Set([...chosen, ...sent])], clear };
}

type IdentityScansProps = {
  dataRequestId: string;
  /** What the fields' ids begin with. */
  at: string;
  scans: ReturnType<typeof useScans>;
};

/** Which scans of the case show who the citizen is; they are deleted with the check's note. */
export function IdentityScans({
  dataRequestId,
  at,
  scans: { chosen, setChosen, uploads },
}: IdentityScansProps) {
  const { t } = useTranslation(["work", "contact"]);
  const found = useQuery({
    queryKey: ["identity-scans", dataRequestId],
    queryFn: ({ signal }) => execute(IdentityScansDocument, { id: dataRequestId }, signal),
  });
  const request = found.data?.dataRequest;
  const checked = request?.identity.checks.flatMap(({ evidence }) => evidence) ?? [];
  // Those of an earlier check stay with it.
  const shown = new Set([...uploads.files, ...checked].map(({ id }) => id));
  const there = (request?.attachments ?? []).filter(
    ({ id, purpose, state }) => purpose === "IDENTITY_EVIDENCE" && state === "READY" && !shown.has(id),
  );
  return (
    <>
      {found.error && !found.data && <Problem error={found.error} retry={() => void found.refetch()} />}
      {there.length > 0 && (
        <ChoiceGroup
          id={`${at}-scans`}
          kind="checkbox"
          legend={t("identity.scans")}
          choices={there.map(({ id, filename }) => ({ value: id, label: filename }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      <FileField
        id={`${at}-scan`}
        label={t("identity.addScan")}
        hint={t("identity.scansHint")}
        optional
        accept={FILE_TYPES}
        onChoose={(files) => uploads.add("IDENTITY_EVIDENCE", files)}
      />
      <ChosenFiles words="contact" files={uploads.files} onRemove={uploads.remove} />
    </>
  );
}
