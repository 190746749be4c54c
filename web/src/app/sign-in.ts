/** Where one logs on to come back to this page. */
export function signInAddress(returnTo: string): string {
  return `/auth/sign-in?${new URLSearchParams({ returnTo }).toString()}`;
}

/** The same for somebody whose log-on is too old or too weak: the provider asks again, whoever it remembers. */
export function signInAgainAddress(returnTo: string): string {
  return `${signInAddress(returnTo)}&fresh`;
}

/** Ends the session and empties what the browser kept; then the page that says so is opened. */
export async function leave(clear: () => void): Promise<void> {
  await fetch("/auth/sign-out", {
    method: "POST",
    credentials: "same-origin",
    headers: { accept: "application/json" },
  });
  clear();
  sessionStorage.clear();
  location.assign("/min-side/logget-af");
}

/** Keeps the session alive; answers when it ends for good. */
export async function renew(): Promise<Date | null> {
  const response = await fetch("/auth/renew", {
    method: "POST",
    credentials: "same-origin",
    headers: { accept: "application/json" },
  });
  if (!response.ok) return null;
  const { sessionExpiresAt } = (await response.json()) as { sessionExpiresAt: string };
  return new Date(sessionExpiresAt);
}
