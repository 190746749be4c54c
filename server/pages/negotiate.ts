import type { Request } from "express";

/** The forms a published document is read in, each by its suffix. */
export const FORMS = {
  html: "text/html",
  md: "text/markdown",
  pdf: "application/pdf",
  jsonld: "application/ld+json",
  json: "application/json",
  atom: "application/atom+xml",
} as const;

/** One of the forms a published document is read in. */
export type Form = keyof typeof FORMS;

/** The form a request prefers, by Accept alone; undefined when it takes none of ours (406). */
export function preferredForm(req: Request): Form | undefined {
  const names = Object.keys(FORMS) as Form[];
  const type = req.accepts(names.map((name) => FORMS[name]));
  return names.find((name) => FORMS[name] === type);
}

/** Whether a person in a browser asks: HTML is named and preferred, not merely allowed by a wildcard. */
export function wantsPage(req: Request): boolean {
  const { accept = "" } = req.headers;
  return accept.includes("text/html") && req.accepts(["html", "json"]) === "html";
}
