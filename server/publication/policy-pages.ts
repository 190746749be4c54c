import { Router, type Request, type Response } from "express";
import type { Context } from "../context.ts";
import type { Language } from "../generated/schema.ts";
import { escapeHtml } from "../platform/escape-html.ts";
import { readPrivacyPolicy } from "./read-publication.ts";

const WORDS = {
  DA: {
    front: "Dine data hos biblioteket",
    intro:
      "Her kan du læse, hvad biblioteket gør med oplysninger om dig, og bede om en kopi eller om sletning.",
    policy: "Læs privatlivspolitikken",
    signIn: "Log på",
    other: "English",
    inForce: "Gælder fra",
    none: "Der er ingen privatlivspolitik endnu.",
  },
  EN: {
    front: "Your data at the library",
    intro: "Here you can read what the library does with data about you, and ask for a copy or for erasure.",
    policy: "Read the privacy policy",
    signIn: "Sign in",
    other: "Dansk",
    inForce: "In force from",
    none: "There is no privacy policy yet.",
  },
} as const;

const PATHS = {
  DA: { front: "/", policy: "/privatlivspolitik" },
  EN: { front: "/en", policy: "/en/privacy-policy" },
} as const;

/** The pages that anybody reads without script: the front page and the privacy policy (Art. 12(1), 13, 14). */
export function policyPages(publicContext: (req: Request) => Context): Router {
  const router = Router();
  for (const language of ["DA", "EN"] as const) {
    router.get(PATHS[language].front, (_req, res) => sendPage(res, language, frontPage(language)));
    router.get(PATHS[language].policy, async (req, res) =>
      sendPage(res, language, await policyPage(publicContext(req), language)),
    );
  }
  return router;
}

type Page = { title: string; body: string };

function frontPage(language: Language): Page {
  const words = WORDS[language];
  const links = [
    `<li><a href="${PATHS[language].policy}">${words.policy}</a></li>`,
    `<li><a href="/auth/sign-in">${words.signIn}</a></li>`,
  ];
  return {
    title: words.front,
    body: `<h1>${words.front}</h1><p>${words.intro}</p><ul>${links.join("")}</ul>`,
  };
}

/** Section HTML is made from Markdown with raw HTML off, so only the titles need escaping. */
async function policyPage(ctx: Context, language: Language): Promise<Page> {
  const words = WORDS[language];
  const policy = await readPrivacyPolicy(ctx, { language });
  if (!policy) return { title: words.none, body: `<h1>${words.none}</h1>` };
  const { effectiveOn, sha256 } = policy.version;
  const version = `<p>${words.inForce} <time datetime="${effectiveOn}">${effectiveOn}</time>. SHA-256: <code>${sha256}</code></p>`;
  const sections = policy.sections.map(
    ({ id, title, html }) => `<section id="${escapeHtml(id)}"><h2>${escapeHtml(title)}</h2>${html}</section>`,
  );
  return { title: policy.title, body: `<h1>${escapeHtml(policy.title)}</h1>${version}${sections.join("")}` };
}

function sendPage(res: Response, language: Language, { title, body }: Page): void {
  const lang = language.toLowerCase();
  const other = language === "DA" ? PATHS.EN.front : PATHS.DA.front;
  const otherLang = language === "DA" ? "en" : "da";
  const nav = `<p><a href="${other}" lang="${otherLang}" hreflang="${otherLang}">${WORDS[language].other}</a></p>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>`;
  res
    .type("html")
    .send(
      `<!doctype html><html lang="${lang}"><head>${head}</head><body><main>${body}</main>${nav}</body></html>`,
    );
}
