import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { NotFound } from "../app/not-found.tsx";
import { Page } from "./page.tsx";
import { Problem } from "./problem.tsx";

/** A screen that could not be fetched has a title and a heading as every other; what one may not see is not there. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (error instanceof ApiError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN"))
    return <NotFound />;
  return (
    <Page title={t("problem.title")}>
      <Problem error={error} retry={retry} />
    </Page>
  );
}
