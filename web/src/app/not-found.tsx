import { useTranslation } from "react-i18next";
import { Page } from "../ui/page.tsx";

/** What is not there and what one may not see look the same. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t("notFound.title")}>
      <p>{t("notFound.text")}</p>
      <p>
        <a href="/">{t("notFound.home")}</a>
      </p>
    </Page>
  );
}
