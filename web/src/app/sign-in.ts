/** Where one logs on to come back to this page. */
export function signInAddress(returnTo: string): string {
  return `/auth/sign-in?${new URLSearchParams({ returnTo }).toString()}`;
}

/** The same for somebody whose log-on is too old or too weak: the provider asks again, whoever it remembers. */
export function signInAgainAddress(returnTo: string): string {
  return `${signInAddress(returnTo)}&fresh`;
}

/**
 * Ends the session and empties what the browser kept; then the page that says so is opened. Without a connection the
 * browser is emptied all the same.
 */
export async function leave(clear: () => void, why: "CHOSEN" | "EXPIRED" = "CHOSEN"): Promise<void> {
  await post("/auth/sign-out").catch(() => null);
  clear();
  sessionStorage.clear();
  location.assign(why === "EXPIRED" ? `${LOGGED_OFF}?${EXPIRED}` : LOGGED_OFF);
}

/** The page that says that one is logged off. */
export const LOGGED_OFF = "/min-side/logget-af";
/** Says on that page that the time had run out. */
export const EXPIRED = "udloebet";

/** Keeps the session's token fresh, and gives the session more time when asked to; answers when it ends. Null when it has ended. */
export async function renew(extend = false): Promise<Date | null> {
  const response = await post("/auth/renew", extend ? { extend } : undefined).catch(() => null);
  if (!response?.ok) return null;
  const { sessionExpiresAt } = (await response.json()) as { sessionExpiresAt: string };
  return new Date(sessionExpiresAt);
}

async function post(address: string, body?: object): Promise<Response> {
  return fetch(address, {
    method: "POST",
    credentials: "same-origin",
    headers: { accept: "application/json", ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}
