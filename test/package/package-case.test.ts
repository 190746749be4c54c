import { randomUUID } from "node:crypto";
import { listLetters } from "../../server/letters/letter-store.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { sendMessage } from "../../server/messages/send-message.ts";
import { writeInternalNote } from "../../server/messages/write-internal-note.ts";
import { buildPackage } from "../../server/package/build-package.ts";
import { packageInputOf } from "../../server/package/package-contents.ts";
import { zipPackage } from "../../server/package/zip-package.ts";
import { decideDataRequest } from "../../server/requests/decide-data-request.ts";
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
