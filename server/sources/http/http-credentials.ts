import { faultError } from "../fault.ts";
import type { HttpAccess } from "../map/http-access-schema.ts";
import { fetchToken } from "./oauth-token.ts";

/** The secrets a map may name, by their names. */
export type Secrets = Readonly<Record<string, string>>;

type Headers = Readonly<Record<string, string>>;

/** How one system is shown that we may ask. It is kept as long as the process: a token is good for many sessions. */
export type Credentials = {
  /** What is sent along with a call. Errors: a secret that is not configured, a token that is not to be had. */
  headers: () => Promise<Headers>;
  /** Told that these were refused (401); whether others can be had. */
  renew: (refused: Headers) => boolean;
};

type Access = Pick<HttpAccess, "auth" | "system" | "timeout">;

/** The part of a token's life in which a new one is fetched already, and how long that is at most, in seconds. */
const MARGIN = 0.1;
const LONGEST_MARGIN = 60;

/** The credentials that a map names, with their values. */
export function credentialsOf(access: Access, secrets: Secrets): Credentials {
  const { auth } = access;
  if (auth !== "none" && "oauth2" in auth) return tokenCredentials(access, auth.oauth2, secrets);
  return { headers: async () => fixedHeaders(access, auth, secrets), renew: () => false };
}

type Auth = HttpAccess["auth"];
type OAuth = Extract<Auth, { oauth2: object }>["oauth2"];

function fixedHeaders(access: Access, auth: Exclude<Auth, { oauth2: object }>, secrets: Secrets): Headers {
  const secret = (name: string) => secretOf(access, secrets, name);
  if (auth === "none") return {};
  if ("bearer" in auth) return { authorization: `Bearer ${secret(auth.bearer)}` };
  if ("header" in auth) return { [auth.header.name.toLowerCase()]: secret(auth.header.secret) };
  const pair = `${secret(auth.basic.user)}:${secret(auth.basic.password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

/** One token at a time for the whole process; whoever comes while it is fetched waits for the same one. */
function tokenCredentials(
  access: Access,
  { tokenUrl, clientId, clientSecret, scope }: OAuth,
  secrets: Secrets,
): Credentials {
  let kept: { headers: Headers; until: number } | undefined;
  let coming: Promise<Headers> | undefined;
  const renewed = async (): Promise<Headers> => {
    const [id, secret] = [clientId, clientSecret].map((name) => secretOf(access, secrets, name));
    const client = { clientId: id ?? "", clientSecret: secret ?? "" };
    const { system, timeout } = access;
    const { token, seconds } = await fetchToken({ system, tokenUrl, scope, timeout, ...client });
    const headers = { authorization: `Bearer ${token}` };
    const margin = Math.min(seconds * MARGIN, LONGEST_MARGIN);
    kept = { headers, until: performance.now() + (seconds - margin) * 1_000 };
    return headers;
  };
  return {
    headers: async () => {
      if (kept && performance.now() < kept.until) return kept.headers;
      coming ??= renewed().finally(() => (coming = undefined));
      return coming;
    },
    renew: (refused) => {
      // Another call may have fetched a new one already, which nobody has refused.
      if (kept?.headers["authorization"] === refused["authorization"]) kept = undefined;
      return true;
    },
  };
}

function secretOf({ system }: Access, secrets: Secrets, name: string): string {
  const value = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
  if (value) return value;
  const message = `SOURCE_SECRETS does not hold ${name}, which the map of ${system} names.`;
  throw faultError("REFUSED", "INVALID_INPUT", message, [message]);
}
