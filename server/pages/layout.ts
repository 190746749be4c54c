import type { Contact, Language } from "../generated/schema.ts";
import { harmlessText } from "./harmless-text.ts";
import { markup, type Html, type Piece } from "./html.ts";
import { DOCUMENT_PATHS, LANGUAGES, PATHS, SIGN_IN } from "./paths.ts";
import { RECEIPT_PAGE_WORDS } from "./receipt-page-words.ts";
import type { Site } from "./site.ts";
import { themeLinks } from "./theme-links.ts";
import type { Theme } from "./theme.ts";
import { WORDS } from "./words.ts";
import type { Words } from "./words-da.ts";

/** What one page adds to what all have. */
export type Page = {
  title: string;
  description?: string;
  /** The page's address in each language. */
  paths: Readonly<Record<Language, string>>;
  /** The pages above this one, the front page left out. */
  above?: readonly { text: string; path: string }[];
  /** The same document in other forms. */
  forms?: readonly { type: string; path: string; title: string }[];
  /** Whether search engines should leave it out. */
  isUnlisted?: boolean;
  body: Html;
};

/** Where and for whom a page is written. */
export type Frame = { language: Language; site: Site; theme: Theme; baseUrl: string };

/** Writes a whole page in the Danish common design system; it needs no script. */
export function layout(page: Page, frame: Frame): string {
  const words = WORDS[frame.language];
  const whole = markup`<!doctype html>
<html lang="${words.lang}">
<head>${headOf(page, frame, words)}</head>
<body>
<a class="skipnav" href="#main-content">${words.skip}</a>
${headerOf(page, frame, words)}
<div class="container page-container">
${crumbsOf(page, frame, words)}
<main id="main-content" tabindex="-1">
${!page.isUnlisted && markup`<p class="d-none d-print-block text-break">${words.printedFrom} ${frame.baseUrl + page.paths[frame.language]}</p>`}
${page.body}
</main>
</div>
${footerOf(page, frame, words)}
</body>
</html>
`;
  return harmlessText(whole.html);
}

function headOf(
  { title, description, paths, forms = [], isUnlisted }: Page,
  frame: Frame,
  words: Words,
): Html {
  const { language, site, theme, baseUrl } = frame;
  const address = (of: Language) => baseUrl + paths[of];
  return markup`<meta charset="utf-8">
<title>${title} – ${words.service} – ${site.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${description && markup`<meta name="description" content="${description}">`}
${isUnlisted && markup`<meta name="robots" content="noindex">`}
${
  !isUnlisted &&
  markup`<link rel="canonical" href="${address(language)}">
${LANGUAGES.map((of) => markup`<link rel="alternate" hreflang="${WORDS[of].lang}" href="${address(of)}">`)}
<link rel="alternate" hreflang="x-default" href="${address("DA")}">`
}
${forms.map((form) => markup`<link rel="alternate" type="${form.type}" href="${form.path}" title="${form.title}">`)}
${themeLinks(theme)}`;
}

function headerOf(page: Page, { language, site, theme }: Frame, words: Words): Html {
  const name = theme.logo ? markup`<img src="/theme/${theme.logo}" alt="${site.name}">` : site.name;
  return markup`<header class="header">
<div class="portal-info"><div class="portal-info-inner container">
<a class="library-name" href="${PATHS.front[language]}">${name}</a>
<div class="top-links d-print-none"><a href="${page.paths[otherThan(language)]}" lang="${words.otherLang}" hreflang="${words.otherLang}">${words.otherLanguage}</a>
<a href="${SIGN_IN}" rel="nofollow">${words.signIn}</a></div>
</div></div>
<div class="solution-info"><div class="solution-info-inner container">
<div class="solution-heading"><a href="${PATHS.front[language]}">${words.service}</a></div>
${site.controller && markup`<div class="additional-info"><p><strong class="authority-name">${site.controller.name.value}</strong></p><p>${phoneOf(site.controller)}</p></div>`}
</div></div>
<nav class="site-navigation" aria-label="${words.menu}"><div class="container"><ul class="no-max-width">
${navigationOf(language).map(({ text, path }) => {
  const here = page.paths[language] === path;
  return markup`<li><a href="${path}"${here && markup` aria-current="page"`}>${text}</a></li>`;
})}
</ul></div></nav>
</header>`;
}

function navigationOf(language: Language): { text: string; path: string }[] {
  const { names, rights } = WORDS[language];
  const documents = ["PRIVACY_POLICY", "PROCESSING_ACTIVITIES", "LEGAL_FRAMEWORK", "ORGANISATION"] as const;
  const [policy, ...rest] = documents.map((name) => ({
    text: names[name],
    path: DOCUMENT_PATHS[name][language],
  }));
  return [policy, { text: rights.title, path: PATHS.rights[language] }, ...rest].filter(
    (link) => link !== undefined,
  );
}

function crumbsOf({ title, above, paths }: Page, { language }: Frame, words: Words): Piece {
  if (paths[language] === PATHS.front[language]) return null;
  const links = [{ text: words.front, path: PATHS.front[language] }, ...(above ?? [])];
  return markup`<nav class="breadcrumbs" aria-label="${words.breadcrumb}"><ol class="breadcrumbs__list">
${links.map(({ text, path }) => markup`<li class="breadcrumbs__list-item"><a class="breadcrumbs__link" href="${path}">${text}</a> <span aria-hidden="true">›</span> </li> `)}
<li class="breadcrumbs__list-item" aria-current="page">${title}</li>
</ol></nav>`;
}

function footerOf({ paths }: Page, { language, site }: Frame, words: Words): Html {
  const other = otherThan(language);
  const documents = ["ACCESSIBILITY_STATEMENT", "PRIVACY_POLICY", "COOKIE_INFORMATION"] as const;
  return markup`<footer>
<div class="footer"><div class="container"><div class="row">
${column(words.footer.authority, addressOf(site.controller))}
${column(words.footer.contact, contactOf(site.officer))}
${column(
  words.footer.service,
  markup`<ul class="unstyled-list footer-links">
${documents.map((name) => markup`<li><a class="function-link" href="${DOCUMENT_PATHS[name][language]}">${words.names[name]}</a></li>`)}
<li><a class="function-link" href="${PATHS.numbers[language]}">${words.numbers.title}</a></li>
<li><a class="function-link" href="${PATHS.status[language]}">${words.status.title}</a></li>
<li><a class="function-link" href="${PATHS.receipt[language]}">${RECEIPT_PAGE_WORDS[language].title}</a></li>
<li class="d-print-none"><a class="function-link" href="${PATHS.changes[language]}">${words.footer.changes}</a></li>
<li class="d-print-none"><a class="function-link" href="${paths[other]}" lang="${words.otherLang}" hreflang="${words.otherLang}">${words.otherLanguage}</a></li>
</ul>`,
)}
</div></div></div>
</footer>`;
}

function otherThan(language: Language): Language {
  return language === "DA" ? "EN" : "DA";
}

function column(title: string, content: Piece): Html {
  return markup`<div class="col-12 col-md-4 footer-col"><h2 class="h5">${title}</h2>${content}</div>`;
}

function addressOf(contact: Contact | null): Piece {
  return contact && markup`<p>${contact.name.value}</p><p>${contact.address.value}</p>`;
}

/** A demonstration value is no telephone number, so it is no link. */
function phoneOf({ phone }: Contact): Piece {
  return phone.demo
    ? phone.value
    : markup`<a href="tel:${phone.value.replace(/[^+\d]/g, "")}">${phone.value}</a>`;
}

function contactOf(contact: Contact | null): Piece {
  if (!contact) return null;
  const { name, email } = contact;
  return markup`<p>${name.value}</p>
<p>${phoneOf(contact)}</p>
<p>${email.demo ? email.value : markup`<a href="mailto:${email.value}">${email.value}</a>`}</p>`;
}
