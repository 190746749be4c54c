import type { Request, RequestHandler } from "express";
import type { Context } from "../context.ts";
import type { Language } from "../generated/schema.ts";
import type { BoundedMemory } from "../public-reads/bounded-memory.ts";
import type { Edition } from "../public-reads/edition.ts";
import { layout, type Page } from "./layout.ts";
import { prepare, send, type PreparedReading, type Reading } from "./reading.ts";
import { readSite } from "./site.ts";
import type { Theme } from "./theme.ts";
import { WORDS } from "./words.ts";

/** What the public pages are made with. */
export type PageDeps = {
  /** A context with nobody's rights, whoever asks. */
  contextOf: (req: Request) => Context;
  theme: Theme;
  edition: Edition;
  memory: BoundedMemory<PreparedReading>;
};

/** Longer addresses are answered, but not remembered. */
const LONGEST_REMEMBERED = 500;

/**
 * Answers with a reading, from memory where nothing was published since it was made. Without a reading the address
 * is nobody's, and the next route has it. What a page shows beside what is published is part of its form.
 */
export function answerWith(
  { contextOf, edition, memory }: PageDeps,
  form: string | (() => Promise<string>),
  make: (ctx: Context, req: Request) => Promise<Reading | undefined>,
): RequestHandler {
  return async (req, res, next) => {
    const asked = edition.current();
    const key = `${typeof form === "string" ? form : await form()} ${req.originalUrl}`;
    const kept = asked === undefined ? undefined : memory.get(asked, key);
    if (kept) return send(req, res, kept);
    const reading = await make(contextOf(req), req);
    if (!reading) return next();
    const prepared = prepare(reading);
    const isLasting = (reading.status ?? 200) === 200 && key.length <= LONGEST_REMEMBERED;
    if (isLasting && asked !== undefined && edition.current() === asked) {
      memory.put(asked, key, prepared, prepared.size);
    }
    send(req, res, prepared);
  };
}

/** A page as it is sent; it changes with its text and with its look. */
export async function pageReading(
  ctx: Context,
  { theme }: Pick<PageDeps, "theme">,
  language: Language,
  page: Page,
  { changed, status = 200 }: { changed?: Date; status?: 200 | 400 | 404 } = {},
): Promise<Reading> {
  const site = await readSite(ctx);
  return {
    status,
    type: "text/html; charset=utf-8",
    body: layout(page, { language, site, theme, baseUrl: ctx.baseUrl }),
    language: WORDS[language].lang === "da" ? "da" : "en",
    ...(changed && { changedAt: changed > theme.builtAt ? changed : theme.builtAt }),
  };
}

/** One value of a query; a repeated one counts as absent. */
export function queryText(req: Request, name: string): string | undefined {
  const value = req.query[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
