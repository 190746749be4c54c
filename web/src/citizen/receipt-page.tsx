import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { polling } from "../api/polling.ts";
import type { MyCaseQuery, ProofFragment } from "../generated/graphql.ts";
import { ProofCheck } from "../log/proof-check.tsx";
import { Alert } from "../ui/alert.tsx";
import { DateText } from "../ui/date.tsx";
import { formatSize } from "../ui/format-size.ts";
import { Icon } from "../ui/icon.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { PrintLink } from "../ui/print-link.tsx";
import { caseQuery } from "./case-query.ts";
import { CaseMissing } from "./case-missing.tsx";
import { DeadlineCard } from "./deadline-card.tsx";
import { isOver } from "./state-words.ts";

/** Shown once a request is sent, and kept under the case: the number, the deadline, and the proof from the log. */
export function ReceiptPage() {
  const { t, i18n } = useTranslation("citizen");
  const { id = "" } = useParams();
  const sent = (useLocation().state as { proof?: ProofFragment } | null)?.proof;
  const found = useQuery({
    ...caseQuery(id),
    // the letter is set within seconds
    ...polling(({ dataRequest }: MyCaseQuery, answers) =>
      dataRequest && !receiptLetter(dataRequest) && answers < 12 ? 5_000 : false,
    ),
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const { dataRequest } = found.data;
  if (!dataRequest) return <CaseMissing />;
  const proof = sent ?? dataRequest.receipt;
  const letter = receiptLetter(dataRequest);
  return (
    <Page title={t("receipt.title")}>
      <Alert kind="success">
        <p>{t("receipt.text", { number: dataRequest.number })}</p>
        <p>
          {t("receipt.receivedAt")}: <DateText value={dataRequest.receivedAt} style="instant" />
        </p>
      </Alert>
      <DeadlineCard of={dataRequest} />
      {!isOver(dataRequest) && (
        <>
          <h2>{t("receipt.next")}</h2>
          <ol>
            <li>{t("receipt.steps.one")}</li>
            <li>{t("receipt.steps.two")}</li>
            <li>{t("receipt.steps.three")}</li>
          </ol>
        </>
      )}
      {dataRequest.representation?.kind === "POWER_OF_ATTORNEY" &&
        dataRequest.state === "IDENTITY_PENDING" && (
          <Alert kind="warning">
            <Link to={`/min-side/sager/${id}/filer?til=POWER_OF_ATTORNEY`}>{t("receipt.sendPower")}</Link>
          </Alert>
        )}
      {proof && (
        <>
          <h2>{t("receipt.proof")}</h2>
          <p>{t("receipt.proofText")}</p>
          <p>
            {t("receipt.proofCode")}: <code className="hash">{proof.leafHash}</code>
          </p>
          <ProofCheck eventId={proof.eventId} />
        </>
      )}
      <p className="d-print-none">
        <Link to={`/min-side/sager/${id}`} className="button button-primary">
          {t("receipt.toCase")}
        </Link>{" "}
        <PrintLink />{" "}
        {letter && (
          <a href={letter.pdfUrl} className="function-link">
            <Icon name="download" />
            {t("receipt.pdf")} (PDF, {formatSize(letter.sizeBytes, i18n.language)})
          </a>
        )}
      </p>
      <p className="d-print-none">{t("receipt.shared")}</p>
    </Page>
  );
}

/** The receipt as a letter, once it is set. */
function receiptLetter({ letters }: NonNullable<MyCaseQuery["dataRequest"]>) {
  return letters.find(({ kind }) => kind === "RECEIPT")?.generations.at(-1);
}
