import { useTranslation } from "react-i18next";
import { Page } from "./page.tsx";
import { Problem } from "./problem.tsx";

/** A screen that could not be fetched: it has a title and a heading as every other, and says how to go on. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t("problem.title")}>
      <Problem error={error} retry={retry} />
    </Page>
  );
}
