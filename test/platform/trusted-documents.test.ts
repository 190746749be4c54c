import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { actAs, SYSTEM } from "../../server/platform/acting.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { SERVER_ROLE } from "../../server/platform/row-security.ts";
import { openTrustedDocuments, readManifest } from "../../server/platform/trusted-documents.ts";
import { useDatabase } from "../support/test-database.ts";

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "indsigt-manifest-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const releaseOf = (...texts: string[]) => new Map(texts.map((text) => [hashOf(text), text]));
const day = (n: number) => new Date(Date.UTC(2026, 10, n));

test("an earlier release's operations are answered for thirty days after it was last started", async () => {
  const db = actAs(database.db, SYSTEM);
  await openTrustedDocuments(db, day(1), releaseOf("query Old { a }", "query Both { a }"));

  const newer = await openTrustedDocuments(db, day(20), releaseOf("query Both { a }", "query New { a }"));
  expect(await newer.find(hashOf("query Old { a }"))).toBe("query Old { a }");
  expect(newer.isOurs(hashOf("query Old { a }"))).toBe(false);
  expect(newer.isOurs(hashOf("query New { a }"))).toBe(true);

  const newest = await openTrustedDocuments(db, day(32), releaseOf());
  expect(await newest.find(hashOf("query Old { a }"))).toBeUndefined();
  expect(await newest.find(hashOf("query Both { a }"))).toBe("query Both { a }");
});

test("a process finds what a newer one has brought, while both run", async () => {
  const db = actAs(database.db, SYSTEM);
  const old = await openTrustedDocuments(db, day(1), releaseOf());
  expect(await old.find(hashOf("query Rollout { a }"))).toBeUndefined();

  await openTrustedDocuments(db, day(1), releaseOf("query Rollout { a }"));

  expect(await old.find(hashOf("query Rollout { a }"))).toBe("query Rollout { a }");
});

test("only the service itself can trust a document, and no text under another's hash", async () => {
  const server = openDatabase(database.url, { poolMax: 1, applicationName: "test", role: SERVER_ROLE });
  const row = { sha256: hashOf("query Mine { a }"), text: "query Mine { a }", seen_at: day(1) };
  const citizen = actAs(server, { roles: ["CITIZEN", "DPO"], personId: null, cprIndex: null });

  await expect(citizen("trusted_documents").insert(row)).rejects.toMatchObject({ code: "42501" });
  await expect(
    database.db("trusted_documents").insert({ ...row, text: "query Other { a }" }),
  ).rejects.toMatchObject({ constraint: "trusted_documents_sha256_check" });
  await server.destroy();
});

test("this build's manifest, as codegen writes it, is read", () => {
  expect(readManifest().size).toBeGreaterThan(0);
});

test("a manifest that does not match its own hashes stops the start, and none is no operations", () => {
  const file = join(folder, "persisted-documents.json");

  writeFileSync(file, JSON.stringify({ [hashOf("query A { a }")]: "query A { a }" }));
  expect(readManifest(pathToFileURL(file))).toEqual(releaseOf("query A { a }"));
  writeFileSync(file, JSON.stringify({ [`sha256:${hashOf("query A { a }")}`]: "query A { a }" }));
  expect(readManifest(pathToFileURL(file))).toEqual(releaseOf("query A { a }"));
  writeFileSync(file, JSON.stringify({ [hashOf("query A { a }")]: "query B { a }" }));
  expect(() => readManifest(pathToFileURL(file))).toThrow("Build the web again");
  expect(readManifest(pathToFileURL(join(folder, "none.json"))).size).toBe(0);
});
