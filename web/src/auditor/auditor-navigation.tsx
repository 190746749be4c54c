import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

const PAGES = [
  { path: "", words: "log" },
  { path: "/kontrol", words: "verify" },
  { path: "/udtraek", words: "export" },
  { path: "/stikproeve", words: "sample" },
  { path: "/opslag", words: "lookups" },
] as const;

/** The way between the auditor's pages, and that nothing can be changed here. */
export function AuditorNavigation() {
  const { t } = useTranslation("auditor");
  return (
    <>
      <nav className="sub-navigation d-print-none" aria-label={t("pages.nav")}>
        <ul className="nobullet-list no-max-width">
          {PAGES.map(({ path, words }) => (
            <li key={path}>
              <NavLink to={`/revision${path}`} end={path === ""}>
                {t(`pages.${words}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <p className="law">{t("readOnly")}</p>
    </>
  );
}
