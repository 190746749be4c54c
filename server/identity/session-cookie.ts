import { parseCookie, stringifySetCookie } from "cookie";

/** A cookie of ours: one keeps the session's token, one binds a sign-in under way to its browser. */
export type CookieKind = "session" | "sign-in";

const NAMES: Readonly<Record<CookieKind, string>> = { session: "indsigt", "sign-in": "indsigt-sign-in" };

/**
 * The cookie's name. Over https it has the prefix that ties it to this host alone (RFC 6265bis section 4.1.3.2);
 * browsers refuse that prefix over http, where only the demonstration runs.
 */
export function cookieName(kind: CookieKind, baseUrl: string): string {
  return isSecure(baseUrl) ? `__Host-${NAMES[kind]}` : NAMES[kind];
}

/** Reads one of our cookies from the header. */
export function readCookie(
  kind: CookieKind,
  baseUrl: string,
  header: string | undefined,
): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[cookieName(kind, baseUrl)] || undefined;
}

/** The Set-Cookie header: not for scripts, not sent along by other sites except on following a link to us. */
export function setCookie(kind: CookieKind, baseUrl: string, value: string, maxAge: number): string {
  return stringifySetCookie({
    name: cookieName(kind, baseUrl),
    value,
    maxAge,
    path: "/",
    httpOnly: true,
    secure: isSecure(baseUrl),
    sameSite: "lax", // "strict" would be left out on the way back from the provider
  });
}

/** The Set-Cookie header that makes the browser forget the cookie. */
export function clearCookie(kind: CookieKind, baseUrl: string): string {
  return setCookie(kind, baseUrl, "", 0);
}

function isSecure(baseUrl: string): boolean {
  return new URL(baseUrl).protocol === "https:";
}
