import { useTranslation } from "react-i18next";
import { ApiError, type ApiErrorCode } from "../api/api-error.ts";
import { signInAgainAddress } from "../app/sign-in.ts";
import { Alert } from "./alert.tsx";
import { CopyLink } from "./copy-link.tsx";

const MUST_LOG_ON: ReadonlySet<ApiErrorCode> = new Set(["UNAUTHENTICATED", "LOGIN_TOO_OLD"]);
/** Without an answer nobody knows whether a change was made. */
const NO_ANSWER: ReadonlySet<ApiErrorCode> = new Set(["OFFLINE", "UNAVAILABLE"]);

type ProblemProps = {
  error: unknown;
  retry?: () => void;
  /** Whether something was to be fetched, not changed; what can be tried again by itself was. */
  isReading?: boolean;
};

/** Says what failed and why in words of ours, what is lost, how to go on, and the number by which we find the fault. */
export function Problem({ error, retry, isReading = retry !== undefined }: ProblemProps) {
  const { t } = useTranslation();
  const code = error instanceof ApiError ? error.code : "INTERNAL";
  const requestId = error instanceof ApiError ? error.requestId : null;
  const failed = isReading ? "notRead" : NO_ANSWER.has(code) ? "unsure" : "notDone";
  const loss = isReading ? "nothingLost" : code === "UNAUTHENTICATED" ? "willBeLost" : "kept";
  return (
    <Alert kind="error" heading={t(`problem.${failed}`)}>
      <p>{t(`problem.${code}`)}</p>
      <p>{t(`problem.${loss}`)}</p>
      {requestId && (
        <p className="text-break">
          {t("requestId", { id: requestId })} <CopyLink text={() => requestId}>{t("copyRequestId")}</CopyLink>
        </p>
      )}
      {MUST_LOG_ON.has(code) && (
        <p>
          <a href={signInAgainAddress(location.pathname + location.search)}>{t("logOnAgain")}</a>
        </p>
      )}
      {retry && (
        <button type="button" className="button button-secondary" onClick={retry}>
          {t("tryAgain")}
        </button>
      )}
    </Alert>
  );
}
