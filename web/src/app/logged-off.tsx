import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { EXPIRED, signInAddress } from "./sign-in.ts";

/** After the session has ended: what was cleared, and what to do at a computer that others use. */
export function LoggedOff() {
  const { t } = useTranslation();
  const wasAt = new URLSearchParams(useLocation().search).get(EXPIRED);
  useEffect(() => {
    document.title = `${t("loggedOff.title")} – ${t("serviceName")}`;
  }, [t]);
  return (
    <>
      <header className="header">
        <div className="portal-info">
          <div className="portal-info-inner container">
            <a href="/" className="library-name">
              {t("serviceName")}
            </a>
          </div>
        </div>
      </header>
      <main id="main" className="container page-container">
        <h1>{t("loggedOff.title")}</h1>
        {wasAt !== null && <p>{t("loggedOff.expired")}</p>}
        <p>{t("loggedOff.text")}</p>
        <h2>{t("loggedOff.sharedTitle")}</h2>
        <ul>
          <li>{t("loggedOff.shared.files")}</li>
          <li>{t("loggedOff.shared.windows")}</li>
          <li>{t("loggedOff.shared.logOn")}</li>
        </ul>
        <p>
          <a href={signInAddress(wasAt || "/min-side")}>{t("logOn")}</a> ·{" "}
          <a href="/">{t("notFound.home")}</a>
        </p>
      </main>
    </>
  );
}
