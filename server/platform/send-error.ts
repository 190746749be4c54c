import type { Response } from "express";
import type { AppError } from "../errors.ts";

/** Answers what never reached GraphQL in its shape: one error, no data. */
export function sendError(res: Response, status: number, { code, message, fields }: AppError): void {
  const extensions = { code, ...(fields && { fields }) };
  res
    .status(status)
    .set("Cache-Control", "no-store")
    .json({ errors: [{ message, extensions }] });
}
