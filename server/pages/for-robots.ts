import type { Language, PublishedVersion } from "../generated/schema.ts";
import { DOCUMENT_PATHS, LANGUAGES, PATHS, versionPath, versionsPath } from "./paths.ts";
import { changedAt } from "./read-document.ts";
import { WORDS } from "./words.ts";
import { element, emptyElement } from "./xml.ts";

type Listed = { paths: Readonly<Record<Language, string>>; changed?: Date | undefined };

/** Every page there is to find, in both languages, and every version of every document (sitemaps.org). */
export function sitemap(versions: readonly PublishedVersion[], today: string, baseUrl: string): string {
  const documents = [...new Set(versions.map(({ document }) => document))];
  const listed: Listed[] = [
    { paths: PATHS.front },
    { paths: PATHS.rights },
    ...documents.flatMap((document) => [
      { paths: DOCUMENT_PATHS[document], changed: latest(versions, document, today) },
      { paths: { DA: versionsPath(document, "DA"), EN: versionsPath(document, "EN") } },
    ]),
    ...versions.map((version) => ({
      paths: {
        DA: versionPath(version.document, "DA", version.effectiveOn),
        EN: versionPath(version.document, "EN", version.effectiveOn),
      },
      changed: changedAt(version, today),
    })),
  ];
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...listed.flatMap((page) => LANGUAGES.map((language) => urlOf(page, language, baseUrl))),
    `</urlset>\n`,
  ].join("\n");
}

function latest(versions: readonly PublishedVersion[], document: string, today: string): Date | undefined {
  const inForce = versions.find((each) => each.document === document && each.effectiveOn <= today);
  return inForce && changedAt(inForce, today);
}

function urlOf({ paths, changed }: Listed, language: Language, baseUrl: string): string {
  const others = LANGUAGES.map((of) =>
    emptyElement("xhtml:link", { rel: "alternate", hreflang: WORDS[of].lang, href: baseUrl + paths[of] }),
  );
  const lastmod = changed ? element("lastmod", changed.toISOString()) : "";
  return `<url>${element("loc", baseUrl + paths[language])}${lastmod}${others.join("")}</url>`;
}

/** What is of no use in a search engine: the API, the log-on and the application behind it (RFC 9309). */
export function robotsTxt(baseUrl: string): string {
  const closed = ["/graphql", "/auth/", "/explorer", "/min-side", "/sagsbehandling", "/revision"];
  return [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${baseUrl}/sitemap.xml`,
    "",
  ].join("\n");
}

const VALID_DAYS = 180;

/** Where to report a weakness of the service (RFC 9116); the contact is the operator's. */
export function securityTxt(contact: string, baseUrl: string, now: Date): string {
  const expires = new Date(now.getTime() + VALID_DAYS * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: da, en",
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
}
