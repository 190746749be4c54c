import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import * as signUpLists from "../../../sample/modules/sign-up-lists.ts";
import { moduleSystemSchema, type ModuleMap } from "../../../server/sources/contract/system-schema.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { connectSources } from "../../../server/sources/connect-sources.ts";
import { faultOf } from "../../../server/sources/fault.ts";
import { loadModule } from "../../../server/sources/module/load-module.ts";
import { moduleSource } from "../../../server/sources/module/module-source.ts";
import type { SourceModule } from "../../../server/sources/module/source-module.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import { failedRules, RULES_OF_HTTP } from "./module-contract.ts";
import { errorOf, PERMIT, rowsOf } from "../sql/sql-fixture.ts";

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "indsigt-module-"));
const file = join(folder, "sign-ups.txt");
const both = (text: string) => ({ da: text, en: text });
const ANNE = { identities: [{ kind: "patronId" as const, value: "4711" }] };
const LIST =
  "1;4711;anne@post.example;Film;\n2;4711;;Cooking;Allergic to nuts\n3;4712;bo@post.example;Film;\n";

beforeEach(() => writeFileSync(file, LIST));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (more: Record<string, unknown> = {}) => ({
  ...{ system: "sign-ups", title: both("Sign-ups"), owner: both("Events"), kind: "module" },
  ...{ module: "sign-up-lists.ts", settings: { file }, timeout: 1 },
  collections: {
    "sign-ups": {
      ...{ title: both("Sign-ups"), key: ["number"], identity: ["patronId", "email"] },
      columns: Object.fromEntries(
        ["number", "patron", "email", "event", "note"].map((name) => [
          name,
          { category: "events", activity: "membership", title: both(name) },
        ]),
      ),
      ...{ archiveDisposition: "DESTROY", erase: { action: "delete" } },
    },
  },
  ...more,
});
const mapWith = (more: Record<string, unknown> = {}): ModuleMap => moduleSystemSchema.parse(written(more));
const sourceWith = (module: Partial<SourceModule> = {}, more: Record<string, unknown> = {}) =>
  moduleSource(mapWith(more), { ...signUpLists, ...module }, {});

async function read(source = sourceWith()) {
  return source.withSession(async (session) => {
    const rows = [];
    for await (const page of session.pages("sign-ups", ANNE, {})) rows.push(...rowsOf([page]));
    return rows;
  });
}

test("the shipped example reads a person's lines, page by page", async () => {
  const rows = await read(sourceWith({}, { pageSize: 1 }));

  expect(rows.map((row) => row["event"])).toEqual(["Film", "Cooking"]);
});

test("a person is erased from the list as approved, and it is read again", async () => {
  const ledgerFile = join(folder, "erasures.ledger");
  const ctx = givenContext(database.db, [sourceWith()], { ledgerFile });
  const { planId } = await givenApprovedErasure(ctx, "sign-ups", { known: ANNE.identities });

  await carryOutErasure(ctx, { planId });

  expect(readFileSync(file, "utf8")).toBe("3;4712;bo@post.example;Film;\n");
  const plan = await database.db("erasure_plans").where({ id: planId }).first();
  expect(plan).toMatchObject({ state: "COMPLETE" });
  expect(plan.certificate.collections).toMatchObject([{ erased: 2, residue: 0 }]);
});

test("a line that was changed after the approval stops it, and the list is as it was", async () => {
  const ctx = givenContext(database.db, [sourceWith()], { ledgerFile: join(folder, "erasures.ledger") });
  const { planId } = await givenApprovedErasure(ctx, "sign-ups", { known: ANNE.identities });
  const changed = LIST.replace("nuts", "nuts and milk");
  writeFileSync(file, changed);

  await carryOutErasure(ctx, { planId });

  expect(readFileSync(file, "utf8")).toBe(changed);
  expect(await database.db("erasure_plans").where({ id: planId }).first()).toMatchObject({
    state: "CHANGED",
  });
});

test("the shipped example keeps the rules of the contract that functions can keep", async () => {
  const access = { settings: { file }, secrets: {}, signal: AbortSignal.timeout(10_000) };

  const failed = await failedRules(signUpLists, access);

  expect(failed).toEqual(RULES_OF_HTTP);
  expect(readFileSync(file, "utf8")).toBe("3;4712;bo@post.example;Film;\n");
});

test.each<[string, Partial<SourceModule>, string]>([
  ["throws", { query: async () => Promise.reject(new Error("Anne 4711")) }, "UNREACHABLE"],
  ["never answers", { query: async () => new Promise<never>(() => undefined) }, "TOO_SLOW"],
  ["answers something else", { query: async () => ({ rows: ["Anne"] }) as never }, "ANSWER_UNUSABLE"],
  ["answers nothing", { capabilities: async () => undefined as never }, "ANSWER_UNUSABLE"],
])("a file that %s is a fault without a value", async (_, module, fault) => {
  const error = await errorOf(read(sourceWith(module)));

  expect(faultOf(error).fault).toBe(fault);
  expect(error.message).not.toMatch(/Anne|4711/);
});

test("a file that does not erase leaves it to people", async () => {
  const { erase: _, ...module } = signUpLists;
  const byHand = { erase: both("Cut the line out.") };
  const source = moduleSource(mapWith({ byHand }), module, {});

  expect(source.capabilities.canErase).toBe(false);
  expect(await source.withSession(async ({ erasure }) => erasure)).toBeUndefined();
});

test("while it is undecided whether lines are to be preserved, none is planned to go without being blocked", async () => {
  const collections = written()["collections"] as Record<string, object>;
  const undecided = { "sign-ups": { ...collections["sign-ups"], archiveDisposition: "UNDECIDED" } };
  const source = sourceWith({}, { collections: undecided });

  const plan = await source.withSession(async ({ erasure }) => erasure?.plan(ANNE, PERMIT, "KEEP"));

  expect(plan?.blocked).toMatchObject([
    { collection: "sign-ups", sentence: { en: expect.stringMatching(/undecided.*preserved or destroyed/) } },
  ]);
  await expect(
    source.withSession(async ({ erasure }) => plan && erasure?.execute(ANNE, PERMIT, plan, {})),
  ).rejects.toThrow(/The plan is blocked/);
  expect(readFileSync(file, "utf8")).toBe(LIST);
});

test("a secret that is not configured is named", () => {
  expect(() => moduleSource(mapWith({ secrets: ["drive-key"] }), signUpLists, {})).toThrow(
    "SOURCE_SECRETS does not hold drive-key, which the map of sign-ups names.",
  );
});

describe("at the start", () => {
  const maps = mkdtempSync(join(tmpdir(), "indsigt-maps-"));
  afterAll(() => rmSync(maps, { recursive: true, force: true }));
  const start = async (more: Record<string, unknown>, SOURCE_MODULES_DIR?: string) => {
    writeFileSync(join(maps, "sign-ups.yaml"), JSON.stringify(written(more)));
    return connectSources(maps, { sourceUrls: {}, SOURCE_MODULES_DIR }, await loadPolicies("policies"));
  };

  test("the file of the configured folder is loaded", async () => {
    const sources = await start({}, "sample/modules");

    expect([...sources.keys()]).toEqual(["sign-ups"]);
    expect(await read(sources.get("sign-ups"))).toHaveLength(2);
  });

  test.each([
    ["no folder", {}, undefined, /Set SOURCE_MODULES_DIR to the folder that holds sign-up-lists.ts/],
    [
      "no such file",
      { module: "other.ts" },
      "sample/modules",
      /sample\/modules\/other.ts is not there.*Put it there/,
    ],
    [
      "a way out of the folder",
      { module: "../main.ts" },
      "sample/modules",
      /sign-ups.yaml, at module: .*Name one of SOURCE_MODULES_DIR/,
    ],
  ])("%s is told with file and remedy", async (_, more, directory, message) => {
    expect((await errorOf(start(more, directory))).message).toMatch(message);
  });

  test.each([
    [
      "without-query.mjs",
      "export const capabilities = async () => ({});",
      /exports no function query. Export async functions/,
    ],
    [
      "odd-erase.mjs",
      "export const capabilities = async () => ({}); export const query = capabilities; export const erase = 1;",
      /no function erase/,
    ],
    ["broken.mjs", "export const capabilities = ", /broken.mjs cannot be loaded: /],
  ])("%s is told with file and remedy", async (module, text, message) => {
    writeFileSync(join(folder, module), text);

    expect((await errorOf(loadModule(mapWith({ module }), folder))).message).toMatch(message);
  });
});

test("a service that Node runs alone, compiled, reads the TypeScript of the file as well", async () => {
  const example = pathToFileURL(resolve("sample/modules/sign-up-lists.ts")).href;
  const script = `
    const { tsImport } = await import("tsx/esm/api");
    const found = await tsImport(${JSON.stringify(example)}, import.meta.url);
    console.log(Object.keys(found).sort().join());`;

  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, NODE_OPTIONS: "" },
  });

  expect(stdout.trim()).toBe("capabilities,erase,query");
}, 30_000);
