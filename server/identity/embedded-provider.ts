import { generateKeyPairSync, randomBytes } from "node:crypto";
import { Router, urlencoded, type Request, type Response } from "express";
// Not from the package's front door: that one prints a warning on Node 20, on which the tests run it.
import { Provider } from "oidc-provider/lib/provider.js";
import { AppError } from "../errors.ts";
import type { DemoPerson } from "./demo-people.ts";
import { createProviderStore } from "./embedded-provider-store.ts";
import { isLoopback } from "./identity-config.ts";
import { escapeHtml } from "../platform/escape-html.ts";
import { sendPlainPage } from "./plain-page.ts";

/** What the embedded provider is made of. */
export type EmbeddedProvider = {
  /** The address it is mounted at, such as http://localhost:4000/demo-sign-in. */
  issuer: string;
  people: readonly DemoPerson[];
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  production: boolean;
  clock: () => Date;
};

const CLAIMS = ["sub", "name", "email", "cpr", "loa", "roles", "guardian_of"];

/** A provider whose people need no password: for the demonstration and the tests, and refused in production. */
export function createEmbeddedProvider(options: EmbeddedProvider): Router {
  const { issuer, people, production } = options;
  if (production)
    throw new AppError(
      "OPERATION_NOT_ALLOWED",
      "The demonstration's log-on does not exist in production. Configure an OpenID Connect provider.",
    );
  const url = new URL(issuer);
  if (url.protocol !== "https:" && !isLoopback(issuer)) {
    throw new AppError("INVALID_INPUT", "The demonstration's log-on needs https, except on this machine.");
  }
  const provider = new Provider(issuer, configurationOf(options, url.pathname));
  provider.proxy = true; // believes the two headers set below, and nobody else can set them
  const router = Router();
  router.use((req, _res, next) => {
    req.headers.host = url.host;
    req.headers["x-forwarded-proto"] = url.protocol.slice(0, -1);
    delete req.headers["x-forwarded-host"];
    req.headers.cookie = withoutSession(req.headers.cookie ?? "");
    next();
  });
  router.get("/people/:uid", (req, res) => showPeople(provider, people, req, res));
  router.post("/people/:uid", urlencoded({ extended: false, limit: "1kb" }), (req, res) =>
    choose(provider, people, req, res),
  );
  router.use(provider.callback());
  return router;
}

/** Nobody stays logged on here, so that the next log-on of the same browser may be somebody else's. */
function withoutSession(cookies: string): string {
  return cookies
    .split(/; */)
    .filter((cookie) => !cookie.startsWith("_session"))
    .join("; ");
}

function configurationOf(
  { people, clientId, clientSecret, redirectUris, clock }: EmbeddedProvider,
  path: string,
) {
  const minutes = 60;
  return {
    adapter: createProviderStore(clock),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [signingJwk()] },
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    responseTypes: ["code"],
    scopes: ["openid"],
    claims: { openid: CLAIMS },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: {
      keys: [randomBytes(32).toString("base64url")],
      long: { httpOnly: true, sameSite: "lax", path },
      short: { httpOnly: true, sameSite: "lax" },
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    ttl: {
      AccessToken: minutes,
      AuthorizationCode: minutes,
      IdToken: 5 * minutes,
      Interaction: 10 * minutes,
      Session: 10 * minutes,
      Grant: 10 * minutes,
    },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `${path}/people/${uid}` },
    findAccount: (_ctx: unknown, id: string) => accountOf(people, id),
    loadExistingGrant: grantEverything,
    renderError: renderProviderError,
  };
}

function accountOf(people: readonly DemoPerson[], id: string) {
  const person = people.find(({ claims }) => claims.sub === id);
  return person && { accountId: id, claims: () => person.claims };
}

type GrantContext = {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
};

/** Nobody is asked whether this service may know who she is: it is the only client, and hers. */
async function grantEverything({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client.clientId,
    accountId: oidc.session.accountId,
  });
  grant.addOIDCScope("openid");
  grant.addOIDCClaims(CLAIMS);
  await grant.save();
  return grant;
}

function renderProviderError(ctx: { type: string; body: string }, { error }: { error: string }): void {
  ctx.type = "text/plain";
  ctx.body = `Demo log-on: ${error}. Begin again.`;
}

function signingJwk() {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...privateKey.export({ format: "jwk" }), alg: "ES256", use: "sig", kid: "demo" };
}

async function showPeople(
  provider: Provider,
  people: readonly DemoPerson[],
  req: Request,
  res: Response,
): Promise<void> {
  const found = await isUnderWay(provider, req, res);
  if (!found) return sendExpired(res);
  const buttons = people.map(({ claims, label }) => {
    const [name, da, en] = [claims.name, label.da, label.en].map(escapeHtml);
    return `<button name="person" value="${escapeHtml(claims.sub)}">${name}<small>${da} / <span lang="en">${en}</span></small></button>`;
  });
  sendPlainPage(res, 200, {
    title: "Demonstration: vælg en person",
    main: `<h1>Demonstration: vælg en person</h1>
<p>Dette er ikke MitID. Personerne er opdigtede, og der er ingen adgangskode.</p>
<p lang="en">This is a demonstration, not MitID. Nobody of these people exists, and there is no password. Choose who to be.</p>
<form method="post">${buttons.join("\n")}
<button name="person" value="">Annullér / <span lang="en">Cancel</span></button></form>`,
  });
}

async function choose(
  provider: Provider,
  people: readonly DemoPerson[],
  req: Request,
  res: Response,
): Promise<void> {
  const found = await isUnderWay(provider, req, res);
  if (!found) return sendExpired(res);
  const person = people.find(({ claims }) => claims.sub === req.body?.person);
  const result = person
    ? { login: { accountId: person.claims.sub, remember: false } }
    : { error: "access_denied", error_description: "Nobody was chosen." };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

/** Says whether this browser has a log-on under way here; the provider tells by throwing. */
async function isUnderWay(provider: Provider, req: Request, res: Response): Promise<boolean> {
  try {
    const { uid } = await provider.interactionDetails(req, res);
    return uid === req.params["uid"];
  } catch (error) {
    if (error instanceof Error && error.name === "SessionNotFound") return false;
    throw error;
  }
}

function sendExpired(res: Response): void {
  sendPlainPage(res, 400, {
    title: "Demonstration",
    main: `<h1>Demonstration</h1><p>Dit log-on er udløbet. <a href="/">Begynd igen</a></p><p lang="en">The log-on has expired. Begin again.</p>`,
  });
}
