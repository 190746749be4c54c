import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Temporal } from "temporal-polyfill";
import { reminderDue } from "../../server/jobs/reminders.ts";
import { must, visit, type Visitor } from "../../tour/people.ts";
import { useDatabase } from "../support/test-database.ts";

const SERVICE = fileURLToPath(new URL("../support/jumping-service.ts", import.meta.url));
const LIBRARIES = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`,
);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const folder = mkdtempSync(join(tmpdir(), "indsigt-leap-"));
const clock = join(folder, "clock");
let child: ChildProcess;
let baseUrl = "";
let ended: Promise<unknown>;
/** How far the service's clock is from ours. */
let ahead = 0;

const database = useDatabase({
  beforeDrop: async () => {
    if (child.connected) child.disconnect();
    await ended;
  },
});

/** Moves the clock of the running service, and of nothing else. */
function leap(milliseconds: number): void {
  ahead = milliseconds;
  writeFileSync(clock, `${milliseconds < 0 ? "-" : "+"}${Math.abs(milliseconds) / 1_000}`);
}

const now = () => new Date(Date.now() + ahead);

/** Waits for what the service does by itself; the timetable has a minute between its rounds. */
async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 480; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(500);
  }
  throw new Error("it did not happen within four minutes");
}

type Asked = { id: string; dueAt: string; receivedAt: string };
const SUBMIT = `mutation Submit($input: SubmitDataRequestInput!) {
  submitDataRequest(input: $input) { dataRequest { id dueAt receivedAt } } }`;
const READ = `query Read($id: ID!) { dataRequest(id: $id) { id dueAt receivedAt } }`;

async function submit({ api }: Visitor, idempotencyKey: string): Promise<Asked> {
  const input = { rights: ["ACCESS"], language: "DA", idempotencyKey };
  return (await must(api<{ submitDataRequest: { dataRequest: Asked } }>(SUBMIT, { input }))).submitDataRequest
    .dataRequest;
}

const countOf = async (table: string, where: Record<string, unknown> = {}) =>
  Number((await database.db(table).where(where).count({ n: "*" }))[0]?.["n"]);
const hasLetter = async (id: string) =>
  (await countOf("letters", { data_request_id: id })) > 0 ? true : undefined;

beforeAll(async () => {
  const library = LIBRARIES.find((path) => existsSync(path));
  if (!library) throw new Error("libfaketime is not installed: apt-get install faketime");
  chmodSync(folder, 0o755);
  leap(0);
  child = fork(SERVICE, {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      ...{
        NODE_ENV: "test",
        PORT: "0",
        LOG_LEVEL: "silent",
        NODE_NO_WARNINGS: "1",
        DATABASE_URL: database.url,
      },
      ...{ INDSIGT_DATA_DIR: join(folder, "data"), LD_PRELOAD: library },
      // As when a clock is set: what counts seconds since the machine began goes on counting.
      ...{ FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" },
    },
  });
  ended = once(child, "exit");
  const [said] = (await Promise.race([once(child, "message"), ended])) as unknown[];
  if (typeof said !== "string") throw new Error("the service ended before it listened");
  baseUrl = said;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a clock that leaps by 31 days, and back, loses no deadline, no job and no event, and does nothing twice", async () => {
  const before = await visit(baseUrl, "anne");
  const asked = await submit(before, "before the leap");
  await eventually(async () => hasLetter(asked.id));

  const later = new Date(Date.now() + 31 * DAY);
  // So late in an hour that the round of the deadlines, at eleven past, is soon.
  const toTen = (10 * 60_000 - (later.getTime() % HOUR) + HOUR) % HOUR;
  leap(31 * DAY + toTen);

  // Who was logged on is not any more, and logs on again.
  expect((await before.api(READ, { id: asked.id })).codes).toEqual(["UNAUTHENTICATED"]);
  const after = await visit(baseUrl, "anne");
  // A deadline was counted when the request came, and stays what it was.
  const read = await must(after.api<{ dataRequest: Asked }>(READ, { id: asked.id }));
  expect(read.dataRequest).toEqual(asked);
  const next = await submit(after, "after the leap");
  expect(Date.parse(next.receivedAt)).toBeGreaterThan(now().getTime() - HOUR);
  expect(Date.parse(next.dueAt) - Date.parse(next.receivedAt)).toBeGreaterThan(27 * DAY);

  let mostWaiting = 0;
  const reminders = await eventually(async () => {
    mostWaiting = Math.max(mostWaiting, await countOf("graphile_worker._private_jobs"));
    const later = await database.db("deadline_rounds").where("day", ">", new Date(Date.now() + 20 * DAY));
    return later.length > 0
      ? database.db("deadline_reminders").where({ data_request_id: asked.id })
      : undefined;
  });
  const day = (instant: string | Date) =>
    Temporal.Instant.from(new Date(instant).toISOString())
      .toZonedDateTimeISO("Europe/Copenhagen")
      .toPlainDate();
  const [round] = await database
    .db("deadline_rounds")
    .orderBy("day", "desc")
    .select(database.db.raw("day::text"));
  const lastDay = day(new Date(Date.parse(asked.dueAt) - 1));
  const { days } = Temporal.PlainDate.from(round.day).until(lastDay, { largestUnit: "days" });
  const expected = reminderDue(days, new Set());
  expect(reminders.filter(({ skipped }) => !skipped).map(({ threshold }) => threshold)).toEqual(
    expected ? [expected.remind] : [],
  );

  await eventually(async () => hasLetter(next.id));
  await eventually(async () => ((await countOf("audit_unsequenced")) === 0 ? true : undefined));
  expect(mostWaiting).toBeLessThan(2_000);
  expect(await countOf("audit_events", { kind: "deadlines.watched" })).toBe(await countOf("deadline_rounds"));

  leap(0);
  const verified = async () =>
    (await database.db("audit_verifications").where({ scope: "NEW" }).first("at"))?.at as Date | undefined;
  await eventually(async () => ((await verified())!.getTime() < Date.now() + HOUR ? true : undefined));
  const back = await submit(await visit(baseUrl, "anne"), "after it leapt back");
  await eventually(async () => hasLetter(back.id));
  expect(await countOf("audit_events", { kind: "log_alarm.raised" })).toBe(0);
}, 900_000);
