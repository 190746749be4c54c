import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { LogStateDocument } from "../generated/graphql.ts";
import { readLogFile } from "../log/read-log-file.ts";
import { verifyLog, type VerifiedLog } from "../log/verify-log.ts";
import { CopyLink } from "../ui/copy-link.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { Page } from "../ui/page.tsx";
import { TextField } from "../ui/text-field.tsx";
import { CompareCheckpoints } from "./compare-checkpoints.tsx";
import { LogState } from "./log-state.tsx";
import { Verdict, Verification } from "./verification.tsx";
import { VerifyPeriod } from "./verify-period.tsx";

/** A3: the whole log is verified in the browser, with the events fetched from the server and nothing believed. */
export function VerifyPage() {
  const { t } = useTranslation(["auditor", "proof"]);
  const [earlier, setEarlier] = useState("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [progress, setProgress] = useState({ done: 0, size: 0 });
  const state = useQuery({
    queryKey: ["logState"],
    queryFn: ({ signal }) => execute(LogStateDocument, {}, signal),
  });
  const vkeys = state.data?.auditLog.vkeys ?? [];
  const verify = useMutation({
    mutationFn: async () =>
      verifyLog({
        read: readLogFile,
        vkeys,
        earlier,
        onProgress: (done, size) => setProgress({ done, size }),
      }),
    onMutate: () => setProgress({ done: 0, size: 0 }),
  });
  return (
    <Page title={t("verify.title")} above={<ErrorSummary errors={errors} />} hasErrors={errors.length > 0}>
      <LogState />
      <h2>{t("verify.here")}</h2>
      <p>{t("verify.text")}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          verify.mutate();
        }}
      >
        <TextField
          id="earlier"
          name="earlier"
          label={t("verify.earlier")}
          hint={t("verify.earlierHint")}
          optional
          rows={4}
          value={earlier}
          onChange={setEarlier}
        />
        <button type="submit" className="button button-primary" disabled={verify.isPending || !state.data}>
          {t("verify.start")}
        </button>
      </form>
      <Verification label={t("verify.here")} verify={verify} progress={progress}>
        {verify.data && <Found of={verify.data} />}
      </Verification>
      {/* without the keys nothing could be said of a signature */}
      {state.data && (
        <>
          <VerifyPeriod vkeys={vkeys} errors={errors} onErrors={setErrors} />
          <CompareCheckpoints vkeys={vkeys} />
        </>
      )}
      <Offline vkeys={vkeys} />
    </Page>
  );
}

function Found({ of: { broken, signature, earlier, size, rootHash } }: { of: VerifiedLog }) {
  const { t } = useTranslation("auditor");
  const isUnbroken = !broken && (signature === "OK" || signature === "UNAVAILABLE");
  const isWhole = isUnbroken && earlier !== "BROKEN" && earlier !== "UNREADABLE";
  return (
    <Verdict
      {...{ signature, rootHash, broken }}
      at={broken?.index}
      unbroken={isWhole ? { heading: t("verify.unbroken"), text: t("verify.checked", { size }) } : null}
      before={earlier ? [{ key: "earlier", label: t("verify.earlier"), value: t(`begins.${earlier}`) }] : []}
    />
  );
}

function Offline({ vkeys }: { vkeys: readonly string[] }) {
  const { t, i18n } = useTranslation("auditor");
  const command = `indsigt audit verify ${location.origin}/log --vkey '${vkeys[0] ?? "…"}' --token-file token`;
  return (
    <>
      <h2>{t("verify.offline")}</h2>
      <p>{t("verify.offlineText")}</p>
      <p>
        <code>{command}</code> <CopyLink text={() => command}>{t("verify.copyCommand")}</CopyLink>
      </p>
      <h2>{t("verify.receipt")}</h2>
      <p>
        {t("verify.receiptText")}{" "}
        <a href={i18n.language === "en" ? "/en/check-receipt" : "/kontroller-kvittering"}>
          {t("verify.receiptLink")}
        </a>
      </p>
    </>
  );
}
