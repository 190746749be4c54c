/** Where one logs on to come back to this page. */
export function signInAddress(returnTo: string): string {
  return `/auth/sign-in?${new URLSearchParams({ returnTo }).toString()}`;
}

/** The same for somebody whose log-on is too old or too weak: the provider asks again, whoever it remembers. */
export function signInAgainAddress(returnTo: string): string {
  return `${signInAddress(returnTo)}&fresh`;
}

/**
 * Ends the session and empties what the browser kept, in every tab; then the page that says so is opened. Without a
 * connection the browser is emptied all the same.
 */
export async function leave(clear: () => void, why: "CHOSEN" | "EXPIRED" = "CHOSEN"): Promise<void> {
  await post("/auth/sign-out").catch(() => null);
  new BroadcastChannel(LEFT).postMessage(why);
  goAway(clear, why);
}

/** Empties this tab once the session has ended here or in another. Who comes back after her time ran out comes to the same address. */
function goAway(clear: () => void, why: "CHOSEN" | "EXPIRED"): void {
  const shown = document.getElementById("app");
  if (!shown) return; // already on the way, and hears its own word
  const wasAt = new URLSearchParams({ [EXPIRED]: location.pathname + location.search }).toString();
  clear();
  sessionStorage.clear();
  // the browser keeps a page as it stood, to show it again at once when one goes back
  shown.remove();
  addEventListener("pageshow", ({ persisted }) => void (persisted && location.reload()));
  location.assign(why === "EXPIRED" ? `${LOGGED_OFF}?${wasAt}` : LOGGED_OFF);
}

/** Goes away when the session is ended in another tab; gives how to stop listening. */
export function leaveWithOthers(clear: () => void): () => void {
  const others = new BroadcastChannel(LEFT);
  others.onmessage = ({ data }) => goAway(clear, data === "EXPIRED" ? data : "CHOSEN");
  return () => others.close();
}

/** Where tabs hear that a session has ended. */
const LEFT = "indsigt-left";

/** The page that says that one is logged off. */
export const LOGGED_OFF = "/min-side/logget-af";
/** Says on that page that the time had run out, and at which address. */
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
