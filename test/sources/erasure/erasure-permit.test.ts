import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { Tx } from "../../../server/audit/transact.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { isPersonHeld, permitErasure, refuseHeld } from "../../../server/sources/erasure/erasure-permit.ts";
import { insertHold } from "../../../server/sources/holds/legal-hold-store.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { blindIndex } from "../../../server/vault/blind-index.ts";
import { insertVaultKey } from "../../../server/vault/vault-store.ts";
import { givenContext, TEST_VAULT } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import { libraryContents, libraryMap, type GivenSource, openLibrary } from "../sql/sql-fixture.ts";

const database = useDatabase();
const ANNAS_INDEX = blindIndex(TEST_VAULT.index, "cpr", "0101901234");
let source: GivenSource;

beforeEach(async () => {
  source = await openLibrary();
});

afterEach(async () => {
  await source.close();
  await database.db("legal_holds").delete();
});

async function hold(on: { cprIndex?: string; category?: string }, expiresOn = "2026-12-31"): Promise<void> {
  const tx = database.db as unknown as Tx;
  const { id: vaultKeyId } = await insertVaultKey(tx, TEST_VAULT);
  await insertHold(tx, {
    ...{
      id: randomUUID(),
      cprIndex: on.cprIndex ?? null,
      category: on.category ?? null,
      ground: "ART17_3_E",
    },
    ...{
      vaultKeyId,
      sealedReason: Buffer.alloc(1),
      expiresOn,
      placedBy: randomUUID(),
      placedAt: new Date(0),
    },
  });
}

test.each([
  ["her own", { cprIndex: ANNAS_INDEX }],
  ["one on the category", { category: "identity" }],
])("a hold placed after the approval, %s, stops the erasure with nothing erased", async (_, on) => {
  const ctx = givenContext(database.db, [sqlSource(libraryMap(), source.url)]);
  const { planId } = await givenApprovedErasure(ctx);
  const before = await libraryContents(source.db);
  await hold(on);

  await carryOutErasure(ctx, { planId });

  expect(await libraryContents(source.db)).toBe(before);
  expect(await database.db("erasure_plans").where({ id: planId }).first()).toMatchObject({
    state: "CHANGED",
  });
  const lines = database.db("erasure_ledger").where({ plan_id: planId }).orderBy("seq");
  expect(await lines.pluck("kind")).toEqual(["BEGUN", "VOID"]);
});

test("a plan made under a hold keeps everything, with its ground, and erases nothing", async () => {
  await hold({ cprIndex: ANNAS_INDEX });
  const ctx = givenContext(database.db, [sqlSource(libraryMap(), source.url)]);
  const before = await libraryContents(source.db);
  const { planId } = await givenApprovedErasure(ctx);

  await carryOutErasure(ctx, { planId });

  expect(await libraryContents(source.db)).toBe(before);
  const { plan, certificate } = await database.db("erasure_plans").where({ id: planId }).first();
  expect(plan.totals).toEqual({ erased: 0, anonymised: 0, kept: 4 });
  expect(certificate.collections[0].reasons).toMatchObject([{ ground: "ART17_3_E", count: 1 }]);
});

test.each([
  ["another's", { cprIndex: "0".repeat(64) }, "2026-12-31"],
  ["one that is over", { cprIndex: ANNAS_INDEX }, "2026-11-24"],
])("%s hold stands in nobody's way", async (_, on, until) => {
  await hold(on, until);

  const permit = await permitErasure(database.db, ANNAS_INDEX, new Date("2026-11-25T10:00:00Z"));

  expect(isPersonHeld(permit)).toBe(false);
  expect(() => refuseHeld(permit)).not.toThrow();
});

test("a hold on its last day still holds what is ours", async () => {
  await hold({ cprIndex: ANNAS_INDEX }, "2026-11-25");

  const permit = await permitErasure(database.db, ANNAS_INDEX, new Date("2026-11-25T10:00:00Z"));

  expect(() => refuseHeld(permit)).toThrow("legal hold");
});

/** Every function that destroys what is about a person, in systems or of ours; each takes a permit. */
const ERASERS = [
  "changeSource",
  "deleteEvidenceDue",
  "deleteNotesDue",
  "deletePerson",
  "deleteRowsOf",
  "emptyRequest",
  "executeErasure",
  "removePackage",
  "removePackagesOf",
  "deleteFindingsOf",
  "deleteVaultKey",
];

test("every way that erases takes a permit, and only the gate makes one; whatever else deletes is named with what it deletes", () => {
  const files = readdirSync("server", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const texts = files.map((file) => ({ file, text: readFileSync(join("server", file), "utf8") }));

  for (const name of ERASERS) {
    const [declared] = texts.flatMap(
      ({ text }) => new RegExp(`export async function ${name}(?:<T>)?\\(([^)]*)\\)`).exec(text)?.[1] ?? [],
    );
    expect(declared).toMatch(/ErasurePermit|BulkPermit/);
  }
  expect(
    texts.filter(({ text }) => /as (unknown as )?(Erasure|Bulk)Permit/.test(text)).map(({ file }) => file),
  ).toEqual(["sources/erasure/erasure-permit.ts"]);
  const writing = texts
    .filter(({ text }) => /\b(delete from|truncate)\b|\.delete\(\)/.test(text))
    .map(({ file }) => file);
  expect(writing.sort()).toEqual([
    "audit/place-events.ts", // the queue of events, which are in the log by then
    "by-hand/found-file-store.ts", // a decision that is taken back
    "by-hand/hand-task-store.ts", // which files a report names, as it is reported anew
    "exports/export-store.ts", // exports of the log, which names nobody
    "identity/sign-in-attempt-store.ts", // attempts to log on, within the hour
    "jobs/run-queue.ts", // jobs that are done
    "messages/attachment-store.ts", // by a permit; or the bytes of an upload that is refused
    "package/package-store.ts", // by a permit
    "platform/database-roles.ts", // who may delete, no row
    "platform/trusted-documents.ts", // operations of our own pages
    "requests/duplicates/duplicate-store.ts", // a ruling in whose place another comes
    "requests/identity/identity-check-store.ts", // by a permit
    "requests/queue/absence-store.ts", // when staff are away
    "retention/retention-store.ts", // by a permit; or log-ons that ended, and uploads that came to nothing
    "sources/collection/finding-store.ts", // by a permit
    "sources/collection/source-run-store.ts", // our copy of what is read anew or left to people; the system has it
    "sources/review/review-store.ts", // a decision that is taken back
    "sources/sql/erasure/erasure-change-rows.ts", // by a permit
    "sources/sql/mariadb/mariadb-privileges.ts", // tried on no row
    "vault/vault-store.ts", // by a permit
  ]);
});
