import { createHash, randomUUID } from "node:crypto";
import express from "express";
import { pino } from "pino";
import request from "supertest";
import { answerErrors } from "../../server/answer-errors.ts";
import type { Tx } from "../../server/audit/transact.ts";
import { listLetters } from "../../server/letters/letter-store.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { sendMessage } from "../../server/messages/send-message.ts";
import { writeInternalNote } from "../../server/messages/write-internal-note.ts";
import { buildPackage } from "../../server/package/build-package.ts";
import { createPackageDownload } from "../../server/package/create-package-download.ts";
import { downloadRoute } from "../../server/package/download-route.ts";
import { packageInputOf } from "../../server/package/package-contents.ts";
import { removePackagesOf } from "../../server/package/package-store.ts";
import { zipPackage } from "../../server/package/zip-package.ts";
import { decideDataRequest } from "../../server/requests/decisions/decide-data-request.ts";
import { permitErasure } from "../../server/sources/erasure/erasure-permit.ts";
import { eventually } from "../support/eventually.ts";
import { useDesk } from "../support/desk.ts";
import { readPdf } from "../support/pdf.ts";
import { SCAN, upload } from "../support/upload.ts";
import { unzipped } from "./zip-unpacked.ts";

const desk = useDesk("2026-11-25T09:00:00Z");

/** The copy of a case, unpacked, as if it were made at a moment. */
async function copyOf(id: string, madeAt: string) {
  const { input } = await packageInputOf(desk.asSystem(), await desk.read(id), new Date(madeAt));
  const parts: Buffer[] = [];
  for await (const part of zipPackage(input, desk.asSystem().logKeys.signers)) parts.push(part);
  return (await unzipped(Buffer.concat(parts))).files;
}
const textOf = (files: ReadonlyMap<string, Buffer>, name: string) => files.get(name)?.toString("utf8") ?? "";

async function caseWithEverything(language: "DA" | "EN") {
  desk.setNow("2026-11-25T09:00:00Z");
  const { id } = await desk.submit("anne", { language });
  const key = () => ({ attachmentIds: [], idempotencyKey: randomUUID() });
  await sendMessage(desk.as("anne"), { dataRequestId: id, text: "Jeg mangler <b>2019</b>", ...key() });
  desk.setNow("2026-11-25T09:00:05Z");
  await sendMessage(desk.as("signe"), { dataRequestId: id, text: "Vi finder det.", ...key() });
  await writeInternalNote(desk.as("per"), { dataRequestId: id, text: "Hun har ringet to gange." });
  await upload(desk.as("anne"), id, "MESSAGE");
  await upload(desk.as("signe"), id, "IDENTITY_EVIDENCE");
  for (const { id: letterId } of await listLetters(desk.database.db, id))
    await setLetter(desk.asSystem(), { letterId });
  return id;
}

test.each([
  ["Danish", "DA", "Sagen hos os", "brev", /Vi har modtaget din anmodning/],
  ["English", "EN", "Your case with us", "letter", /We have received your request/],
] as const)(
  "the copy in %s holds the case itself: messages, notes of staff, letters as PDF, and files, by role and not by name",
  async (_, language, title, word, says) => {
    const id = await caseWithEverything(language);

    const files = await copyOf(id, "2026-11-25T09:00:10Z");

    const messages = JSON.parse(textOf(files, "data/case/messages.json"));
    expect(messages.rows).toMatchObject([{ text: "Jeg mangler <b>2019</b>" }, { text: "Vi finder det." }]);
    expect(textOf(files, "data/case/notes.csv")).toContain("Hun har ringet to gange.");
    expect(JSON.parse(textOf(files, "data/case/notes.json")).rows[0]).toMatchObject({ from: "DPO" });
    const pdf = files.get(`data/case/files/01-${word}-2026-11-25-receipt.pdf`);
    expect(readPdf(pdf ?? Buffer.alloc(0)).text).toMatch(says);
    expect(files.get("data/case/files/02-scan.pdf")).toEqual(SCAN);
    const report = textOf(files, "index.html");
    expect(report).toContain(title);
    expect(report).toContain("Jeg mangler &lt;b&gt;2019&lt;/b&gt;");
    expect(report).toContain('href="data/case/files/02-scan.pdf"');
    const manifest = JSON.parse(textOf(files, "manifest.json"));
    expect(manifest.files.map(({ path }: { path: string }) => path)).toContain("data/case/files/02-scan.pdf");
    for (const [, content] of files) expect(content.toString("utf8")).not.toMatch(/Per |Signe/);
  },
);

test("evidence of who she is, which has a shorter life, is not in the copy", async () => {
  const id = await caseWithEverything("DA");

  const files = await copyOf(id, "2026-11-25T09:00:10Z");

  expect([...files.keys()].filter((name) => name.startsWith("data/case/files/"))).toHaveLength(2);
});

test("what is newer than the copy is not in it, so that it is made anew to the same bytes", async () => {
  const id = await caseWithEverything("DA");
  const first = await copyOf(id, "2026-11-25T09:00:10Z");
  desk.setNow("2026-11-25T10:00:00Z");
  const later = { dataRequestId: id, text: "Kom den?", attachmentIds: [], idempotencyKey: randomUUID() };
  await sendMessage(desk.as("anne"), later);
  await writeInternalNote(desk.as("signe"), { dataRequestId: id, text: "Hun skrev igen." });

  const second = await copyOf(id, "2026-11-25T09:00:10Z");

  expect([...second.entries()]).toEqual([...first.entries()]);
});

test("the copy waits for the letter of the decision, which is in it, but not for ever", async () => {
  desk.setNow("2026-11-25T09:00:00Z");
  const { id } = await desk.submit("anne");
  await desk.put(id, { state: "REVIEW" });
  const { version } = await desk.read(id);
  const { db } = desk.database;
  const jobs = () =>
    db("graphile_worker.jobs")
      .where({ task_identifier: "build_package" })
      .select({ waits: db.raw("run_at > now()"), isSoon: db.raw("run_at < now() + interval '11 minutes'") });

  await decideDataRequest(desk.as("per"), {
    ...{ id, version, decisions: [{ right: "ACCESS", outcome: "GRANTED" }] },
  });
  expect(await jobs()).toEqual([{ waits: true, isSoon: true }]);
  for (const { id: letterId } of await listLetters(db, id)) await setLetter(desk.asSystem(), { letterId });

  expect(await jobs()).toEqual([{ waits: false, isSoon: true }]);
  const { id: packageId } = await db("packages").where({ data_request_id: id }).first();
  await buildPackage(desk.asSystem(), { packageId });
  const files = await copyOf(id, "2026-11-25T09:00:00Z");
  expect([...files.keys()].join("\n")).toMatch(/0\d-brev-2026-11-25-decision\.pdf$/m);
  expect(await db("packages").where({ id: packageId }).first()).toMatchObject({ state: "READY" });
});

test("a portable file alone holds nothing of the case: the case rests on a duty, not on consent", async () => {
  desk.setNow("2026-11-25T09:00:00Z");
  const { id } = await desk.submit("anne", { rights: ["PORTABILITY"] });

  const files = await copyOf(id, "2026-11-25T09:00:10Z");

  expect([...files.keys()].filter((name) => name.startsWith("data/"))).toEqual([]);
});

describe("a copy that is ready", () => {
  let id: string;
  let sha256: string;
  let size: number;

  beforeAll(async () => {
    desk.setNow("2026-11-25T09:00:00Z");
    id = (await desk.submit("anne")).id;
    await desk.put(id, { state: "REVIEW" });
    const { version } = await desk.read(id);
    const decisions = [{ right: "ACCESS" as const, outcome: "GRANTED" as const }];
    await decideDataRequest(desk.as("per"), { id, version, decisions });
    const { db } = desk.database;
    for (const { id: letterId } of await listLetters(db, id)) await setLetter(desk.asSystem(), { letterId });
    const { id: packageId } = await db("packages").where({ data_request_id: id }).first();
    await buildPackage(desk.asSystem(), { packageId });
  });

  beforeEach(() => desk.setNow("2026-11-25T09:01:00Z"));

  const granted = async () => {
    const download = await createPackageDownload(desk.as("anne"), { dataRequestId: id });
    [sha256, size] = [download.sha256, download.sizeBytes];
    return new URL(download.url).pathname;
  };

  const fetched = async (path: string, range?: string, who: "anne" | "mikkel" = "anne") => {
    const app = express()
      .use(downloadRoute(async () => desk.as(who)))
      .use(answerErrors({ log: pino({ level: "silent" }) }));
    const asked = request(app).get(path).buffer(true).responseType("blob");
    const { status, body, headers } = await (range === undefined ? asked : asked.set("Range", range));
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    return { status, bytes, range: headers["content-range"], headers };
  };
  const downloadsIn = <T extends { kind: string }>(events: readonly T[]) =>
    events.filter(({ kind }) => kind === "package.downloaded");
  const completions = async () =>
    downloadsIn(await desk.events(id)).filter(({ body }) => body["complete"] === true).length;
  /** A download to its end; that it came there is recorded only after its last byte was sent. */
  const fetchedWhole = async (path: string, range?: string) => {
    const before = await completions();
    const answer = await fetched(path, range);
    await eventually(async () => expect(await completions()).toBe(before + 1));
    return answer;
  };
  const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

  test("is fetched whole by one grant, once, and by nobody else", async () => {
    const path = await granted();

    expect((await fetched(path, undefined, "mikkel")).status).toBe(404);
    const whole = await fetchedWhole(path);
    expect({ status: whole.status, sha256: hashOf(whole.bytes) }).toEqual({ status: 200, sha256 });
    expect((await fetched(path)).status).toBe(404);
    expect((await fetched(path, "bytes=0-")).status).toBe(404);
    expect((await fetched("/packages/guessed")).status).toBe(404);
  });

  test("goes on where a download broke off, and does not begin again", async () => {
    const path = await granted();

    const first = await fetched(path, "bytes=0-99");
    expect(first).toMatchObject({ status: 206, range: `bytes 0-99/${size}` });
    expect((await fetched(path)).status).toBe(404);
    expect(await fetched(path, `bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` });
    const rest = await fetchedWhole(path, "bytes=100-");
    expect(hashOf(Buffer.concat([first.bytes, rest.bytes]))).toBe(sha256);
    expect((await fetched(path, "bytes=100-")).status).toBe(404);
  });

  test("is read on screen by one grant, file by file until it is over, and by nobody else", async () => {
    const { files } = await unzipped((await fetchedWhole(await granted())).bytes);
    const path = await granted();
    const logged = await desk.events(id);

    expect((await fetched(`${path}/index.html`, undefined, "mikkel")).status).toBe(404);
    for (const wrong of ["nothing.html", "data", "..%2findex.html", "INDEX.HTML"])
      expect({ wrong, ...(await fetched(`${path}/${wrong}`)) }).toMatchObject({ wrong, status: 404 });
    expect(await desk.events(id)).toEqual(logged);

    for (const [name, bytes] of files) {
      const { status, bytes: read, headers } = await fetched(`${path}/${name}`);
      expect({ name, status, same: read.equals(bytes) }).toEqual({ name, status: 200, same: true });
      expect(headers["cache-control"]).toBe("no-store");
      const isSaved = String(headers["content-disposition"]).startsWith("attachment");
      expect({ name, isSaved }).toEqual({ name, isSaved: name !== "index.html" });
    }
    const events = await desk.events(id);
    expect(events).toHaveLength(logged.length + files.size);
    const opened = downloadsIn(events);
    expect(opened).toHaveLength(downloadsIn(logged).length + files.size);
    for (const { body } of opened) expect(Object.keys(body).sort()).toEqual(["complete", "grant", "package"]);
    const { headers } = await fetched(`${path}/index.html`);
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'sha256-");

    desk.setNow("2026-11-25T09:11:01Z");
    expect((await fetched(`${path}/index.html`)).status).toBe(404);
  });

  test("is not fetched by a grant that is over, nor granted once its own days are", async () => {
    const path = await granted();

    desk.setNow("2026-11-25T09:11:01Z");
    expect((await fetched(path)).status).toBe(404);
    desk.setNow("2026-11-25T09:01:00Z");
    const unspent = await granted();
    const copies = desk.database.db("packages").where({ data_request_id: id });
    const { available_until: last } = await copies.clone().first();
    await copies.clone().update({ available_until: "2026-11-25T09:00:59Z" });
    expect((await fetched(unspent)).status).toBe(404);
    await expect(granted()).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
    await copies.clone().update({ available_until: last });
  });

  test("is gone the moment the data behind it is erased, even for a grant that was given before", async () => {
    const path = await granted();
    const started = await granted();
    expect((await fetched(started, "bytes=0-9")).status).toBe(206);
    const tx = desk.database.db as unknown as Tx;
    const permit = await permitErasure(desk.database.db, null, new Date("2026-11-25T09:01:00Z"));

    const removedAt = new Date("2026-11-25T09:01:00Z");
    await removePackagesOf(tx, permit, { dataRequestId: id, cprIndex: null, removedAt });

    expect((await fetched(path)).status).toBe(404);
    expect((await fetched(started, "bytes=10-")).status).toBe(404);
    expect((await fetched(`${started}/index.html`)).status).toBe(404);
    await expect(granted()).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
    const { id: packageId, ...copy } = await desk.database
      .db("packages")
      .where({ data_request_id: id })
      .first();
    expect(copy).toMatchObject({ state: "REMOVED", removed_at: removedAt });
    expect(await desk.database.db("package_chunks").where({ package_id: packageId })).toEqual([]);
  });
});
