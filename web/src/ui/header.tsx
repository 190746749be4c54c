import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { Session } from "../app/session.ts";
import { leave } from "../app/sign-in.ts";
import { areasOf } from "../app/areas.ts";
import { Icon } from "./icon.tsx";

/** The library, who is logged on and the way out; below, the service and the areas this person may open. */
export function Header({ me, organisation }: Session) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const areas = areasOf(me.roles);
  return (
    <header className="header">
      <div className="portal-info">
        <div className="portal-info-inner container">
          <a href="/" className="library-name">
            {organisation.name}
          </a>
          <div className="portal-user">
            <p className="user">{t("loggedOnAs", { name: me.name })}</p>
            <button
              type="button"
              className="function-link d-print-none log-off"
              onClick={() => void leave(() => queries.clear())}
            >
              <Icon name="lock" />
              {t("logOff")}
            </button>
          </div>
        </div>
      </div>
      <div className="solution-info">
        <div className="solution-info-inner container">
          <div className="solution-heading">
            <a href="/">{t("serviceName")}</a>
          </div>
          <div className="additional-info">
            <p>
              <strong className="authority-name">{organisation.controller.name.value}</strong>
            </p>
            <p>{organisation.controller.phone.value}</p>
          </div>
        </div>
      </div>
      {areas.length > 1 && (
        <nav className="site-navigation container" aria-label={t("menu")}>
          <ul>
            {areas.map(({ area, path }) => (
              <li key={area}>
                <Link to={path} aria-current={pathname.startsWith(path) ? "true" : undefined}>
                  {t(`areas.${area}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
