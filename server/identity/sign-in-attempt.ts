import { createHash, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { saveProgress } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { open, seal } from "../vault/seal.ts";
import { insertAttempt, takeAttempt } from "./sign-in-attempt-store.ts";

/** What must come back unchanged from the provider (OpenID Connect Core 3.1.2.1, RFC 7636). */
export type SignInSecrets = { state: string; nonce: string; codeVerifier: string };

/** What to do once somebody has logged on: set the cookie and go on, or hand the token to a program. */
export type Delivery = { returnTo: string; deliver: "cookie" | "token" };

/** A log-on under way. */
export type Attempt = SignInSecrets & Delivery & { bindingHash: string };

/** How long somebody may take to log on. */
export const ATTEMPT_SECONDS = 600;

/** The secret that ties attempts to one browser. A browser that has one keeps it, so that two tabs do not disturb each other. */
export function bindingOf(cookie: string | undefined): string {
  return cookie && /^[\w-]{43}$/.test(cookie) ? cookie : randomBytes(32).toString("base64url");
}

/** Keeps an attempt until the provider sends the person back. */
export async function saveAttempt(
  ctx: Context,
  binding: string,
  attempt: SignInSecrets & Delivery,
): Promise<void> {
  const now = ctx.clock();
  const stateHash = sha256(attempt.state);
  const content: Attempt = { ...attempt, bindingHash: sha256(binding) };
  await saveProgress(ctx, (tx) =>
    insertAttempt(
      tx,
      {
        stateHash,
        sealed: seal(attemptKey(ctx.vault.master), place(stateHash), JSON.stringify(content)),
        expiresAt: new Date(now.getTime() + ATTEMPT_SECONDS * 1000),
      },
      now,
    ),
  );
}

/** Takes the attempt that a state belongs to; it is gone afterwards, whatever becomes of the log-on. */
export async function useAttempt(ctx: Context, state: string): Promise<Attempt | undefined> {
  const stateHash = sha256(state);
  const sealed = await saveProgress(ctx, (tx) => takeAttempt(tx, stateHash, ctx.clock()));
  return sealed && JSON.parse(opened(ctx, stateHash, sealed).toString("utf8"));
}

/** Says whether the browser that comes back is the one that left (RFC 9700 section 4.7). */
export function isSameBrowser(attempt: Attempt, binding: string): boolean {
  return timingSafeEqual(Buffer.from(attempt.bindingHash), Buffer.from(sha256(binding)));
}

const place = (row: string) => ({ table: "sign_in_attempts", column: "sealed", row });

/** An attempt may come back to a process whose master key has been exchanged meanwhile. */
function opened({ vault: { master, previous } }: Context, stateHash: string, sealed: Buffer): Buffer {
  try {
    return open(attemptKey(master), place(stateHash), sealed);
  } catch (error) {
    if (!previous) throw error;
    return open(attemptKey(previous), place(stateHash), sealed);
  }
}

/** Attempts have a key of their own, derived: the master key wraps keys and seals nothing else. */
function attemptKey(master: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "", "indsigt sign-in attempt", 32));
}

function sha256(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}
