import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SignatureState } from "../log/checkpoint.ts";
import type { Break } from "../log/verify-log.ts";
import { Alert } from "../ui/alert.tsx";
import { StructuredList, type Row } from "../ui/structured-list.tsx";
import { WhomToCall } from "./whom-to-call.tsx";

type VerificationProps = {
  /** What is verified, for whoever cannot see how far it is. */
  label: string;
  verify: { isPending: boolean; error: unknown };
  progress: { done: number; size: number };
  /** What was found. */
  children: ReactNode;
};

/** How far a verification is, what it found, and that it could not be done. */
export function Verification({ label, verify, progress, children }: VerificationProps) {
  const { t } = useTranslation("auditor");
  return (
    <>
      {verify.isPending && progress.size > 0 && (
        <p>
          <progress value={progress.done} max={progress.size} aria-label={label} />{" "}
          {t("verify.progress", progress)}
        </p>
      )}
      <div role="status">{children}</div>
      {Boolean(verify.error) && (
        <Alert kind="error">
          <p>{t("verify.failed")}</p>
        </Alert>
      )}
    </>
  );
}

type VerdictProps = {
  /** What is said when nothing is broken; null when that cannot be said. */
  unbroken: { heading: string; text: string } | null;
  /** The first place that is broken, where one is. */
  at: number | undefined;
  signature: SignatureState;
  rootHash: string;
  broken: Break | null;
  /** Further rows, before and after the root. */
  before?: readonly Row[];
  after?: readonly Row[];
};

/** What a verification found, with the hashes that differ. */
export function Verdict({
  unbroken,
  at,
  signature,
  rootHash,
  broken,
  before = [],
  after = [],
}: VerdictProps) {
  const { t } = useTranslation(["auditor", "proof"]);
  const rows = [
    { key: "signature", label: t("verify.signature"), value: t(`states.${signature}`, { ns: "proof" }) },
    ...before,
    { key: "root", label: t("state.root"), value: <code>{rootHash}</code> },
    ...after,
  ];
  const hashes = broken && [
    { key: "computed", label: t("verify.computed"), value: <code>{broken.computed}</code> },
    { key: "stored", label: t("verify.stored"), value: <code>{broken.stored}</code> },
  ];
  return (
    <>
      {unbroken ? (
        <Alert kind="success" heading={unbroken.heading}>
          <p>{unbroken.text}</p>
        </Alert>
      ) : (
        <Alert
          kind="error"
          heading={at === undefined ? t("verify.unsure") : t("verify.broken", { index: at })}
        >
          <p>{t("verify.meaning")}</p>
          <WhomToCall />
        </Alert>
      )}
      <StructuredList rows={[...rows, ...(hashes ?? [])]} />
    </>
  );
}
