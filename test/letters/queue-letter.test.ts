import { randomUUID } from "node:crypto";
import { sampleLetters } from "../../sample/letters.ts";
import { transact } from "../../server/audit/transact.ts";
import type { LetterContent } from "../../server/letters/letter-fields.ts";
import { listDeliveries } from "../../server/letters/delivery-store.ts";
import { findLetter, listLetters, openContent } from "../../server/letters/letter-store.ts";
import { listVersions, readVersion } from "../../server/letters/letter-version-store.ts";
import { queueLetter } from "../../server/letters/queue-letter.ts";
import { readForm, readLetter, readLetters } from "../../server/letters/read-letters.ts";
import { setLetter } from "../../server/letters/send-letter.ts";
import { readVaultKey } from "../../server/vault/vault-store.ts";
import { useDesk } from "../support/desk.ts";
import { readPdf } from "../support/pdf.ts";

const desk = useDesk("2026-11-25T09:00:00Z");

const sample = (name: string): LetterContent => {
  const content = sampleLetters.get(name);
  if (!content) throw new Error(`there is no sample ${name}`);
  return content;
};

async function queue(requestId: string, content: LetterContent): Promise<string> {
  const ctx = desk.as("per");
  const request = await desk.read(requestId);
  const actor = ctx.actor ?? fail();
  const { id } = await transact(ctx, actor, async (tx) => ({
    value: { id: await queueLetter(tx, ctx, { request, ...content }) },
    event: { kind: "data_request.read", subject: requestId, part: "REQUEST" },
  }));
  return id;
}

function fail(): never {
  throw new Error("somebody acts");
}

test("a citizen who asks gets a receipt that names her rights and the deadline, in her language", async () => {
  const request = await desk.submit("anne", { rights: ["ACCESS", "ERASURE"], language: "EN" });
  const [letter] = await listLetters(desk.database.db, request.id);

  await setLetter(desk.asSystem(), { letterId: letter?.id ?? "" });

  const { key } = await readVaultKey(desk.database.db, desk.as("per").vault, request.vaultKeyId);
  const sent = (await listLetters(desk.database.db, request.id))[0] ?? fail();
  expect(sent).toMatchObject({
    kind: "RECEIPT",
    language: "EN",
    state: "SENT",
    sentVersion: 1,
    writtenOn: "2026-11-25",
  });
  const pdf = await readVersion(desk.database.db, key, "pdf", { letterId: sent.id, number: 1 });
  const { text } = readPdf(pdf ?? fail());
  expect(text).toContain("We have received your request");
  expect(text).toContain("access (Article 15)");
  expect(text).toMatch(/you\s+must\s+have\s+the\s+answer\s+by\s+Monday\s+28\s+December\s+2026/);
  expect(text).toContain(request.number);
  expect(await listDeliveries(desk.database.db, sent.id)).toMatchObject([
    { channel: "PORTAL", state: "DELIVERED" },
  ]);
  expect((await desk.events(request.id)).map(({ kind }) => kind)).toEqual([
    "data_request.received",
    "letter.sent",
  ]);
});

test("nothing of a letter lies readable in the database", async () => {
  const request = await desk.submit("anne");
  const letterId = await queue(request.id, sample("extension"));
  await setLetter(desk.asSystem(), { letterId });

  const rows = JSON.stringify([
    await desk.database.db.raw("select letters::text from letters"),
    await desk.database.db.raw("select letter_versions::text from letter_versions"),
  ]);
  const bytes = Buffer.from("fem systemer").toString("hex");
  expect(rows).not.toContain("fem systemer");
  expect(rows).not.toContain(bytes);
});

test("a change that does not happen leaves no letter and no job", async () => {
  const ctx = desk.as("per");
  const request = await desk.submit("anne");
  const count = async () => [
    await desk.database.db("letters").count(),
    (await desk.database.db.raw("select count(*) from graphile_worker.jobs")).rows,
  ];
  const before = await count();

  const failing = transact(ctx, ctx.actor ?? fail(), async (tx) => {
    await queueLetter(tx, ctx, { request, ...sample("extension") });
    throw new Error("the change fails");
  });

  await expect(failing).rejects.toThrow("the change fails");
  expect(await count()).toEqual(before);
});

type Denied = Extract<LetterContent, { letter: "DECISION" }>["fields"]["decisions"][number];

test.each([
  ["no ground", { reasons: [] }],
  ["no reasons at all", { reasons: undefined }],
  ["no main considerations", { considerations: undefined }],
  ["blank considerations", { considerations: "  \n " }],
])("a refusal with %s is not written, and nothing is kept", async (_, change) => {
  const request = await desk.submit("anne");
  const { fields } = sample("decision-access-refused") as Extract<LetterContent, { letter: "DECISION" }>;
  const decisions = [{ ...fields.decisions[0], ...change } as Denied] as [Denied];

  await desk.expectRefusal(
    async () => queue(request.id, { letter: "DECISION", fields: { decisions } }),
    "INVALID_INPUT",
  );
});

test.each([
  "gdpr#art-999",
  "no-such-law",
  "kommunestyrelsesloven#s42",
  "rammeaftale-centralbibliotekerne-2021-2024",
  "databeskyttelsesloven#s99",
])(
  "a refusal that rests on %s is not written: the framework in force does not have it",
  async (legalReferenceKey) => {
    const request = await desk.submit("anne");
    const { fields } = sample("decision-access-refused") as Extract<LetterContent, { letter: "DECISION" }>;
    const [part] = fields.decisions;
    if (part.outcome === "GRANTED") return fail();
    const decisions = [{ ...part, reasons: [{ ...part.reasons[0], legalReferenceKey }] }] as [Denied];

    await desk.expectRefusal(
      async () => queue(request.id, { letter: "DECISION", fields: { decisions } }),
      "INVALID_INPUT",
      /lacks the provision behind RIGHTS_OF_OTHERS/,
    );
  },
);

test("until its job has run a letter has no text and no ways, staff see that it waits, and the citizen sees nothing", async () => {
  const request = await desk.submit("anne");
  const letterId = await queue(request.id, sample("clarification"));

  const letter = await readLetter(desk.as("signe"), letterId);

  expect(letter).toMatchObject({ state: "QUEUED", sentVersion: null });
  expect(letter && (await readForm(desk.as("signe"), letter, "text"))).toBeNull();
  expect(await listVersions(desk.database.db, letterId)).toEqual([]);
  expect(await listDeliveries(desk.database.db, letterId)).toEqual([]);
  expect(await readLetter(desk.as("anne"), letterId)).toBeNull();
  const seenByAnne = await readLetters(desk.as("anne"), await desk.read(request.id));
  expect(seenByAnne.map(({ id }) => id)).not.toContain(letterId);
});

test("staff who open a letter are in the log; a letter that is not there looks like another's", async () => {
  const request = await desk.submit("anne");
  const letterId = await queue(request.id, sample("clarification"));
  await setLetter(desk.asSystem(), { letterId });

  const letter = await readLetter(desk.as("signe"), letterId);

  expect(letter && (await readForm(desk.as("signe"), letter, "text"))?.toString()).toContain("før 2015");
  expect((await desk.events(request.id)).at(-1)).toMatchObject({
    kind: "letter.read",
    body: { letter: letterId, number: 1 },
  });
  expect(await readLetter(desk.as("mikkel"), letterId)).toBeNull();
  expect(await readLetter(desk.as("mikkel"), randomUUID())).toBeNull();
  expect(await readLetter(desk.as("signe"), "x")).toBeNull();
});

test("a letter is waiting or sent, and the database takes no other state", async () => {
  const request = await desk.submit("anne");
  const letterId = await queue(request.id, sample("extension"));

  const draft = desk.database.db("letters").where({ id: letterId }).update({ state: "DRAFT" });

  await expect(draft).rejects.toThrow("letters_state_check");
});

test("a letter that was sent is sent once, however often the job runs", async () => {
  const request = await desk.submit("anne");
  const letterId = await queue(request.id, sample("extension"));

  await Promise.allSettled([1, 2, 3].map(async () => setLetter(desk.asSystem(), { letterId })));
  await setLetter(desk.asSystem(), { letterId });

  expect(await listVersions(desk.database.db, letterId)).toHaveLength(1);
  expect(await listDeliveries(desk.database.db, letterId)).toHaveLength(1);
  const sent = (await desk.events(request.id)).filter(
    ({ kind, body }) => kind === "letter.sent" && body["letter"] === letterId,
  );
  expect(sent).toHaveLength(1);
});

test("a version cannot be changed, even by the owner of the database", async () => {
  const request = await desk.submit("anne");
  const letterId = await queue(request.id, sample("extension"));
  await setLetter(desk.asSystem(), { letterId });

  const change = desk.database
    .db("letter_versions")
    .where({ letter_id: letterId })
    .update({ sha256: "0".repeat(64) });

  await expect(change).rejects.toThrow("a version of a letter never changes");
});

test("what was sealed for one letter does not open as another's", async () => {
  const request = await desk.submit("anne");
  const [first, second] = [
    await queue(request.id, sample("extension")),
    await queue(request.id, sample("extension")),
  ];
  const { key } = await readVaultKey(desk.database.db, desk.as("per").vault, request.vaultKeyId);
  const letters = await Promise.all(
    [first, second].map(async (id) => (await findLetter(desk.database.db, id)) ?? fail()),
  );
  const [one, other] = [letters[0] ?? fail(), letters[1] ?? fail()];

  expect(openContent(key, one).letter).toBe("EXTENSION");
  expect(() => openContent(key, { ...one, sealedContent: other.sealedContent })).toThrow();
});
