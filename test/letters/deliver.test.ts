import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { ANNE } from "../../sample/personas.ts";
import { deliver, MAX_ATTEMPTS } from "../../server/letters/deliver.ts";
import { listDeliveries, type Delivery } from "../../server/letters/delivery-store.ts";
import { createDigitalPostBox } from "../../server/letters/digital-post-box.ts";
import { listLetters } from "../../server/letters/letter-store.ts";
import { createMailer } from "../../server/letters/mailer.ts";
import { memoXml } from "../../server/letters/memo-message.ts";
import type { Outbound } from "../../server/letters/outbound.ts";
import { readPaperTasks, recordLetterPosted } from "../../server/letters/record-letter-posted.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { takeDigitalPostReceipts } from "../../server/letters/take-digital-post-receipts.ts";
import { useDesk } from "../support/desk.ts";
import { useMailServer } from "../support/mail-server.ts";

const mail = useMailServer();
const folder = mkdtempSync(join(tmpdir(), "indsigt-post-"));
const [outbox, inbox] = [join(folder, "out"), join(folder, "in")];
mkdirSync(inbox);
const digitalPost = createDigitalPostBox({ outbox, inbox, senderCvr: "12345678" });
const outbound: Outbound = {
  get mail() {
    return createMailer({ url: mail.url, from: "indsigt@bibliotek.example", timeoutMs: 400 });
  },
  digitalPost,
  staffMail: null,
};
const desk = useDesk("2026-11-25T09:00:00Z", { outbound, baseUrl: "https://indsigt.example" });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A receipt that has been sent; answers its ways. */
async function sentReceipt(
  columns: Record<string, unknown> = {},
): Promise<{ requestId: string; ways: Delivery[] }> {
  const request = await desk.submit("anne", { contactEmail: "anne@post.example" });
  if (Object.keys(columns).length > 0) await desk.put(request.id, columns);
  const [letter] = await listLetters(desk.database.db, request.id);
  await setLetter(desk.asSystem(), { letterId: letter?.id ?? "" });
  return { requestId: request.id, ways: await listDeliveries(desk.database.db, letter?.id ?? "") };
}

const way = (ways: readonly Delivery[], channel: string): Delivery => {
  const found = ways.find((one) => one.channel === channel);
  if (!found) throw new Error(`there is no way ${channel}`);
  return found;
};
const now = async ({ letterId }: Delivery): Promise<Delivery[]> =>
  listDeliveries(desk.database.db, letterId ?? "");

test("the e-mail says that something is in the portal, has one link, and nothing about anybody", async () => {
  const { requestId, ways } = await sentReceipt();
  const notice = way(ways, "EMAIL_NOTICE");

  await deliver(desk.asSystem(), { deliveryId: notice.id });

  expect(way(await now(notice), "EMAIL_NOTICE")).toMatchObject({ state: "HANDED_OVER", attempts: 0 });
  const sent = mail.received.at(-1);
  expect(sent?.to).toEqual(["anne@post.example"]);
  const body = (sent?.raw ?? "").replace(/=\r?\n/g, "");
  const request = await desk.read(requestId);
  for (const personal of ["Anne", "Lykke", "Madsen", ANNE.cpr, request.number, requestId, "indsigt (artikel"])
    expect(body.replace(/^(To|Message-ID|Reply-To):.*$/gim, "")).not.toContain(personal);
  expect(new Set(body.match(/https?:\/\/[^\s<"=]+/g))).toEqual(new Set(["https://indsigt.example"]));
  expect(body).toContain("Auto-Submitted: auto-generated");
});

test("a server that says 451 is asked again, and the letter arrives", async () => {
  const { ways } = await sentReceipt();
  const notice = way(ways, "EMAIL_NOTICE");
  mail.answerNext(451);

  await expect(deliver(desk.asSystem(), { deliveryId: notice.id })).rejects.toThrow("SMTP_451");
  expect(way(await now(notice), "EMAIL_NOTICE")).toMatchObject({
    state: "RETRYING",
    attempts: 1,
    reason: "SMTP_451",
  });
  await deliver(desk.asSystem(), { deliveryId: notice.id });

  expect(way(await now(notice), "EMAIL_NOTICE")).toMatchObject({ state: "HANDED_OVER", reason: null });
});

test("a server that says 550 is final: staff see it, and the letter waits to be posted on paper, once", async () => {
  const { requestId, ways } = await sentReceipt();
  const notice = way(ways, "EMAIL_NOTICE");
  mail.answerNext(550);

  await deliver(desk.asSystem(), { deliveryId: notice.id });
  await deliver(desk.asSystem(), { deliveryId: notice.id });

  const after = await now(notice);
  expect(way(after, "EMAIL_NOTICE")).toMatchObject({ state: "FAILED", reason: "SMTP_550", attempts: 1 });
  const paper = way(after, "PAPER");
  expect(paper.state).toBe("WAITING");
  expect((await readPaperTasks(desk.as("signe"))).map(({ id }) => id)).toContain(paper.id);
  const { delivery } = await recordLetterPosted(desk.as("signe"), { deliveryId: paper.id });
  expect(delivery).toMatchObject({ state: "DELIVERED" });
  const events = await desk.events(requestId);
  expect(events.find(({ kind }) => kind === "delivery.failed")?.body).toMatchObject({ reason: "SMTP_550" });
  expect(JSON.stringify(events)).not.toContain("post.example");
  await desk.expectRefusal(
    async () => recordLetterPosted(desk.as("signe"), { deliveryId: paper.id }),
    "INVALID_TRANSITION",
  );
});

test("a server that hangs is given up after a while, and asked again", async () => {
  const { ways } = await sentReceipt();
  const notice = way(ways, "EMAIL_NOTICE");
  mail.answerNext("hang");

  await expect(deliver(desk.asSystem(), { deliveryId: notice.id })).rejects.toThrow("tried again later");

  expect(way(await now(notice), "EMAIL_NOTICE")).toMatchObject({ state: "RETRYING", attempts: 1 });
});

test("a server that is never there is given up at last, and the letter goes on paper", async () => {
  const { ways } = await sentReceipt();
  const notice = way(ways, "EMAIL_NOTICE");
  await desk.database
    .db("deliveries")
    .where({ id: notice.id })
    .update({ attempts: MAX_ATTEMPTS - 1 });
  mail.answerNext(421);

  await deliver(desk.asSystem(), { deliveryId: notice.id });

  expect((await now(notice)).map(({ channel, state }) => [channel, state]).sort()).toEqual([
    ["EMAIL_NOTICE", "FAILED"],
    ["PAPER", "WAITING"],
    ["PORTAL", "DELIVERED"],
  ]);
});

test("who wrote a letter is answered by Digital Post: a whole MeMo message, readable by its owner only", async () => {
  const { requestId, ways } = await sentReceipt({ channel: "LETTER" });
  const post = way(ways, "DIGITAL_POST");

  await deliver(desk.asSystem(), { deliveryId: post.id });
  await deliver(desk.asSystem(), { deliveryId: post.id });

  const file = join(outbox, `${post.id}.xml`);
  expect(readdirSync(outbox)).toEqual([`${post.id}.xml`]);
  expect(statSync(file).mode & 0o077).toBe(0);
  const xml = readFileSync(file, "utf8");
  expect(XMLValidator.validate(xml)).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml)["memo:Message"];
  expect(parsed["@_xmlns:memo"]).toBe("https://DigitalPost.dk/MeMo-1");
  expect(parsed).toMatchObject({ "@_memoVersion": "1.1", "@_memoSchVersion": "1.1.0" });
  const header = parsed["memo:MessageHeader"];
  expect(Object.keys(header)).toEqual(
    ["messageType", "messageUUID", "label", "mandatory", "legalNotification", "Sender", "Recipient"].map(
      (name) => `memo:${name}`,
    ),
  );
  expect(header["memo:Recipient"]).toEqual({ "memo:recipientID": ANNE.cpr, "memo:idType": "CPR" });
  const content = parsed["memo:MessageBody"]["memo:MainDocument"]["memo:File"]["memo:content"];
  expect(Buffer.from(content, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  expect(way(await now(post), "DIGITAL_POST").state).toBe("HANDED_OVER");

  writeFileSync(join(inbox, "1.json"), JSON.stringify({ messageUUID: post.id, status: "DELIVERED" }));
  await takeDigitalPostReceipts(desk.asSystem());
  expect(way(await now(post), "DIGITAL_POST").state).toBe("DELIVERED");
  expect(readdirSync(join(inbox, "done"))).toEqual(["1.json"]);
  expect((await desk.events(requestId)).map(({ kind }) => kind)).toContain("delivery.receipt_taken");
});

test("what Digital Post rejects goes on paper; what is no receipt of ours is put aside", async () => {
  const { ways } = await sentReceipt({ channel: "LETTER" });
  const post = way(ways, "DIGITAL_POST");
  await deliver(desk.asSystem(), { deliveryId: post.id });
  writeFileSync(
    join(inbox, "a.json"),
    JSON.stringify({ messageUUID: post.id, status: "REJECTED", code: "not.subscribed" }),
  );
  writeFileSync(join(inbox, "b.json"), "{ not json");
  writeFileSync(
    join(inbox, "c.json"),
    JSON.stringify({ messageUUID: "00000000-0000-4000-8000-000000000000", status: "DELIVERED" }),
  );
  writeFileSync(
    join(inbox, "d.json"),
    JSON.stringify({ messageUUID: post.id, status: "DELIVERED", code: "Anne Lykke" }),
  );

  await takeDigitalPostReceipts(desk.asSystem());

  expect(way(await now(post), "DIGITAL_POST")).toMatchObject({ state: "FAILED", reason: "not.subscribed" });
  expect(way(await now(post), "PAPER").state).toBe("WAITING");
  expect(readdirSync(join(inbox, "unreadable")).sort()).toEqual(["b.json", "c.json", "d.json"]);
});

test("a hostile name or label cannot leave its element", () => {
  const xml = memoXml({
    messageUuid: "x",
    label: 'A & B </memo:label><memo:evil a="1">\u0000\u0007',
    createdAt: new Date("2026-11-25T09:00:00.123Z"),
    sender: { cvr: "12345678", label: "]]>&<" },
    recipientCpr: "0000000000",
    document: { filename: '"><x', language: "da", pdf: Buffer.from("%PDF-") },
  });

  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toContain("<memo:evil");
  expect(xml).toContain("2026-11-25T09:00:00Z");
});
