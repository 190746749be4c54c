import { parseSetCookie } from "cookie";
import { DEMO_PEOPLE, type DemoPersonKey } from "./demo-people.ts";
import { cookieName } from "./session-cookie.ts";

/** Cookies as a browser keeps them, each with the path it is sent to. */
export type CookieJar = Map<string, { name: string; value: string; path: string }>;

const MOST_STEPS = 12;

/** Signs somebody in as her browser would, step by step over HTTP; gives the token, and the cookies of her session. */
export async function driveSignIn(
  baseUrl: string,
  key: DemoPersonKey,
): Promise<{ token: string; cookie: string; refreshCookie: string }> {
  const jar: CookieJar = new Map();
  await follow(jar, new URL("/auth/sign-in", baseUrl), key);
  const [session, refresh] = (["session", "refresh"] as const).map((kind) => {
    const name = cookieName(kind, baseUrl);
    return [...jar.values()].find((cookie) => cookie.name === name);
  });
  if (!session || !refresh) throw new Error(`log-on as ${key} gave no cookies`);
  const sent = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;
  return { token: session.value, cookie: sent(session), refreshCookie: sent(refresh) };
}

/** Signs somebody in as a program would; gives the answer of the callback. */
export async function driveTokenSignIn(
  baseUrl: string,
  key: DemoPersonKey,
): Promise<{ token: string; expiresAt: string; refreshToken: string }> {
  const answer = await follow(new Map(), new URL("/auth/sign-in?deliver=token", baseUrl), key);
  if (answer.status !== 200) throw new Error(`log-on as ${key} answered ${answer.status}`);
  return (await answer.json()) as { token: string; expiresAt: string; refreshToken: string };
}

/** Follows the redirects of a log-on, choosing the person on the way; stops where the callback sends it or answers. */
async function follow(jar: CookieJar, start: URL, key: DemoPersonKey): Promise<Response> {
  let url = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const response = await send(jar, url, form);
    const isPersonPage = response.status === 200 && url.pathname.includes("/people/");
    const location = response.headers.get("location");
    if (!isPersonPage && (location === null || url.pathname === "/auth/callback")) return response;
    form = isPersonPage ? new URLSearchParams({ person: subjectOf(key) }) : undefined;
    url = location === null ? url : new URL(location, url);
  }
  throw new Error(`log-on as ${key} went on and on`);
}

/** Sends one request with the cookies that belong to it, and keeps those that come back. */
export async function send(jar: CookieJar, url: URL, form?: URLSearchParams): Promise<Response> {
  const fitting = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path));
  const response = await fetch(url, {
    method: form ? "POST" : "GET",
    redirect: "manual",
    headers: { cookie: fitting.map(({ name, value }) => `${name}=${value}`).join("; "), origin: url.origin },
    ...(form && { body: form }),
  });
  for (const header of response.headers.getSetCookie()) keep(jar, header);
  return response;
}

function keep(jar: CookieJar, header: string): void {
  const { name, value = "", path = "/" } = parseSetCookie(header);
  if (value === "") jar.delete(`${name} ${path}`);
  else jar.set(`${name} ${path}`, { name, value, path });
}

function subjectOf(key: DemoPersonKey): string {
  return DEMO_PEOPLE.find((person) => person.key === key)?.claims.sub ?? "";
}
