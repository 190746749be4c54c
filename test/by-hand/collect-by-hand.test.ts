import { checkHandTask } from "../../server/by-hand/check-hand-task.ts";
import { decideFoundFile } from "../../server/by-hand/decide-found-file.ts";
import { handOverSystem } from "../../server/by-hand/hand-over-system.ts";
import { readHandTasks } from "../../server/by-hand/read-hand-tasks.ts";
import { reportHandTask } from "../../server/by-hand/report-hand-task.ts";
import type { DecideFoundFileInput, ReportHandTaskInput } from "../../server/generated/schema.ts";
import { openAttachment } from "../../server/messages/send-attachment.ts";
import { withheldText } from "../../server/package/manifest-withheld.ts";
import { packageInputOf } from "../../server/package/package-contents.ts";
import { reportHtml } from "../../server/package/report-html.ts";
import { zipPackage } from "../../server/package/zip-package.ts";
import { decideDataRequest } from "../../server/requests/decisions/decide-data-request.ts";
import { neededAssurance } from "../../server/requests/identity/needed-assurance.ts";
import { collectSystem } from "../../server/sources/collection/collect-system.ts";
import { faultError } from "../../server/sources/fault.ts";
import { leaveOutSystem } from "../../server/sources/collection/leave-out-system.ts";
import { readSystems } from "../../server/sources/collection/read-systems.ts";
import { retryCollection } from "../../server/sources/collection/retry-collection.ts";
import type { Source } from "../../server/sources/source.ts";
import { startCollection } from "../../server/sources/collection/start-collection.ts";
import { useDesk } from "../support/desk.ts";
import { SCAN, uploadFinding, visitorsBook } from "./given-by-hand.ts";

const silent: Source = {
  ...visitorsBook({ system: "silent" }),
  capabilities: { canCollect: true, canErase: false, canDryRun: false },
  byHand: undefined,
  withSession: async () => {
    throw faultError("REFUSED", "CONFLICT", "The system silent says no.");
  },
};
const sources = new Map([["visitors-book", visitorsBook()]]);
const both = new Map([...sources, ["silent", silent]]);
const desk = useDesk("2026-11-25T09:00:00Z", { sources });

async function collecting(systems: ReadonlyMap<string, Source> = sources) {
  const request = await desk.submit("anne");
  const as = (who: Parameters<typeof desk.as>[0]) => ({ ...desk.as(who), sources: systems });
  const system = { ...desk.asSystem(), sources: systems };
  await startCollection(as("signe"), { id: request.id, version: request.version });
  for (const { id } of await desk.database.db("source_runs").where({ data_request_id: request.id }))
    await collectSystem(system, { sourceRunId: id });
  const version = async () => (await desk.read(request.id)).version;
  const [task] = await readHandTasks(as("signe"), await desk.read(request.id));
  const report = async (given: Partial<ReportHandTaskInput> = {}, who: "signe" | "per" = "signe") =>
    reportHandTask(as(who), {
      ...{ id: request.id, version: await version(), taskId: task?.id ?? "", attachmentIds: [] },
      ...{ outcome: "NO_DATA", note: "Looked under Madsen.", ...given },
    });
  const check = async (who: "signe" | "per", agreed = true, remark: string | null = null) =>
    checkHandTask(as(who), {
      ...{ id: request.id, version: await version(), taskId: task?.id ?? "", agreed, remark },
    });
  return { id: request.id, version, as, system, task, report, check };
}
const runOf = async (id: string, system = "visitors-book") =>
  desk.database.db("source_runs").where({ data_request_id: id, system }).first();
async function* none(): AsyncGenerator<Buffer> {}
async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const part of parts) found.push(part);
  return found;
}
const taskOf = async (id: string) => desk.database.db("hand_tasks").where({ data_request_id: id }).first();

test("a system that people look through becomes their task, with what to do, by when, and the case waits for it", async () => {
  const { id, task } = await collecting();

  expect(task).toMatchObject({
    ...{ system: "visitors-book", work: "COLLECT", state: "OPEN", dueOn: "2026-11-30", overdue: false },
    ...{ secondLook: true, reason: null, mayReport: true, mayCheck: false },
    instructions: { en: "Look under her name." },
    owner: { en: "The reading room" },
  });
  expect(await runOf(id)).toMatchObject({ state: "BY_HAND", by_hand: true });
  expect((await desk.read(id)).state).toBe("COLLECTING");
  expect(await readHandTasks(desk.as("anne"), await desk.read(id))).toEqual([]);
  const [system] = await readSystems(desk.as("anne"), await desk.read(id));
  expect(system).toMatchObject({ state: "BY_HAND", byHand: true, lastError: null, nextPollAfterMs: null });
  expect(await system?.usedFor()).toEqual([
    { da: "Lånerforhold og identifikation", en: "Membership and identification" },
  ]);
});

test("what one person found a second one looks at; then it is in the copy, byte by byte, and said to be found by hand", async () => {
  const { id, as, report, check } = await collecting();
  const file = await uploadFinding(as("signe"), id);

  await report({ outcome: "DATA", attachmentIds: [file] });

  expect((await desk.read(id)).state).toBe("COLLECTING");
  await check("per");
  const request = await desk.read(id);
  expect(request.state).toBe("REVIEW");
  expect(await runOf(id)).toMatchObject({ state: "COLLECTED", by_hand: true });
  const { input } = await packageInputOf(as("per"), request, new Date("2026-11-26T10:00:00Z"));
  expect(input.systems[0]).toMatchObject({ system: "visitors-book", collections: [] });
  const html = (await all(reportHtml(input))).join("");
  expect(html).toContain("bekræftet det den 25. november 2026. En anden medarbejder har set det efter.");
  expect(html).toContain("data/visitors-book/files/01-side_12_ae.pdf");
  const zip = Buffer.concat(await all(zipPackage(input, [])));
  expect(zip.includes("data/visitors-book/files/01-side_12_ae.pdf")).toBe(true);
  const [found] = input.systems[0]?.byHand?.files ?? [];
  expect(Buffer.concat(await all(found?.content() ?? none())).equals(SCAN)).toBe(true);
  const categories = input.information.map((section) => JSON.stringify(section)).join("");
  expect(categories).toMatch(/CPR/i);
  expect(await neededAssurance(as("per"), desk.database.db, request)).toMatchObject([
    { category: "cpr", least: "MITID_SUBSTANTIAL" },
    { category: "identification" },
  ]);
});

const HIDDEN = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from("Anne was here, and [hidden].")]);
const considerations = "Another visitor, Bent, stands on the same page.";

async function foundByHand() {
  const given = await collecting();
  const file = await uploadFinding(given.as("signe"), given.id);
  await given.report({ outcome: "DATA", attachmentIds: [file] });
  await given.check("per");
  const decideFile = async (more: Partial<DecideFoundFileInput>) =>
    decideFoundFile(given.as("signe"), {
      ...{ id: given.id, version: await given.version(), attachmentId: file },
      ...{ decision: "WITHHOLD", ground: "RIGHTS_OF_OTHERS", considerations, ...more },
    });
  const copy = async () => {
    const made = new Date("2026-11-26T10:00:00Z");
    const { input, withheld, redacted } = await packageInputOf(
      given.as("per"),
      await desk.read(given.id),
      made,
    );
    const html = (await all(reportHtml(input))).join("");
    return { input, html, withheld, redacted, files: input.systems[0]?.byHand?.files ?? [] };
  };
  return { ...given, file, decideFile, copy };
}

test("a file that also tells of others is given as a copy with parts hidden; the file itself is in no copy, and it is said why", async () => {
  const { id, as, file, decideFile, copy } = await foundByHand();
  const replacementId = await uploadFinding(as("signe"), id, "HAND_FINDING", HIDDEN);

  await decideFile({ decision: "REDACT", replacementId });

  const { input, html, files, redacted, withheld } = await copy();
  expect(await Promise.all(files.map(async ({ content }) => Buffer.concat(await all(content()))))).toEqual([
    HIDDEN,
  ]);
  expect({ redacted, withheld }).toEqual({ redacted: 1, withheld: 0 });
  expect(html).toContain("Filer, hvor noget er sløret");
  const zip = Buffer.concat(await all(zipPackage(input, [])));
  expect(zip.includes(SCAN)).toBe(false);
  expect(withheldText(input)).toContain('"ground": "RIGHTS_OF_OTHERS"');
  const [task] = await readHandTasks(as("per"), await desk.read(id));
  expect(task?.fileReviews).toMatchObject([
    { fileId: file, decision: "REDACT", considerations, replacement: { id: replacementId } },
  ]);
  expect(await readHandTasks(desk.as("anne"), await desk.read(id))).toEqual([]);
  const events = (await desk.events(id)).filter(({ kind }) => kind === "found_file.decided");
  expect(events).toMatchObject([
    { body: { system: "visitors-book", decision: "REDACT", ground: "RIGHTS_OF_OTHERS" } },
  ]);
  expect(JSON.stringify(events)).not.toContain("Bent");
  const stored = await desk.database.db("found_file_reviews").where({ attachment_id: file }).first();
  expect((stored.sealed_considerations as Buffer).includes("Bent")).toBe(false);
});

test("a file that is withheld makes the answer a partial one with its ground, until that is taken back", async () => {
  const { id, version, decideFile, copy } = await foundByHand();
  await decideFile({});
  const granted = async () =>
    decideDataRequest(desk.as("inger"), {
      ...{ id, version: await version(), decisions: [{ right: "ACCESS", outcome: "GRANTED" }] },
    });

  expect(await copy()).toMatchObject({ files: [], withheld: 1, redacted: 0 });
  expect((await copy()).html).not.toContain("Der var ingen oplysninger om dig.");
  await desk.expectRefusal(granted, "INVALID_INPUT");
  await decideFile({ decision: "RELEASE", ground: null });
  expect(await copy()).toMatchObject({ files: [{ name: "side 12 æ.pdf" }], withheld: 0 });
  await granted();
  await desk.expectRefusal(() => decideFile({}), "INVALID_TRANSITION");
});

test("a file is not hidden without a ground, words and another file that was uploaded for it", async () => {
  const { id, as, file, decideFile } = await foundByHand();
  const same = await uploadFinding(as("signe"), id);
  const message = await uploadFinding(as("signe"), id, "MESSAGE", HIDDEN);

  for (const [given, says] of [
    [{ ground: null }, /Give a ground/],
    [{ ground: "ART17_3_B" }, /Give a ground/],
    [{ considerations: null }, /Write what is hidden/],
    [{ decision: "REDACT" }, /Upload the copy/],
    [{ decision: "REDACT", replacementId: message }, /Upload the copy/],
    [{ decision: "REDACT", replacementId: file }, /Upload the copy/],
    [{ decision: "REDACT", replacementId: same }, /the same file/],
    [{ replacementId: same }, /Choose REDACT/],
    [{ decision: "RELEASE" }, /leave it out/],
    [{ attachmentId: same }, /no such file/],
  ] as [Partial<DecideFoundFileInput>, RegExp][])
    await desk.expectRefusal(() => decideFile(given), "INVALID_INPUT", says);
});

test("who finds nothing says so, and after the second look the answer is that there is nothing", async () => {
  const { id, as, report, check } = await collecting();

  await report();
  await check("per");

  const request = await desk.read(id);
  expect(request.state).toBe("REVIEW");
  expect(await runOf(id)).toMatchObject({ state: "NO_DATA" });
  const { input } = await packageInputOf(as("per"), request, new Date());
  expect((await all(reportHtml(input))).join("")).toContain("Der var ingen oplysninger om dig.");
  const kinds = (await desk.events(id)).map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(["hand_task.opened", "hand_task.reported", "hand_task.checked"]),
  );
  const bodies = JSON.stringify(await desk.events(id));
  expect(bodies).not.toContain("Madsen");
  expect(JSON.stringify(await taskOf(id))).not.toContain("Madsen");
});

test("what is sent back is open again with what is missing, and can be reported anew", async () => {
  const { id, as, report, check } = await collecting();
  await report();

  await check("per", false, "The second volume.");

  const [task] = await readHandTasks(as("signe"), await desk.read(id));
  expect(task).toMatchObject({ state: "OPEN", remark: "The second volume.", mayReport: true });
  await report({ note: "Both volumes." });
  await check("per");
  expect(await taskOf(id)).toMatchObject({ state: "DONE", outcome: "NO_DATA" });
});

test("nobody confirms what they reported themselves, and nothing changes by trying", async () => {
  const { id, report, check } = await collecting();
  await report();
  const before = await taskOf(id);

  await desk.expectRefusal(async () => check("signe"), "FORBIDDEN");
  await desk.expectRefusal(async () => check("per", false), "INVALID_INPUT", /what is missing/);
  await desk.expectRefusal(async () => report(), "INVALID_TRANSITION");

  expect(await taskOf(id)).toEqual(before);
});

test("a report is refused that does not hold together, and leaves no trace", async () => {
  const { id, as, report } = await collecting();
  const other = await uploadFinding(as("signe"), id, "MESSAGE");
  const stranger = await collecting();
  const theirs = await uploadFinding(as("signe"), stranger.id);
  const file = await uploadFinding(as("signe"), id);
  const before = await taskOf(id);

  const refuse = async (given: Partial<ReportHandTaskInput>, message: RegExp) =>
    desk.expectRefusal(async () => report(given), "INVALID_INPUT", message);
  await refuse({ outcome: "DATA" }, /Upload what was found/);
  await refuse({ outcome: "DATA", attachmentIds: [other] }, /not uploaded for this/);
  await refuse({ outcome: "DATA", attachmentIds: [theirs] }, /not uploaded for this/);
  await refuse({ outcome: "DATA", attachmentIds: ["'; drop table attachments"] }, /not uploaded for this/);
  await refuse({ outcome: "NO_DATA", attachmentIds: [file] }, /Leave the files out/);
  await refuse({ outcome: "ERASED" }, /cannot come of such work/);
  await refuse({ taskId: "nothing" }, /no such work/);
  await refuse({ note: "  " }, /Write something/);

  expect(await taskOf(id)).toEqual(before);
});

test("a citizen does not upload what was found by hand, nor see it", async () => {
  const { id, as } = await collecting();
  const file = await uploadFinding(as("signe"), id);

  await expect(uploadFinding(as("anne"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(openAttachment(as("anne"), file)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("where one person is enough, a report settles it", async () => {
  const byHand = { collect: { da: "a", en: "a" }, erase: { da: "b", en: "b" }, secondLook: false };
  const { id, report } = await collecting(new Map([["visitors-book", visitorsBook({ byHand })]]));

  await report();

  expect((await desk.read(id)).state).toBe("REVIEW");
});

test("a task is never due after the case, and says when it is late", async () => {
  const byHand = { collect: { da: "a", en: "a" }, erase: { da: "b", en: "b" }, dueAfterDays: 60 };
  const systems = new Map([["visitors-book", visitorsBook({ byHand })]]);
  const { id, as, task } = await collecting(systems);
  const request = await desk.read(id);

  expect(task?.dueOn).toBe(request.dueOn);
  const later = { ...as("signe"), clock: () => new Date("2027-03-01T09:00:00Z") };
  expect(await readHandTasks(later, request)).toMatchObject([{ overdue: true }]);
});

test("a system that fails is handed over to people with a reason, and what was read of it is forgotten", async () => {
  const { id, as, version } = await collecting(both);
  const run = await runOf(id, "silent");
  expect(run).toMatchObject({ state: "STOPPED" });
  await desk.database.db("finding_pages").insert({
    ...{ id: run.id, source_run_id: run.id, collection: "visits", position: 0, rows: 1 },
    ...{ cursor_sealed: Buffer.alloc(1), sealed: Buffer.alloc(1) },
  });

  await handOverSystem(as("signe"), {
    ...{ id, version: await version(), system: "silent", reason: "It is being moved." },
  });

  const tasks = await readHandTasks(as("signe"), await desk.read(id));
  expect(tasks.find(({ system }) => system === "silent")).toMatchObject({
    ...{ state: "OPEN", reason: "It is being moved.", dueOn: "2026-12-02" },
  });
  expect(await runOf(id, "silent")).toMatchObject({ state: "BY_HAND", rows: 0, last_error: null });
  expect(await desk.database.db("finding_pages").where({ source_run_id: run.id })).toEqual([]);
  await desk.expectRefusal(
    async () => retryCollection(as("signe"), { id, version: await version(), system: "silent" }),
    "INVALID_TRANSITION",
  );
});

test("only what has failed is handed over, and nothing changes otherwise", async () => {
  const { id, as, version } = await collecting();
  const hand = (system: string) => async () =>
    handOverSystem(as("signe"), { id, version: await version(), system, reason: "I want to." });

  await desk.expectRefusal(hand("visitors-book"), "INVALID_TRANSITION", /failed/);
  await desk.expectRefusal(hand("nothing"), "INVALID_INPUT", /not among those/);
});

test("who answers without a system takes the work by hand off the list", async () => {
  const { id, as, version } = await collecting();

  await leaveOutSystem(as("signe"), {
    ...{ id, version: await version(), system: "visitors-book", reason: "The book is lost." },
  });

  expect(await taskOf(id)).toMatchObject({ state: "CANCELLED" });
  expect((await desk.read(id)).state).toBe("REVIEW");
});
