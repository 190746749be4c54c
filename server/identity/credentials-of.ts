import { randomUUID } from "node:crypto";
import type { Request } from "express";
import type { Credentials } from "./authenticate.ts";

/** What of a request says who sends it. */
export function credentialsOf({ headers, method }: Request): Credentials {
  const { cookie: cookieHeader, authorization, origin } = headers;
  return { cookieHeader, authorization, method, origin };
}

/** The id that the log and the answer name a request by. */
export function requestIdOf({ id }: Request): string {
  return typeof id === "string" ? id : randomUUID();
}
