import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { FROM_FILE, readConfig, REQUIRED_IN_PRODUCTION } from "../server/config.ts";

const SECRET = "correct-horse-battery-staple";
const refusalOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
};

test("a newcomer sets nothing and gets the demonstration", () => {
  expect(readConfig({})).toMatchObject({
    NODE_ENV: "development",
    PORT: 4000,
    HOST: "127.0.0.1",
    sourceUrls: {},
    sourceSecrets: {},
  });
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["NODE_ENV", "prod"],
  ["BASE_URL", "not an address"],
  ["DATABASE_POOL_MAX", "1"],
  ["LOG_LEVEL", "loud"],
  ["EXPLORER", "perhaps"],
])("%s of %s stops the start and is named", (name, value) => {
  expect(refusalOf({ [name]: value })).toMatch(new RegExp(`^The configuration is wrong. ${name}: `));
});

test("several wrong settings are told at once", () => {
  const refusal = refusalOf({ PORT: "eighty", LOG_LEVEL: "loud" });

  expect(refusal).toContain("PORT:");
  expect(refusal).toContain("LOG_LEVEL:");
});

test("production says every setting it lacks in one sentence", () => {
  const refusal = refusalOf({ NODE_ENV: "production" });

  for (const name of REQUIRED_IN_PRODUCTION) expect(refusal).toContain(name);
});

/** What an operator wrote; nothing of it is a template's. */
const FILLED_IN = {
  NODE_ENV: "production",
  ...{ BASE_URL: "https://indsigt.havnby.dk", DATABASE_URL: "postgres://db/indsigt" },
  ...{ OIDC_ISSUER: "https://login.havnby.dk", OIDC_CLIENT_ID: "7c1f", OIDC_CLIENT_SECRET: SECRET },
  ...{
    OIDC_CLAIMS: '{"claims":{}}',
    ERASURE_LEDGER_FILE: "/ledger/erased.jsonl",
    LOG_ORIGIN: "indsigt.havnby.dk/log",
  },
  ...{
    VAULT_MASTER_KEY: SECRET,
    VAULT_INDEX_KEY: SECRET,
    SESSION_SIGNING_KEY: SECRET,
    LOG_SIGNING_KEY: SECRET,
  },
};

test.each([
  ["OIDC_ISSUER", "https://login.example.org"],
  ["OIDC_CLIENT_ID", "null"],
  ["OIDC_CLIENT_SECRET", "change-me"],
  ["OIDC_CLIENT_SECRET", "<from your broker>"],
  ["OIDC_CLAIMS", "null"],
  ["BASE_URL", "https://indsigt.example.org"],
  ["LOG_ORIGIN", "indsigt.example.org/log"],
])(
  "production with %s left at the template's %s does not start, and says where the value comes from",
  (name, value) => {
    expect(() => readConfig(FILLED_IN)).not.toThrow();

    expect(refusalOf({ ...FILLED_IN, [name]: value })).toBe(
      `${name} still holds a placeholder. Write your own values; what signs people on comes from your broker. See docs/configuration.md.`,
    );
    expect(() => readConfig({ ...FILLED_IN, NODE_ENV: "development", [name]: value })).not.toThrow();
  },
);

test.each(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_CLAIMS"])(
  "production without %s does not start: nobody could log on, and no value is assumed",
  (name) => {
    const without = Object.fromEntries(Object.entries(FILLED_IN).filter(([each]) => each !== name));

    expect(refusalOf(without)).toMatch(new RegExp(`^Production needs ${name}\\.`));
  },
);

test.each(FROM_FILE)("%s can be read from a file, without the line's end", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "config-"));
  const file = join(folder, "secret");
  const secret = name === "SOURCE_SECRETS" ? JSON.stringify({ token: SECRET }) : SECRET;
  writeFileSync(file, `  ${secret}\n`);

  const others = name === "SMTP_URL" ? { MAIL_FROM: "library@example.org" } : {};
  expect(readConfig({ ...others, [`${name}_FILE`]: file })).toMatchObject({ [name]: secret });
  rmSync(folder, { recursive: true });
});

test("a secret's file that is not there is named, and no secret is repeated", () => {
  const refusal = refusalOf({ VAULT_MASTER_KEY_FILE: "/nowhere/at/all", VAULT_INDEX_KEY: SECRET });

  expect(refusal).toMatch(/^VAULT_MASTER_KEY_FILE cannot be read\./);
  expect(refusal).not.toContain(SECRET);
});

test.each(["not json", "[]", '{"library":5}', '"library"'])(
  "SOURCE_URLS of %s is refused with an example",
  (text) => {
    const refusal = refusalOf({ SOURCE_URLS: text.replace("library", SECRET) });

    expect(refusal).toContain('SOURCE_URLS must be JSON such as {"library"');
    expect(refusal).not.toContain(SECRET);
  },
);

test("the compose file gives web and worker every setting that production needs, and a healthcheck of words", () => {
  type Service = { environment: Record<string, string>; healthcheck?: { test: unknown } };
  const compose = parse(readFileSync("compose.yaml", "utf8"), { merge: true }) as {
    services: Record<string, Service>;
    secrets: Record<string, unknown>;
  };
  for (const name of ["web", "worker"]) {
    const given = Object.keys(compose.services[name]!.environment);
    expect(
      REQUIRED_IN_PRODUCTION.filter((key) => !given.includes(key) && !given.includes(`${key}_FILE`)),
    ).toEqual([]);
    const files = Object.values(compose.services[name]!.environment).filter((value) =>
      value.startsWith("/run/secrets/"),
    );
    expect(
      files.map((file) => file.slice("/run/secrets/".length)).filter((key) => !(key in compose.secrets)),
    ).toEqual([]);
  }
  const words = Object.values(compose.services).flatMap(({ healthcheck }) =>
    [healthcheck?.test ?? []].flat(),
  );
  expect(words.filter((word) => typeof word !== "string")).toEqual([]);
});
