import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { common as da } from "./da/common.ts";
import { common as en } from "./en/common.ts";

/** The languages of the service; Danish unless the person chose otherwise. */
export type PageLanguage = "da" | "en";

const CHOICE = "indsigt-language";

/** Starts the texts in the language the person last chose. Each area adds its own words with `addWords`. */
export async function startLanguage(): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: "da",
    defaultNS: "common",
    resources: { da: { common: da }, en: { common: en } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
}

/** Adds an area's words, when its pages are first opened. */
export function addWords(namespace: string, words: Readonly<Record<PageLanguage, object>>): void {
  for (const language of ["da", "en"] as const)
    i18next.addResourceBundle(language, namespace, words[language], true, true);
}

/** Changes the language and remembers the choice, which says nothing about the person. */
export async function chooseLanguage(language: PageLanguage): Promise<void> {
  localStorage.setItem(CHOICE, language);
  await i18next.changeLanguage(language);
}

function chosenLanguage(): PageLanguage {
  return localStorage.getItem(CHOICE) === "en" ? "en" : "da";
}
