import { useTranslation } from "react-i18next";

/** The first thing a keyboard reaches: past the header, to the page itself. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="skipnav" href="#main">
      {t("skipToContent")}
    </a>
  );
}
