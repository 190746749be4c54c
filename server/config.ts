import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "./errors.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const secret = z.string().min(1);

/** Every setting there is, with its meaning; docs/configuration.md tells the same to operators. */
export const settings = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"])
    .default("development")
    .describe("`production` switches off everything of the demonstration."),
  PORT: port.default(4000).describe("Port of the web server."),
  HOST: z.string().default("127.0.0.1").describe("Address the web server listens on."),
  BASE_URL: z
    .url()
    .optional()
    .describe(
      "Where people reach the service; else made from the port. Its scheme decides whether cookies are `Secure`.",
    ),
  DATABASE_URL: z
    .string()
    .optional()
    .describe("PostgreSQL to use. When left out, an embedded one is started (not in production)."),
  DATABASE_OWNER_URL: z
    .string()
    .optional()
    .describe(
      "The same database as its owner, who alone migrates. When left out, DATABASE_URL is the owner's.",
    ),
  DATABASE_POOL_MAX: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(10)
    .describe("Most connections of one process, 2 to 100. The worker has five more, and migrating two."),
  INDSIGT_DATA_DIR: z
    .string()
    .default(join(homedir(), ".indsigt"))
    .describe("Folder of the embedded database and the demonstration keys."),
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https)$/ })
    .optional()
    .describe(
      "Where to report a weakness of the service, `mailto:` or `https:`; published as `/.well-known/security.txt`.",
    ),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(100)
    .default(60_000)
    .describe("What a person, a token or a stranger's network may ask of the API in a minute, in fields."),
  TRUSTED_PROXIES: z
    .string()
    .default("loopback")
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .describe(
      "Addresses of the proxies in front, or networks such as 10.0.0.0/8, with commas between; their X-Forwarded-For is believed.",
    ),
  POLICIES_DIR: z
    .string()
    .default("policies")
    .describe("Folder with what the operator edits, from the folder the service is started in."),
  STATUS_PORT: port
    .optional()
    .describe(
      "Port on which a process that is only a worker answers /healthz, /readyz and /metrics. When left out it listens to nothing.",
    ),
  EXPLORER: z
    .enum(["on", "off"])
    .default("on")
    .describe("Whether the page /explorer for trying the API is there. Always off in production."),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("How much is logged."),
  VAULT_MASTER_KEY: secret.optional().describe("32 bytes in base64 that wrap every data key."),
  VAULT_MASTER_KEY_PREVIOUS: secret
    .optional()
    .describe(
      "A second master key that also opens, while one is exchanged for another (docs/operations.md).",
    ),
  VAULT_INDEX_KEY: secret.optional().describe("32 bytes in base64 for blind indexes."),
  SESSION_SIGNING_KEY: secret.optional().describe("EC P-256 private key, PEM."),
  LOG_SIGNING_KEY: secret.optional().describe("Ed25519 private key, PEM, that signs the audit log."),
  LOG_SIGNING_KEY_PREVIOUS: secret
    .optional()
    .describe("The key before, which signs beside the new one while people learn of that."),
  LOG_ALARM_MAIL: z
    .email()
    .optional()
    .describe(
      "Where the auditor is told that the audit log is broken; the DPO is told at the address of policies/organisation.yaml.",
    ),
  LOG_ORIGIN: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}$/)
    .optional()
    .describe("The name of the audit log on every checkpoint, such as indsigt.example.dk/log."),
  OIDC_ISSUER: z
    .url()
    .optional()
    .describe(
      "OpenID Connect issuer; `https`, except on this machine. When left out, the demonstration provider is used (not in production).",
    ),
  OIDC_CLIENT_ID: z.string().optional().describe("Client id at the issuer, as it gave it to you."),
  OIDC_CLIENT_SECRET: secret.optional().describe("Client secret at the issuer."),
  OIDC_CLAIMS: z
    .string()
    .optional()
    .describe("JSON that says which claim means what, see below. Needed whenever `OIDC_ISSUER` is set."),
  ERASURE_LEDGER_FILE: z
    .string()
    .optional()
    .describe(
      "Append-only file, on another disk than the database, that every erasure is written to before it happens.",
    ),
  SMTP_URL: secret
    .optional()
    .describe(
      "Mail server for notices, such as smtp://user:password@mail.example.dk:587; `SMTP_URL_FILE` reads it from a file. When left out, no e-mail is sent.",
    ),
  MAIL_FROM: z.string().optional().describe("Sender of notices. Required with SMTP_URL."),
  STAFF_MAIL: z
    .email()
    .optional()
    .describe("Where the daily overview of deadlines goes. It holds numbers only."),
  DIGITAL_POST_OUTBOX: z
    .string()
    .optional()
    .describe("Folder in which Digital Post messages are left for the carrier."),
  DIGITAL_POST_INBOX: z.string().optional().describe("Folder in which the carrier leaves its receipts."),
  DIGITAL_POST_SENDER_CVR: z
    .string()
    .regex(/^\d{8}$/, "must have eight digits")
    .optional()
    .describe("CVR number of the sender of Digital Post."),
  SOURCE_URLS: z
    .string()
    .default("{}")
    .describe(
      "JSON of system key to connection address, one for each map in `policies/data-map`; see below.",
    ),
  SOURCE_MODULES_DIR: z
    .string()
    .optional()
    .describe(
      "Folder of the operator's own files for maps of `kind: module`; what is in it runs with the service's rights.",
    ),
  SOURCE_SECRETS: z
    .string()
    .default("{}")
    .describe(
      "JSON of name to value for what the maps in `policies/data-map` name as secrets; `SOURCE_SECRETS_FILE` reads it from a file.",
    ),
});

/** The settings of one process, checked. */
export type Config = z.infer<typeof settings> & {
  sourceUrls: Readonly<Record<string, string>>;
  sourceSecrets: Readonly<Record<string, string>>;
};

/** Settings that may come from a file, as container platforms give secrets: NAME_FILE holds its path. */
export const FROM_FILE = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "VAULT_MASTER_KEY",
  "VAULT_MASTER_KEY_PREVIOUS",
  "VAULT_INDEX_KEY",
  "SESSION_SIGNING_KEY",
  "LOG_SIGNING_KEY",
  "LOG_SIGNING_KEY_PREVIOUS",
  "OIDC_CLIENT_SECRET",
  "SMTP_URL",
  "SOURCE_SECRETS",
] as const;
/** Settings without which production does not start. */
export const REQUIRED_IN_PRODUCTION = [
  "BASE_URL",
  "DATABASE_URL",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLAIMS",
  "ERASURE_LEDGER_FILE",
  "VAULT_MASTER_KEY",
  "VAULT_INDEX_KEY",
  "SESSION_SIGNING_KEY",
  "LOG_SIGNING_KEY",
  "LOG_ORIGIN",
  "OIDC_CLIENT_SECRET",
] as const;

/** Reads the environment, once. Every wrong setting is named with its remedy; no value is repeated. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = settings.safeParse(withFiles(env));
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}.`);
    throw new AppError(
      "INVALID_INPUT",
      `The configuration is wrong. ${problems.join(" ")} See docs/configuration.md.`,
    );
  }
  const missing = REQUIRED_IN_PRODUCTION.filter((name) => !result.data[name]);
  if (result.data.NODE_ENV === "production" && missing.length > 0) {
    throw new AppError(
      "INVALID_INPUT",
      `Production needs ${missing.join(", ")}. Set them; see docs/configuration.md.`,
    );
  }
  if (result.data.NODE_ENV === "production") refusePlaceholders(result.data);
  refuseHalves(result.data);
  return {
    ...result.data,
    sourceUrls: readJson("SOURCE_URLS", result.data.SOURCE_URLS, '{"library":"postgres://…"}'),
    sourceSecrets: readJson("SOURCE_SECRETS", result.data.SOURCE_SECRETS, '{"fbs-token":"…"}'),
  };
}

/** What a template leaves for the operator to fill in; no broker gives such a value. */
const PLACEHOLDER =
  /^(null|undefined|none|todo|demo|example|placeholder|change-?me|secret|x{3,}|\.{3}|…|<.*>)$/i;

/** Hosts that are kept for examples (RFC 2606, RFC 6761): nobody can be reached there. */
const EXAMPLE_HOST = /(^|\.)(example(\.(com|net|org))?|invalid|test)$/i;

/** A setting that a template's placeholder was left in is as good as missing, and would show only when somebody logs on. */
function refusePlaceholders(data: z.infer<typeof settings>): void {
  const unset = REQUIRED_IN_PRODUCTION.filter((name) => PLACEHOLDER.test(String(data[name]).trim()));
  const elsewhere = (["BASE_URL", "OIDC_ISSUER", "LOG_ORIGIN"] as const).filter((name) =>
    EXAMPLE_HOST.test(/^(?:https?:\/\/)?([^/:]*)/.exec(data[name] ?? "")?.[1] ?? ""),
  );
  const names = [...new Set([...unset, ...elsewhere])];
  if (names.length === 0) return;
  const message = `${names.join(", ")} still ${names.length === 1 ? "holds" : "hold"} a placeholder. Write your own values; what signs people on comes from your broker. See docs/configuration.md.`;
  throw new AppError("INVALID_INPUT", message);
}

/** Settings that only make sense together; half of them is a mistake that would show when a letter should go out. */
const TOGETHER = [
  ["SMTP_URL", "MAIL_FROM"],
  ["DIGITAL_POST_OUTBOX", "DIGITAL_POST_INBOX", "DIGITAL_POST_SENDER_CVR"],
] as const;

function refuseHalves(data: z.infer<typeof settings>): void {
  for (const names of TOGETHER) {
    const missing = names.filter((name) => !data[name]);
    if (missing.length === 0 || missing.length === names.length) continue;
    const message = `${names.join(", ")} belong together, and ${missing.join(", ")} is missing. Set all of them or none.`;
    throw new AppError("INVALID_INPUT", message);
  }
}

/** A secret may come from a file, as container platforms give it. */
function withFiles(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const read = FROM_FILE.flatMap((name) => {
    const file = env[`${name}_FILE`];
    return file ? [[name, readSecret(name, file)] as const] : [];
  });
  return { ...env, ...Object.fromEntries(read) };
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new AppError(
      "INVALID_INPUT",
      `${name}_FILE cannot be read. Check the path and its permissions.`,
      undefined,
      { cause },
    );
  }
}

function readJson(name: string, text: string, example: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch (cause) {
    const message = `${name} must be JSON such as ${example}.`;
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}
