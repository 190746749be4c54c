import type { AppError } from "../errors.ts";
import { readUrl } from "../platform/read-url.ts";
import { wrongAt } from "../platform/wrong-field.ts";

const LONGEST = 500;

/**
 * Where to go after logging on: a path of ours, whatever the browser makes of slashes, backslashes, tabs and
 * dots in it. Anything that leads elsewhere is refused, not repaired (RFC 9700 section 4.11).
 */
export function checkReturnTo(returnTo: unknown, baseUrl: string): string {
  if (returnTo === undefined) return "/";
  const isPath = typeof returnTo === "string" && returnTo.length <= LONGEST && /^\/(?![/\\])/.test(returnTo);
  if (!isPath || /[\\\p{Cc}]/u.test(returnTo)) throw refused();
  const { origin } = new URL(baseUrl);
  const url = readUrl(returnTo, origin);
  if (url?.origin !== origin || url.pathname.startsWith("//") || url.pathname.startsWith("/auth/"))
    throw refused();
  return `${url.pathname}${url.search}${url.hash}`;
}

function refused(): AppError {
  return wrongAt(["returnTo"], "Give a path of this service that begins with one slash.");
}
