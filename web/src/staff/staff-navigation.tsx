import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useSession } from "../app/session.ts";

/** The staff's pages; those that only a DPO may read are shown to nobody else. */
const PAGES = [
  { path: "", words: "cases", dpo: false },
  { path: "/registrer", words: "register", dpo: false },
  { path: "/post", words: "paper", dpo: false },
  { path: "/statistik", words: "statistics", dpo: false },
  { path: "/udgivelse", words: "publishing", dpo: true },
  { path: "/brud", words: "breaches", dpo: true },
  { path: "/klager", words: "complaints", dpo: true },
  { path: "/systemer", words: "systems", dpo: false },
  { path: "/skabeloner", words: "templates", dpo: false },
  { path: "/sikringer", words: "safeguards", dpo: false },
  { path: "/personer", words: "people", dpo: true },
  { path: "/fravaer", words: "absence", dpo: false },
] as const;

/** The way between the staff's pages. */
export function StaffNavigation() {
  const { t } = useTranslation("staff");
  const { me } = useSession();
  const isDpo = me.roles.includes("DPO");
  return (
    <nav className="sub-navigation d-print-none" aria-label={t("pages.nav")}>
      <ul className="nobullet-list no-max-width">
        {PAGES.filter(({ dpo }) => isDpo || !dpo).map(({ path, words }) => (
          <li key={path}>
            <NavLink to={`/sagsbehandling${path}`} end={path === ""}>
              {t(`pages.${words}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
