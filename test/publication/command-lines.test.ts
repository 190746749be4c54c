import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPolicies } from "../../server/publication/policies/load-policies.ts";
import { publishFirstVersions } from "../../server/publication/versions/publish-policies.ts";
import { useDatabase } from "../support/test-database.ts";
import { POLICIES, usePoliciesCopies } from "./policies/policies-directory.ts";
import { contextOf, counts } from "./test-context.ts";

const database = useDatabase();
const copyPolicies = usePoliciesCopies();
const folder = mkdtempSync(join(tmpdir(), "indsigt-terminal-"));
const ELI = "https://www.retsinformation.dk/eli/lta";
const SLOW = 90_000;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Said = { code: number; out: string; err: string };

/** Runs a script of package.json as a person does, without npm around it. */
async function run(
  script: "versions/publish" | "legal/framework" | "policies/check",
  args: string[],
  env: object = {},
): Promise<Said> {
  const file = fileURLToPath(new URL(`../../server/publication/${script}-cli.ts`, import.meta.url));
  const given = { PATH: process.env["PATH"], INDSIGT_DATA_DIR: join(folder, "nothing"), ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", file, ...args], { env: given }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

test(
  "policies:publish publishes what waits with no more rights than the server's, once",
  async () => {
    await publishFirstVersions(contextOf(database, "SYSTEM"), await loadPolicies(POLICIES));
    const copy = await copyPolicies();
    await copy.edit("organisation.yaml", /^effectiveOn: .*$/m, "effectiveOn: 2099-01-01");
    await copy.edit("organisation.yaml", /^name: .*$/m, 'name: "Biblioteket"');
    const env = { DATABASE_URL: database.url, POLICIES_DIR: copy.directory };
    const before = await counts(database);

    const first = await run("versions/publish", [], env);
    const second = await run("versions/publish", [], env);

    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^ORGANISATION from 2099-01-01: version [0-9a-f-]{36}, sha256 [0-9a-f]{64}/);
    expect(second).toEqual({ code: 0, out: "Nothing waits to be published.\n", err: "" });
    expect(await counts(database)).toEqual({ versions: before.versions + 1, events: before.events + 1 });
  },
  SLOW,
);

test(
  "policies:check looks at the folder that the service reads, not at the one it came with",
  async () => {
    const copy = await copyPolicies();
    await copy.edit("legal-framework.yaml", "kind: act", "kind: law");

    const refused = await run("policies/check", [], { POLICIES_DIR: copy.directory });

    expect(refused.code).toBe(1);
    expect(refused.out).toContain("legal-framework.yaml: entries.0.kind: is not a known value.");
  },
  SLOW,
);

test(
  "policies:publish finds the embedded database of the Indsigt that runs, and says so when none does",
  async () => {
    const { port, username, password } = new URL(database.url);
    const data = join(folder, "data");
    mkdirSync(join(data, "postgres"), { recursive: true });
    writeFileSync(join(data, "postgres", "postmaster.pid"), `1\n${data}\n0\n${port}\n\n127.0.0.1\n`);
    writeFileSync(join(data, "postgres.password"), `${decodeURIComponent(password)}\n`);
    const before = await counts(database);

    const found = await run("versions/publish", [], { INDSIGT_DATA_DIR: data, POLICIES_DIR: "/nowhere" });
    const none = await run("versions/publish", []);

    expect(username).toBe("indsigt");
    expect(found).toMatchObject({ code: 1, err: "" });
    expect(found.out).toContain("organisation.yaml");
    expect(none).toEqual({
      code: 1,
      out: "",
      err: "No database is there. Set DATABASE_URL, or start Indsigt first.\n",
    });
    expect(await counts(database)).toEqual(before);
  },
  SLOW,
);

test(
  "framework:check needs no database, and reads a feed into tasks for the DPO when given one",
  async () => {
    const feed = join(folder, "news.atom");
    writeFileSync(
      feed,
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Nyt</title><id>${ELI}</id><updated>2026-11-20T08:00:00Z</updated>
      <entry><id>${ELI}/2026/1501</id><title>Bekendtgørelse af forvaltningsloven</title>
      <updated>2026-11-20T08:00:00Z</updated></entry></feed>`,
    );
    const env = { DATABASE_URL: database.url };

    const offline = await run("legal/framework", ["--offline"]);
    const reported = await run("legal/framework", ["--feed", feed], env);
    const missing = await run("legal/framework", ["--feed", join(folder, "none.atom")], env);
    const unknown = await run("legal/framework", ["--fed", feed], env);

    expect(offline).toMatchObject({ code: 0, err: "" });
    expect(offline.out).toMatch(/^The legal framework is valid: 42 entries/);
    expect(reported).toMatchObject({ code: 0, err: "" });
    expect(reported.out).toContain("1 task for the DPO.");
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toMatch(/cannot be read\. Give the path of a file in Atom\.\n$/);
    expect(unknown).toMatchObject({ code: 1, out: "" });
    expect(unknown.err).toMatch(/^Usage: npm run framework:check .*\n$/);
    expect(await database.db("amendment_tasks").pluck("reference_key")).toEqual(["forvaltningsloven"]);
  },
  SLOW,
);
