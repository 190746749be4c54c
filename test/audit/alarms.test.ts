import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acknowledgeLogAlarm } from "../../server/audit/acknowledge-log-alarm.ts";
import { findUnbroken, findVerified, listOpenAlarms } from "../../server/audit/alarm-store.ts";
import { mailAlarm } from "../../server/audit/mail-alarm.ts";
import { readAuditLog, readLogAlarms } from "../../server/audit/read-log-state.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import { verifyNewEvents } from "../../server/audit/verify-new-events.ts";
import { verifyWholeLog } from "../../server/audit/verify-whole-log.ts";
import type { Role } from "../../policies/access.ts";
import { contextOf, systemContext, type Context } from "../../server/context.ts";
import { createMailer } from "../../server/letters/mailer.ts";
import { loadPolicies } from "../../server/publication/policies/load-policies.ts";
import { publishFirstVersions } from "../../server/publication/versions/publish-policies.ts";
import { readinessOf } from "../../server/readiness.ts";
import { depsOf } from "../support/deps-of.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { useMailServer } from "../support/mail-server.ts";
import { useDatabase } from "../support/test-database.ts";
import { givenWaitingEvents } from "../support/waiting-events.ts";

const database = useDatabase();
const NOW = new Date("2026-09-01T07:00:30Z");
const keys = { ...testLogKeys(), alarmMail: "auditor@example.org" };
const smtp = useMailServer();

const deps = () => ({
  ...depsOf(database.db, () => NOW),
  logKeys: keys,
  outbound: {
    mail: createMailer({ url: smtp.url, from: "indsigt@library.example", timeoutMs: 400 }),
    ...{ digitalPost: null, staffMail: null },
  },
});
const worker = () => systemContext(deps(), "test");

function as(role: Role, personId: string | null = null): Context {
  const actor = { personId, sessionId: null, roles: [role], role, assurance: null, cprIndex: null };
  return contextOf(deps(), actor, "test");
}

async function unguarded(statement: string): Promise<void> {
  const { db } = database;
  for (const table of [
    "audit_events",
    "audit_leaves",
    "audit_tiles",
    "audit_entry_bundles",
    "audit_checkpoints",
  ]) {
    await db.raw(`alter table ${table} disable trigger all`);
  }
  await db.raw(statement);
}

const events = async (kind: string) =>
  database
    .db("audit_events")
    .where({ kind })
    .select<{ body: Record<string, unknown> }[]>("body")
    .orderBy("at");

beforeAll(async () => {
  for (let i = 0; i < 3; i += 1) {
    await givenWaitingEvents(database.db, 300);
    await sequenceEvents(database.db, keys, () => NOW);
  }
});

test("a look at what is new finds all well, remembers how far it came, and is no event", async () => {
  await verifyNewEvents(worker());

  expect(await findVerified(database.db, "NEW")).toMatchObject({ size: 900, problems: 0, at: NOW });
  expect(await events("audit.verified")).toEqual([]);
  expect(await listOpenAlarms(database.db, 10)).toEqual([]);
});

test("the next look goes on from there, wherever in a tile that is", async () => {
  for (const count of [1, 123, 300]) {
    await givenWaitingEvents(database.db, count);
    await sequenceEvents(database.db, keys, () => NOW);
    await verifyNewEvents(worker());
  }

  expect(await findVerified(database.db, "NEW")).toMatchObject({ size: 1_324, problems: 0 });
});

test("the whole log is verified at night, and that is an event", async () => {
  await verifyWholeLog(worker());

  expect(await findVerified(database.db, "WHOLE")).toMatchObject({ size: 1_324, problems: 0 });
  expect((await events("audit.verified")).map(({ body }) => body)).toMatchObject([
    { size: 1_324, problems: 0 },
  ]);
  await sequenceEvents(database.db, keys, () => NOW);
});

test("a broken tile is found at night: an alarm, an event, a mail to be sent, and /readyz tells", async () => {
  await unguarded(
    "update audit_tiles set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and index = 2",
  );

  await verifyWholeLog(worker());

  const [alarm, ...others] = await listOpenAlarms(database.db, 10);
  expect(others).toEqual([]);
  expect(alarm).toMatchObject({ code: "TILE_DIFFERS", index: 512, acknowledgedAt: null });
  expect((await events("log_alarm.raised")).map(({ body }) => body)).toEqual([
    { alarm: alarm!.id, code: "TILE_DIFFERS", index: 512 },
  ]);
  expect(await readinessOf(database.db)).toMatchObject({ log: false, database: true });
  const { rows } = await database.db.raw("select payload from graphile_worker._private_jobs");
  expect(rows).toEqual([{ payload: { alarmId: alarm!.id } }]);
});

test("what is broken does not hide the last verification that found all well", async () => {
  const lastUnbroken = await findUnbroken(database.db, "WHOLE");

  expect(await findVerified(database.db, "WHOLE")).toMatchObject({ problems: 1 });
  expect(lastUnbroken).toMatchObject({ size: 1_324, problems: 0, at: NOW });
  expect(lastUnbroken?.rootHash).toMatch(/^[0-9a-f]{64}$/);
});

test("what is known is not told again", async () => {
  await verifyWholeLog(worker());

  expect(await listOpenAlarms(database.db, 10)).toHaveLength(1);
  expect(await events("log_alarm.raised")).toHaveLength(1);
});

/** The policies as a library has them that has a DPO with an address. */
async function policiesWithDpo() {
  const folder = mkdtempSync(join(tmpdir(), "indsigt-policies-"));
  try {
    cpSync("policies", folder, { recursive: true });
    const file = join(folder, "organisation.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replace('"Demo: dpo@example.org", demo: true', '"dpo@library.example", demo: false'),
    );
    return await loadPolicies(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a broken log, by mail", () => {
  const tell = async () => {
    smtp.received.length = 0;
    const [alarm] = await listOpenAlarms(database.db, 1);
    await mailAlarm(worker(), { alarmId: alarm!.id });
    return smtp.received.map(({ to }) => to.join());
  };

  beforeAll(async () => void (await publishFirstVersions(worker(), await policiesWithDpo())));

  test("is told to the DPO and to the auditor, with a code and a place and nothing about anybody", async () => {
    expect((await tell()).sort()).toEqual(["auditor@example.org", "dpo@library.example"]);
    for (const { raw } of smtp.received) {
      expect(raw).toContain("Auditloggen er brudt");
      expect(raw).toMatch(/TILE_DIFFERS at event 512/);
    }
  });

  test("is told again to both when the mail server was busy", async () => {
    smtp.answerNext(451);
    await expect(tell()).rejects.toThrow("the alarm could not be mailed: SMTP_451");

    expect((await tell()).sort()).toEqual(["auditor@example.org", "dpo@library.example"]);
  });

  test("is told again when the mail server hangs", async () => {
    smtp.answerNext("hang");
    await expect(tell()).rejects.toThrow("the alarm could not be mailed");
  });

  test("is told to the one when the other's mailbox is refused for good", async () => {
    smtp.answerNext(550);

    expect(await tell()).toEqual(["auditor@example.org"]);
  });
});

test.each([
  ["update audit_checkpoints set note = replace(note, '900', '901') where size = 900", "CHECKPOINT_DIFFERS"],
  [
    "update audit_entry_bundles set entries = set_byte(entries, 9, get_byte(entries, 9) # 1) where index = 0",
    "BUNDLE_DIFFERS",
  ],
  ["delete from audit_leaves where index = 1324", "LOG_SHORTER"],
])("%s is found, as %s", async (statement, code) => {
  await unguarded(statement);

  await verifyWholeLog(worker());

  expect((await listOpenAlarms(database.db, 10)).map((alarm) => alarm.code)).toContain(code);
});

test("an event that waits too long is told of", async () => {
  await givenWaitingEvents(database.db, 1);
  const late = systemContext({ ...deps(), clock: () => new Date("2026-09-01T07:02:00Z") }, "test");

  await verifyNewEvents(late);

  expect((await listOpenAlarms(database.db, 10)).map(({ code }) => code)).toContain("EVENT_WAITING");
});

test.each<Role>(["CASEWORKER", "DPO", "AUDITOR"])("a %s sees the alarms", async (role) => {
  expect((await readLogAlarms(as(role))).length).toBeGreaterThan(0);
});

test("a citizen does not, and neither sees nor takes note of anything", async () => {
  const [alarm] = await listOpenAlarms(database.db, 1);

  await expect(readLogAlarms(as("CITIZEN"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(readAuditLog(as("CITIZEN"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(acknowledgeLogAlarm(as("CITIZEN"), { id: alarm!.id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(acknowledgeLogAlarm(as("CASEWORKER"), { id: alarm!.id })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await events("log_alarm.acknowledged")).toEqual([]);
});

test("an auditor takes note by name, once, and the alarm is gone but not forgotten", async () => {
  const personId = randomUUID();
  const [alarm] = await listOpenAlarms(database.db, 1);
  const auditor = as("AUDITOR", personId);

  const { logAlarm, receipt } = await acknowledgeLogAlarm(auditor, { id: alarm!.id });

  expect(logAlarm).toMatchObject({ id: alarm!.id, acknowledgedBy: personId, acknowledgedAt: NOW });
  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await events("log_alarm.acknowledged")).map(({ body }) => body)).toEqual([{ alarm: alarm!.id }]);
  await expect(acknowledgeLogAlarm(auditor, { id: alarm!.id })).rejects.toMatchObject({ code: "CONFLICT" });
  for (const id of [randomUUID(), "x"]) {
    await expect(acknowledgeLogAlarm(auditor, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await verifyWholeLog(worker());
  expect((await listOpenAlarms(database.db, 10)).map(({ code }) => code)).not.toContain(alarm!.code);
});
