import type { Language, PublishedVersion } from "../generated/schema.ts";
import { dayText } from "./dates.ts";
import { versionPath } from "./paths.ts";
import { changedAt } from "./read-document.ts";
import { WORDS } from "./words.ts";
import { element, emptyElement } from "./xml.ts";

/** What a feed tells of: versions of one document or of several. */
export type Feed = {
  language: Language;
  title: string;
  author: string;
  /** The feed's own address, and the page it belongs to. */
  path: string;
  pagePath: string;
  versions: readonly PublishedVersion[];
  today: string;
  baseUrl: string;
};

const NEWEST = 50;

/** The versions of documents as an Atom feed (RFC 4287), the latest first. */
export function atomFeed(feed: Feed): string {
  const { language, title, author, path, pagePath, today, baseUrl } = feed;
  const versions = [...feed.versions]
    .sort((a, b) => changedAt(b, today).getTime() - changedAt(a, today).getTime())
    .slice(0, NEWEST);
  const [newest] = versions;
  const updated = newest ? changedAt(newest, today) : new Date(0);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${WORDS[language].lang}">`,
    element("title", title),
    element("id", baseUrl + path),
    element("updated", updated.toISOString()),
    `<author>${element("name", author)}</author>`,
    emptyElement("link", { rel: "self", type: "application/atom+xml", href: baseUrl + path }),
    emptyElement("link", { rel: "alternate", type: "text/html", href: baseUrl + pagePath }),
    ...versions.map((version) => entry(version, feed)),
    `</feed>\n`,
  ].join("\n");
}

function entry(version: PublishedVersion, { language, today, baseUrl }: Feed): string {
  const words = WORDS[language];
  const { id, document, effectiveOn, publishedAt, changeNote } = version;
  const title = `${words.names[document]}, ${dayText(effectiveOn, words)}`;
  return [
    "<entry>",
    element("title", title),
    element("id", `urn:uuid:${id}`),
    element("published", new Date(publishedAt).toISOString()),
    element("updated", changedAt(version, today).toISOString()),
    emptyElement("link", {
      rel: "alternate",
      type: "text/html",
      href: baseUrl + versionPath(document, language, effectiveOn),
    }),
    element("summary", changeNote[words.lang === "da" ? "da" : "en"], { type: "text" }),
    "</entry>",
  ].join("\n");
}
