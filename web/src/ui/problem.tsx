import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { signInAgainAddress } from "../app/sign-in.ts";
import { Alert } from "./alert.tsx";

const MUST_LOG_ON: ReadonlySet<string> = new Set(["UNAUTHENTICATED", "LOGIN_TOO_OLD"]);

/** Says what failed in words of ours, how to go on, and the number by which we find the fault. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const code = error instanceof ApiError ? error.code : "INTERNAL";
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <Alert kind="error" heading={t("problem.title")}>
      <p>{t(`problem.${code}`)}</p>
      {requestId && <p className="text-break">{t("requestId", { id: requestId })}</p>}
      {MUST_LOG_ON.has(code) && (
        <p>
          <a href={signInAgainAddress(location.pathname)}>{t("logOnAgain")}</a>
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
