import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { publishLogKeys } from "../../server/audit/publish-log-keys.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import { buildAuditExport } from "../../server/exports/build-audit-export.ts";
import { createAuditExport } from "../../server/exports/create-audit-export.ts";
import { createAuditExportDownload } from "../../server/exports/create-export-download.ts";
import { openAuditExport, readAuditExport } from "../../server/exports/send-audit-export.ts";
import { eventually } from "../support/eventually.ts";
import { useDesk } from "../support/desk.ts";
import { buildKilledWorker, runKilledWorker } from "../support/kill-worker.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { givenWaitingEvents } from "../support/waiting-events.ts";

const desk = useDesk("2026-11-25T10:00:00.000Z");
/** Of the events that givenWaitingEvents writes: enough for some chunks. */
const SEPTEMBER = { from: "2026-09-01", to: "2026-09-01", purpose: "INTERNAL_AUDIT" } as const;

beforeAll(async () => {
  await publishLogKeys(desk.asSystem());
  await givenWaitingEvents(desk.database.db, 6_000);
  while ((await sequenceEvents(desk.database.db, testLogKeys(), () => new Date())).placed > 0);
});

const ask = async () => (await createAuditExport(desk.as("ravn"), SEPTEMBER)).auditExport.id;
const build = async (exportId: string) => buildAuditExport(desk.asSystem(), { exportId });
const stored = async (id: string) => desk.database.db("audit_exports").where({ id }).first();

async function fetched(id: string): Promise<Buffer> {
  const { url } = await createAuditExportDownload(desk.as("ravn"), { id });
  const ctx = desk.as("ravn");
  return buffer(readAuditExport(ctx, await openAuditExport(ctx, url.split("/").at(-1) ?? "")));
}

async function expectWhole(id: string): Promise<void> {
  const zip = await fetched(id);
  const { state, size_bytes, sha256 } = await stored(id);
  expect({ state, size: Number(size_bytes) }).toEqual({ state: "READY", size: zip.length });
  expect(createHash("sha256").update(zip).digest("hex")).toBe(sha256);
}

test("killed on its way, a worker leaves no half export to fetch, and its successor makes it whole", async () => {
  const file = await buildKilledWorker();
  const orders = { task: "export" as const, databaseUrl: desk.database.url };
  const undisturbed = await ask();
  const { statements, said } = await runKilledWorker(file, { ...orders, id: undisturbed, killAt: -1 });
  expect({ said, isLong: statements > 20 }).toEqual({ said: "", isLong: true });
  await expectWhole(undisturbed);

  for (let killAt = 1; killAt <= statements; killAt += Math.ceil(statements / 16)) {
    const id = await ask();
    const { signal } = await runKilledWorker(file, { ...orders, id, killAt });
    expect({ killAt, signal }).toEqual({ killAt, signal: "SIGKILL" });
    expect((await stored(id)).state).not.toBe("READY");
    await desk.expectRefusal(
      async () => createAuditExportDownload(desk.as("ravn"), { id }),
      "INVALID_TRANSITION",
    );

    await build(id);

    await expectWhole(id);
  }
}, 600_000);

test("of two workers at one export, one makes it whole and the other leaves it alone", async () => {
  const id = await ask();
  const { db } = desk.database;
  const held = await db.transaction();
  await held("audit_exports").where({ id }).forUpdate().first("id");
  const both = [build(id), build(id)];
  await eventually(async () => {
    const { rows } = await db.raw(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    expect(rows[0].n).toBe(2);
  });

  await held.rollback();
  await Promise.all(both);

  await expectWhole(id);
  const built = db("audit_events")
    .where({ kind: "audit_export.built" })
    .whereRaw("body->>'export' = ?", [id]);
  expect(await built.select("id")).toHaveLength(1);
});
