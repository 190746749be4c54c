import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { Alert } from "../ui/alert.tsx";
import { Problem } from "../ui/problem.tsx";

/** Why a change did not happen. After a conflict the case has been read again, and what was typed is still there. */
export function ChangeProblem({ error }: { error: unknown }) {
  const { t } = useTranslation("staff");
  if (!error) return null;
  if (error instanceof ApiError && error.code === "CONFLICT")
    return (
      <div role="alert">
        <Alert kind="warning">{t("case.conflict")}</Alert>
      </div>
    );
  const fields = error instanceof ApiError ? error.fields : [];
  return (
    <>
      <Problem error={error} />
      {fields.length > 0 && (
        <ul>
          {fields.map(({ path, message }) => (
            <li key={`${path.join(".")} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
