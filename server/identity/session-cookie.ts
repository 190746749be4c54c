import { parseCookie, stringifySetCookie } from "cookie";

/**
 * A cookie of ours: one keeps the session's token, one the refresh token that renews it, one binds a log-on under
 * way to its browser.
 */
export type CookieKind = "session" | "refresh" | "sign-in";

const COOKIES: Readonly<
  Record<CookieKind, { name: string; prefix: string; path: string; sameSite: "lax" | "strict" }>
> = {
  // "strict" would be left out on the way back from the provider
  session: { name: "indsigt", prefix: "__Host-", path: "/", sameSite: "lax" },
  "sign-in": { name: "indsigt-sign-in", prefix: "__Host-", path: "/", sameSite: "lax" },
  // Sent where it is used and nowhere else, which the stricter prefix does not allow.
  refresh: { name: "indsigt-refresh", prefix: "__Secure-", path: "/auth", sameSite: "strict" },
};

/**
 * The cookie's name. Over https it has the prefix that ties it to this host alone (RFC 6265bis section 4.1.3.2);
 * browsers refuse that prefix over http, where only the demonstration runs.
 */
export function cookieName(kind: CookieKind, baseUrl: string): string {
  const { name, prefix } = COOKIES[kind];
  return isSecure(baseUrl) ? `${prefix}${name}` : name;
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
    path: COOKIES[kind].path,
    httpOnly: true,
    secure: isSecure(baseUrl),
    sameSite: COOKIES[kind].sameSite,
  });
}

/** The Set-Cookie header that makes the browser forget the cookie. */
export function clearCookie(kind: CookieKind, baseUrl: string): string {
  return setCookie(kind, baseUrl, "", 0);
}

function isSecure(baseUrl: string): boolean {
  return new URL(baseUrl).protocol === "https:";
}
