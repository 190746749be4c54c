import { Router, type Request, type Response } from "express";
import { record } from "../audit/transact.ts";
import { systemContext, type Context, type Deps } from "../context.ts";
import { readClaims } from "./claims.ts";
import { requestIdOf } from "./credentials-of.ts";
import { keepTokens, sendTokens, tokensOf } from "./give-tokens.ts";
import type { IdentityConfig } from "./identity-config.ts";
import { createOpenIdClient, type OpenIdClient } from "./open-id-client.ts";
import { makeRefreshToken } from "./refresh-token.ts";
import { checkReturnTo } from "./return-to.ts";
import { clearCookie, readCookie, setCookie } from "./session-cookie.ts";
import type { Session } from "./session-store.ts";
import { sessionRoutes } from "./session-routes.ts";
import {
  ATTEMPT_SECONDS,
  bindingOf,
  isSameBrowser,
  saveAttempt,
  useAttempt,
  type Attempt,
  type Delivery,
} from "./sign-in-attempt.ts";
import { handleSignInError, sendProblem } from "./sign-in-answers.ts";
import { signInProblems, type SignInRefusal } from "./sign-in-refusals.ts";
import { startSession } from "./start-session.ts";
import { wrongAt } from "../platform/wrong-field.ts";

type Handling = { ctx: Context; config: IdentityConfig; client: OpenIdClient };

/** The routes by which people come and go: /auth/sign-in, /auth/callback, and those of their sessions. */
export function signInRoutes(deps: Deps, config: IdentityConfig): Router {
  const client = createOpenIdClient(config);
  const router = Router();
  const handle = (handler: (handling: Handling, req: Request, res: Response) => Promise<void>) => {
    return (req: Request, res: Response) =>
      handler({ ctx: systemContext(deps, requestIdOf(req)), config, client }, req, res);
  };
  router.get("/auth/sign-in", handle(beginSignIn));
  router.get("/auth/callback", handle(completeSignIn));
  router.use(sessionRoutes(deps, config));
  router.use("/auth", handleSignInError(deps));
  return router;
}

async function beginSignIn({ ctx, config, client }: Handling, req: Request, res: Response): Promise<void> {
  const { baseUrl } = config;
  const delivery = {
    returnTo: checkReturnTo(req.query["returnTo"], baseUrl),
    deliver: deliverOf(req.query["deliver"]),
  };
  const { location, secrets } = await client.beginSignIn({ isFresh: req.query["fresh"] !== undefined });
  const binding = bindingOf(readCookie("sign-in", baseUrl, req.headers.cookie));
  await saveAttempt(ctx, binding, { ...secrets, ...delivery });
  res.append("Set-Cookie", setCookie("sign-in", baseUrl, binding, ATTEMPT_SECONDS));
  res.set("Cache-Control", "no-store").redirect(302, location);
}

function deliverOf(value: unknown): Delivery["deliver"] {
  if (value === undefined || value === "cookie") return "cookie";
  if (value === "token") return "token";
  throw wrongAt(["deliver"], "Write cookie or token, or leave it out.");
}

async function completeSignIn(handling: Handling, req: Request, res: Response): Promise<void> {
  const { ctx, config } = handling;
  const url = new URL(req.originalUrl, config.baseUrl);
  const binding = readCookie("sign-in", config.baseUrl, req.headers.cookie);
  const state = url.searchParams.get("state");
  const attempt = state && binding ? await useAttempt(ctx, state) : undefined;
  // Not in the audit log: anybody could fill it by calling this without ever having begun.
  if (!attempt || !binding) return sendProblem(req, res, signInProblems.NO_ATTEMPT);
  const outcome = await identify(handling, { attempt, binding, query: url.search });
  if ("refused" in outcome) return refuse(ctx, req, res, outcome.refused);
  res.append("Set-Cookie", clearCookie("sign-in", config.baseUrl));
  deliver(handling, res, outcome.session, attempt);
}

async function identify(
  { ctx, config, client }: Handling,
  { attempt, binding, query }: { attempt: Attempt; binding: string; query: string },
): Promise<{ session: Session } | { refused: SignInRefusal }> {
  if (!isSameBrowser(attempt, binding)) return { refused: "OTHER_BROWSER" };
  const outcome = await client.completeSignIn(query, attempt);
  if ("refused" in outcome) return outcome;
  const identity = readClaims(config.claims, outcome.claims);
  if (!identity) return { refused: "CLAIMS_INCOMPLETE" };
  if (identity.roles.length === 0) return { refused: "NO_ROLE" };
  return { session: await startSession(ctx, config, identity) };
}

async function refuse(ctx: Context, req: Request, res: Response, reason: SignInRefusal): Promise<void> {
  if (ctx.actor) await record(ctx, ctx.actor, { kind: "session.refused", subject: null, reason });
  sendProblem(req, res, signInProblems[reason]);
}

function deliver(
  { ctx, config }: Handling,
  res: Response,
  session: Session,
  { returnTo, deliver }: Delivery,
): void {
  const first = makeRefreshToken(ctx.vault, { sessionId: session.id, generation: 0 });
  const tokens = tokensOf(ctx, config, session, first);
  if (deliver === "token") return sendTokens(res, tokens);
  keepTokens(res, ctx, config, tokens);
  res.redirect(303, new URL(returnTo, config.baseUrl).href);
}
