import type { Response } from "express";
import type { AppError } from "../errors.ts";
import { refusalLanguage, sayFields, sayRefusal } from "../refusal-language.ts";

/** What a 503 says of when to come back (RFC 9110 section 10.2.3): soon, since what is missing is on its way. */
export const COME_BACK = { "Retry-After": "5" } as const;

const MEDIA_TYPES = ["application/graphql-response+json", "application/json"];

/** Answers what never reached GraphQL in its shape, in the language the request prefers: one error, no data. */
export function sendError(res: Response, status: number, { code, message, fields }: AppError): void {
  const language = refusalLanguage(res.req.headers["accept-language"]);
  const extensions = { code, ...(fields && { fields: sayFields(fields, language) }) };
  const type = res.req.baseUrl === "/graphql" ? res.req.accepts(MEDIA_TYPES) : false;
  res
    .status(status)
    .set({ "Cache-Control": "no-store", ...(status === 503 && COME_BACK) })
    .set({ ...(type && { "Content-Type": `${type}; charset=utf-8` }) })
    .json({ errors: [{ message: sayRefusal(message, language), extensions }] });
}
