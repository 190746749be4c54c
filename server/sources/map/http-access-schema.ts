import { z } from "zod";
import { readUrl } from "../../platform/read-url.ts";

/** The name of a secret, never its value. */
export const secretName = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, {
  error: "is not the name of a secret. Name an entry of SOURCE_SECRETS.",
});

const tokenUrl = z.string().refine(isSafeAddress, {
  error: "must begin with https:// (or http:// on this machine) and hold no account and no #.",
});

/** How a call shows that it may be made; the values are in SOURCE_SECRETS, never here. */
export const authSchema = z.union(
  [
    z.literal("none"),
    z.strictObject({ bearer: secretName }),
    z.strictObject({ basic: z.strictObject({ user: secretName, password: secretName }) }),
    z.strictObject({
      header: z.strictObject({ name: z.string().regex(/^[A-Za-z0-9-]+$/), secret: secretName }),
    }),
    /** Client credentials (RFC 6749 section 4.4): a token is fetched, and a new one before it ends or when it is refused. */
    z.strictObject({
      oauth2: z.strictObject({
        tokenUrl,
        clientId: secretName,
        clientSecret: secretName,
        scope: z.string().min(1).optional(),
      }),
    }),
  ],
  { error: "must be none, bearer, basic, header or oauth2, with the names of secrets." },
);

function isSafeAddress(address: string): boolean {
  const url = readUrl(address);
  const isHere = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return url !== undefined && (url.protocol === "https:" || isHere) && !url.username && !url.hash;
}

/** How a system is asked over HTTP: who we are, how long we wait, how much we take in, how hard we may knock. */
export const accessShape = {
  auth: authSchema,
  /** Longest wait for a whole answer, in seconds. */
  timeout: z.int().min(1).max(600).default(30),
  /** Longest answer that is taken in, in bytes. */
  maxBytes: z.int().min(1_000).max(104_857_600).default(10_485_760),
  requestsPerSecond: z.number().positive().max(1_000).default(5),
  /** How often a call is tried again that may succeed later, before the whole system is. */
  retries: z.int().min(0).max(10).default(3),
};

/** One system and how it is asked over HTTP, whatever else its map says. */
export type HttpAccess = { system: string } & z.infer<z.ZodObject<typeof accessShape>>;
