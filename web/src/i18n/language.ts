import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";

/** The languages of the service; Danish unless the person chose otherwise. */
export type PageLanguage = "da" | "en";

const CHOICE = "indsigt-language";

/** The catalogues, each fetched when a page first needs it, in one language only. */
const CATALOGUES = {
  common: {
    da: async () => (await import("./da/common.ts")).common,
    en: async () => (await import("./en/common.ts")).common,
  },
  citizen: {
    da: async () => (await import("./da/citizen.ts")).citizen,
    en: async () => (await import("./en/citizen.ts")).citizen,
  },
  staff: {
    da: async () => (await import("./da/staff.ts")).staff,
    en: async () => (await import("./en/staff.ts")).staff,
  },
  contact: {
    da: async () => (await import("./da/contact.ts")).contact,
    en: async () => (await import("./en/contact.ts")).contact,
  },
  handling: {
    da: async () => (await import("./da/handling.ts")).handling,
    en: async () => (await import("./en/handling.ts")).handling,
  },
  auditor: {
    da: async () => (await import("./da/auditor.ts")).auditor,
    en: async () => (await import("./en/auditor.ts")).auditor,
  },
  preview: {
    da: async () => (await import("./da/preview.ts")).preview,
    en: async () => (await import("./en/preview.ts")).preview,
  },
  proof: {
    da: async () => (await import("./da/proof.ts")).proof,
    en: async () => (await import("./en/proof.ts")).proof,
  },
  jobs: {
    da: async () => (await import("./da/jobs.ts")).jobs,
    en: async () => (await import("./en/jobs.ts")).jobs,
  },
  statistics: {
    da: async () => (await import("./da/statistics.ts")).statistics,
    en: async () => (await import("./en/statistics.ts")).statistics,
  },
  publishing: {
    da: async () => (await import("./da/publishing.ts")).publishing,
    en: async () => (await import("./en/publishing.ts")).publishing,
  },
  people: {
    da: async () => (await import("./da/people.ts")).people,
    en: async () => (await import("./en/people.ts")).people,
  },
  registers: {
    da: async () => (await import("./da/registers.ts")).registers,
    en: async () => (await import("./en/registers.ts")).registers,
  },
  systems: {
    da: async () => (await import("./da/systems.ts")).systems,
    en: async () => (await import("./en/systems.ts")).systems,
  },
  work: {
    da: async () => (await import("./da/work.ts")).work,
    en: async () => (await import("./en/work.ts")).work,
  },
  review: {
    da: async () => (await import("./da/review.ts")).review,
    en: async () => (await import("./en/review.ts")).review,
  },
} as const;

const catalogues: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, namespace, done) => {
    CATALOGUES[namespace as keyof typeof CATALOGUES][language as PageLanguage]().then(
      (words) => done(null, words),
      (error: unknown) => done(error as Error, null),
    );
  },
};

/** Starts the texts that all pages need, and `more`, in the language the person last chose. English has every Danish key, so neither falls back. */
export async function startLanguage(more: readonly string[]): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(catalogues)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      fallbackLng: false,
      ns: ["common", ...more],
      defaultNS: "common",
      interpolation: { escapeValue: false }, // React escapes
      returnNull: false,
    });
}

/** Changes the language and remembers the choice, which says nothing about the person. */
export async function chooseLanguage(language: PageLanguage): Promise<void> {
  localStorage.setItem(CHOICE, language);
  await i18next.changeLanguage(language);
}

/** Takes over what somebody chose on another machine, unless she has chosen on this one. */
export async function followChoice(language: PageLanguage): Promise<void> {
  if (localStorage.getItem(CHOICE) === null && i18next.language !== language) await chooseLanguage(language);
}

function chosenLanguage(): PageLanguage {
  return localStorage.getItem(CHOICE) === "en" ? "en" : "da";
}
