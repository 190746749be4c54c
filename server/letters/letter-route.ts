import { Router, type Request } from "express";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { attachedFile } from "../platform/attached-file.ts";
import { readForm, readLetter } from "./read-letters.ts";

/** Serves a letter as PDF to whoever may read it; the address holds an id only. */
export function letterRoute(contextOf: (req: Request) => Promise<Context>): Router {
  return Router().get("/letters/:id.pdf", async (req, res) => {
    const ctx = await contextOf(req);
    const letter = await readLetter(ctx, String(req.params["id"]));
    const pdf = letter && (await readForm(ctx, letter, "pdf"));
    if (!pdf) throw new AppError("NOT_FOUND", "There is no such letter.");
    res.set(attachedFile({ type: "application/pdf", name: "brev.pdf" })).send(pdf);
  });
}
