import { useTranslation } from "react-i18next";
import type { Session } from "../app/session.ts";
import { chooseLanguage, type PageLanguage } from "../i18n/language.ts";
import { Icon } from "./icon.tsx";

const LANGUAGES: readonly { code: PageLanguage; name: string }[] = [
  { code: "da", name: "Dansk" },
  { code: "en", name: "English" },
];

/** Who is responsible and how to reach them, the published texts, and the languages, each in its own name. */
export function Footer({ organisation }: Pick<Session, "organisation">) {
  const { t, i18n } = useTranslation();
  const { name, address, email, phone } = organisation.controller;
  const prefix = i18n.language === "en" ? "/en" : "";
  const pages = i18n.language === "en" ? ENGLISH_PAGES : DANISH_PAGES;
  return (
    <footer>
      <div className="footer">
        <div className="container">
          <h2 className="h4">{t("footer.title")}</h2>
          <p>
            {t("footer.responsible")}: <strong>{name.value}</strong>, {address.value}. {phone.value}.{" "}
            <a href={`mailto:${email.value}`}>{email.value}</a>
          </p>
          <ul className="unstyled-list inline-list d-print-none">
            <li>
              <a href={`${prefix}${pages.policy}`}>{t("footer.privacyPolicy")}</a>
            </li>
            <li>
              <a href={`${prefix}${pages.cookies}`}>{t("footer.cookies")}</a>
            </li>
            <li>
              <a href={`${prefix}${pages.accessibility}`}>{t("footer.accessibility")}</a>
            </li>
          </ul>
        </div>
      </div>
      <div className="language-switcher d-print-none">
        <div className="container">
          <ul aria-label={t("language")}>
            {LANGUAGES.map(({ code, name: own }) => (
              <li key={code}>
                <button
                  type="button"
                  className="button-unstyled"
                  lang={code}
                  aria-current={i18n.language === code ? "true" : undefined}
                  onClick={() => void chooseLanguage(code)}
                >
                  {i18n.language === code && <Icon name="check" />}
                  {own}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}

const DANISH_PAGES = { policy: "/privatlivspolitik", cookies: "/cookies", accessibility: "/was" };
const ENGLISH_PAGES = { policy: "/privacy-policy", cookies: "/cookies", accessibility: "/accessibility" };
