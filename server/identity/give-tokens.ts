import type { Response } from "express";
import type { Context } from "../context.ts";
import type { IdentityConfig } from "./identity-config.ts";
import { setCookie } from "./session-cookie.ts";
import type { Session } from "./session-store.ts";
import { signSessionToken } from "./session-token.ts";

/** What somebody gets who has a session: a token for minutes, and one that renews it. */
export type Tokens = {
  token: string;
  expiresAt: Date;
  /** Undefined when another tab has it already. */
  refreshToken: string | undefined;
  sessionExpiresAt: Date;
};

/** Makes a session's tokens. */
export function tokensOf(
  { clock }: Pick<Context, "clock">,
  config: IdentityConfig,
  session: Session,
  refreshToken: string | undefined,
): Tokens {
  const { id: sessionId, personId, expiresAt: sessionExpiresAt } = session;
  const signed = signSessionToken(config, { personId, sessionId }, { now: clock(), sessionExpiresAt });
  return { ...signed, refreshToken, sessionExpiresAt };
}

/** Hands the tokens to a program. */
export function sendTokens(res: Response, tokens: Tokens): void {
  res.set("Cache-Control", "no-store").json(tokens);
}

/** Leaves the tokens with a browser, in cookies that no script reads; each goes when what it holds has run out. */
export function keepTokens(
  res: Response,
  { clock }: Pick<Context, "clock">,
  { baseUrl }: IdentityConfig,
  { token, expiresAt, refreshToken, sessionExpiresAt }: Tokens,
): void {
  const secondsUntil = (at: Date) => Math.max(0, Math.floor((at.getTime() - clock().getTime()) / 1_000));
  res.set("Cache-Control", "no-store");
  res.append("Set-Cookie", setCookie("session", baseUrl, token, secondsUntil(expiresAt)));
  if (refreshToken === undefined) return;
  res.append("Set-Cookie", setCookie("refresh", baseUrl, refreshToken, secondsUntil(sessionExpiresAt)));
}
