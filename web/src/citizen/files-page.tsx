import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { execute } from "../api/execute.ts";
import { FILE_TYPES } from "../api/upload-file.ts";
import { MyFilesDocument, type AttachmentPurpose } from "../generated/graphql.ts";
import { BackLink } from "../ui/back-link.tsx";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import { FileField } from "../ui/file-field.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { CaseClosed } from "./case-closed.tsx";
import { CaseMissing } from "./case-missing.tsx";
import { ChosenFiles } from "../ui/chosen-files.tsx";
import { FileLink } from "../ui/file-link.tsx";
import { isOver } from "./state-words.ts";
import { useUploads } from "../ui/use-uploads.ts";

const PURPOSES = [
  "REQUEST_EVIDENCE",
  "IDENTITY_EVIDENCE",
  "POWER_OF_ATTORNEY",
] as const satisfies readonly AttachmentPurpose[];

/** The files of a case that belong to no message, and the place to send documentation. */
export function FilesPage() {
  const { t } = useTranslation("citizen");
  const { id = "" } = useParams();
  const found = useQuery({
    queryKey: ["files", id],
    queryFn: ({ signal }) => execute(MyFilesDocument, { id }, signal),
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const { dataRequest } = found.data;
  if (!dataRequest) return <CaseMissing />;
  const own = dataRequest.attachments.filter(
    ({ purpose, state }) => purpose !== "MESSAGE" && state === "READY",
  );
  return (
    <Page
      title={t("files.title", { number: dataRequest.number })}
      above={<BackLink to={`/min-side/sager/${id}`}>{t("receipt.toCase")}</BackLink>}
    >
      {own.length === 0 && <p>{t("files.none")}</p>}
      <ul className="nobullet-list">
        {own.map((file) => (
          <li key={file.id}>
            <FileLink file={file} /> {t(`files.purposes.${file.purpose}`)}
          </li>
        ))}
      </ul>
      {isOver(dataRequest) ? <CaseClosed>{t("files.closed")}</CaseClosed> : <SendFiles dataRequestId={id} />}
    </Page>
  );
}

function SendFiles({ dataRequestId }: { dataRequestId: string }) {
  const { t } = useTranslation("citizen");
  const queries = useQueryClient();
  const wanted = useSearchParams()[0].get("til");
  const [purpose, setPurpose] = useState(() => PURPOSES.find((each) => each === wanted) ?? PURPOSES[0]);
  const uploads = useUploads(dataRequestId, () => {
    void queries.invalidateQueries({ queryKey: ["files", dataRequestId] });
  });
  return (
    <section aria-labelledby="send-files" className="d-print-none">
      <h2 id="send-files">{t("files.send")}</h2>
      <p>{t("files.onlyNeeded")}</p>
      <ChoiceGroup
        id="purpose"
        kind="radio"
        legend={t("files.purpose")}
        choices={PURPOSES.map((value) => ({
          ...{ value, label: t(`files.purposes.${value}`), hint: t(`files.purposeHints.${value}`) },
        }))}
        chosen={[purpose]}
        onChange={([chosen]) => chosen && setPurpose(chosen)}
      />
      <FileField
        id="files"
        label={t("files.choose")}
        hint={t("files.hint")}
        accept={FILE_TYPES}
        onChoose={(chosen) => uploads.add(purpose, chosen)}
      />
      <ChosenFiles words="citizen" files={uploads.files} onRemove={uploads.remove} />
    </section>
  );
}
