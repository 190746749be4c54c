import { useTranslation } from "react-i18next";
import { BackLink } from "../ui/back-link.tsx";
import { Page } from "../ui/page.tsx";

/** A case that is not there, and one that is somebody else's: they look the same. */
export function CaseMissing() {
  const { t } = useTranslation("citizen");
  return (
    <Page title={t("case.notFound")} above={<BackLink to="/min-side">{t("cases.title")}</BackLink>}>
      <p>{t("case.notFoundText")}</p>
    </Page>
  );
}
