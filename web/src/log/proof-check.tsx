import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { Fold } from "../ui/fold.tsx";
import { Icon } from "../ui/icon.tsx";
import { checkProof, type CheckedProof } from "./check-proof.ts";

/** The event is not in a signed checkpoint yet. */
class NotYet extends Error {}

async function fetchText(path: string): Promise<string> {
  const answer = await fetch(path, { credentials: "same-origin" });
  if (answer.status === 503) throw new NotYet();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** Fetches the proof of an event and checks it before the reader's eyes; also the files to take along. */
export function ProofCheck({ eventId }: { eventId: string }) {
  const { t, i18n } = useTranslation("proof");
  const file = `/receipts/${eventId}.tlog-proof`;
  const check = useMutation({
    mutationFn: async () => {
      const [proof, vkeys] = await Promise.all([fetchText(file), fetchText("/log/vkeys")]);
      return checkProof(proof, vkeys.split("\n"));
    },
  });
  return (
    <>
      <p>{t("intro")}</p>
      <p className="d-print-none">
        <button
          type="button"
          className="button button-secondary"
          disabled={check.isPending}
          onClick={() => check.mutate()}
        >
          {check.isPending ? t("checking") : t("check")}
        </button>
      </p>
      <div role="status">{check.data && <Result found={check.data} />}</div>
      {check.error && (
        <Alert kind={check.error instanceof NotYet ? "info" : "error"}>
          <p>{check.error instanceof NotYet ? t("notYet") : t("failed")}</p>
        </Alert>
      )}
      <p className="d-print-none">
        <a className="function-link" href={file}>
          <Icon name="download" />
          {t("download")}
        </a>{" "}
        <CopyLink text={async () => fetchText(file)}>{t("copy")}</CopyLink>{" "}
        <a className="function-link" href={`/receipts/${eventId}.pdf?lang=${i18n.language}`}>
          <Icon name="download" />
          {t("pdf")}
        </a>
      </p>
      <p>
        {t("keys")}{" "}
        <a href={i18n.language === "en" ? "/en/check-receipt" : "/kontroller-kvittering"}>{t("page")}</a>
      </p>
    </>
  );
}

function Result({ found: { steps, path, isProven } }: { found: CheckedProof }) {
  const { t } = useTranslation("proof");
  const isUnsure = !isProven && steps.every(({ state }) => state === "OK" || state === "UNAVAILABLE");
  return (
    <>
      {isUnsure ? (
        <Alert kind="warning">
          <p>{t("unsure")}</p>
        </Alert>
      ) : (
        <Alert kind={isProven ? "success" : "error"}>
          <p>{isProven ? t("proven") : t("notProven")}</p>
        </Alert>
      )}
      <ol>
        {steps.map(({ step, state, value }) => (
          <li key={step}>
            {t(`steps.${step}`)}: <strong>{t(`states.${state}`)}</strong>
            {value && (
              <>
                {" "}
                <code className="text-break">{value}</code>
              </>
            )}
          </li>
        ))}
      </ol>
      {path.length > 0 && (
        <Fold summary={t("path", { count: path.length })}>
          <p>{t("pathText")}</p>
          <ol>
            {path.map(({ beside, side, hash }) => (
              <li key={hash}>
                {t(`sides.${side}`)} <code>{beside}</code> {t("together")} <code>{hash}</code>
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </>
  );
}
