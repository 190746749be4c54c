import { randomUUID } from "node:crypto";
import { ANNE, BENT } from "../../sample/personas.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { CHANGING_KINDS } from "../../server/requests/read-last-change.ts";
import { until } from "../../tour/api.ts";
import { must, visit, type Visitor } from "../../tour/people.ts";
import { dumpOf, filesOf, waysToWrite } from "../support/raw-bytes.ts";
import { inSampleLibrary, useService } from "../support/run-service.ts";
import { unzipped } from "../package/zip-unpacked.ts";

const service = useService();

const SHOWN = `id state version allowedActions
  rectificationPoints { id field method ground doneAt }
  restrictions { id ground state activities { key } liftAnnouncedAt liftReason }
  objections { activity { key } directMarketing state }
  portability { activity { key } included ground records }
  tasks { id right kind system text doneAt }
  recipientNotices { id right recipient state reason }
  decisions { right outcome fulfilledAt erasureGround { ground } reasons { ground justification } }
  package { state }`;
const READ = `query R($id: ID!) { dataRequest(id: $id) { ${SHOWN} erasurePlans { id state digest } } }`;
const OWN = `query R($id: ID!) { dataRequest(id: $id) { ${SHOWN} } }`;
const ITEMS = `query I($id: ID!, $collection: String) { dataRequest(id: $id) { items(first: 100, collection: $collection) {
  nodes { id needsReview values { column value suggestions { kind start end } } } } } }`;
const PREVIEW = `query P($id: ID!) { dataRequest(id: $id) { preview { html withheld redactions undecided } } }`;

type Task = { id: string; right: string; kind: string; doneAt: string | null };
type Restriction = { id: string; ground: string; state: string; activities: { key: string }[] };
type Notice = { id: string; right: string; recipient: string; state: string; reason: string | null };
type Shown = {
  id: string;
  state: string;
  version: number;
  rectificationPoints: { id: string; field: string; method: string | null; doneAt: string | null }[];
  restrictions: Restriction[];
  objections: { activity: { key: string } | null; directMarketing: boolean; state: string }[];
  portability: { activity: { key: string }; included: boolean; ground: string | null }[];
  tasks: Task[];
  recipientNotices: Notice[];
  decisions: { right: string; outcome: string; fulfilledAt: string | null; reasons: { ground: string }[] }[];
  package: { state: string } | null;
  erasurePlans: { id: string; state: string; digest: string }[];
};
type Value = {
  column: string;
  value: string | null;
  suggestions: { kind: string; start: number; end: number }[];
};
type Item = { id: string; needsReview: boolean; values: Value[] };

let id = "";
let anne: Visitor;
let signe: Visitor;
let per: Visitor;
let inger: Visitor;

beforeAll(async () => {
  anne = await visit(service.baseUrl, "anne");
  signe = await visit(service.baseUrl, "signe");
  per = await visit(service.baseUrl, "per");
  inger = await visit(service.baseUrl, "inger");
  await service.database.db.raw(`
    create table version_growths (transaction bigint, request uuid);
    create function note_growth() returns trigger language plpgsql security definer as $$
    begin
      insert into version_growths values (pg_current_xact_id()::text::bigint % 4294967296, new.id);
      return null;
    end $$;
    create trigger note_growth after update of version on data_requests for each row
      when (old.version is distinct from new.version) execute function note_growth()`);
}, 60_000);

const read = async (who: Visitor = signe, query = READ): Promise<Shown> =>
  (await must(who.api<{ dataRequest: Shown }>(query, { id }))).dataRequest;

const INPUT_TYPES: Readonly<Record<string, string>> = {
  startCollection: "DataRequestVersionInput!",
  liftRestriction: "RestrictionVersionInput!",
};

/** Sends a mutation with the version that is there now, and gives the codes it was refused with. */
async function act(who: Visitor, name: string, input: Record<string, unknown>): Promise<string[]> {
  const type = INPUT_TYPES[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const { version } = await read();
  const query = `mutation M($input: ${type}) { ${name}(input: $input) { receipt { leafHash } } }`;
  return (
    await who.api(query, { input: { version, ...(name === "approveErasure" ? {} : { id }), ...input } })
  ).codes;
}

async function itemsOf(collection?: string): Promise<Item[]> {
  const { dataRequest } = await must(
    signe.api<{ dataRequest: { items: { nodes: Item[] } } }>(ITEMS, { id, collection: collection ?? null }),
  );
  return dataRequest.items.nodes;
}

test("one request names all six rights, and an objection restricts and stops at once", async () => {
  const details = {
    rectification: [
      { field: "Telefon", wrong: ANNE.phone, right: "+45 00 11 20 99" },
      { field: "Navn", wrong: ANNE.name, right: "Anne Madsen" },
      { field: "Note", wrong: "Jeg har ikke lovet at betale.", right: "Jeg afviste kravet." },
    ],
    restriction: { ground: "ART18_1_A", activities: ["fees"] },
    objection: { activities: ["messages"], directMarketing: true },
  };
  const rights = ["OBJECTION", "PORTABILITY", "ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION"];
  const query = `mutation S($input: SubmitDataRequestInput!) { submitDataRequest(input: $input) { dataRequest { id } } }`;

  const { submitDataRequest } = await must(
    anne.api<{ submitDataRequest: { dataRequest: { id: string } } }>(query, {
      input: { rights, details, language: "EN", idempotencyKey: randomUUID() },
    }),
  );
  id = submitDataRequest.dataRequest.id;

  const seen = await read(anne, OWN);
  expect(seen.state).toBe("OPEN");
  expect(seen.restrictions.map(({ ground, state }) => [ground, state])).toEqual([
    ["ART18_1_A", "ASKED"],
    ["ART18_1_D", "IN_FORCE"],
  ]);
  expect(seen.tasks).toEqual([]);
  expect((await read()).tasks.map(({ right, kind }) => [right, kind])).toEqual([["OBJECTION", "STOP"]]);
}, 60_000);

test("staff collect, hide what is about another person, and answer each point", async () => {
  expect(await act(signe, "startCollection", {})).toEqual([]);
  await until(
    async () => read(),
    ({ state }) => state === "REVIEW",
  );
  const [patron] = await itemsOf("library.patrons");
  const waiting = (await itemsOf()).filter(({ needsReview }) => needsReview);
  const items = waiting.map((item) => {
    const body = item.values.find(({ suggestions }) => suggestions.some(({ kind }) => kind === "NAME"));
    if (!body) return { itemId: item.id, decision: "RELEASE" };
    const redactions = body.suggestions.map(({ start, end }) => ({
      ...{ column: body.column, start, end },
      ground: "RIGHTS_OF_OTHERS",
    }));
    return { itemId: item.id, decision: "REDACT", redactions };
  });
  expect(items.some(({ decision }) => decision === "REDACT")).toBe(true);
  expect(await act(signe, "decideItems", { items })).toEqual([]);

  const [phone, name, note] = (await read()).rectificationPoints;
  const target = { itemId: patron?.id, column: "phone" };
  const answer = async (more: Record<string, unknown>) => act(signe, "answerRectification", more);
  expect(
    await answer({ pointId: name?.id, method: "CORRECT", ...target, column: "name", value: "Anne" }),
  ).toEqual(["INVALID_INPUT"]);
  expect(
    await answer({ pointId: phone?.id, method: "CORRECT", ...target, value: "+45 00 11 20 99" }),
  ).toEqual([]);
  expect(
    await answer({
      pointId: name?.id,
      method: "REFER_TO_CPR",
      considerations: "The name comes from the register.",
    }),
  ).toEqual([]);
  const place = { system: "library", activity: "membership", note: "The patron denies the claim." };
  expect(await answer({ pointId: note?.id, method: "ADD_NOTE", ...place })).toEqual([]);
  expect((await read(anne, OWN)).rectificationPoints.map(({ method }) => method)).toEqual([null, null, null]);
}, 120_000);

test("the preview is what the citizen will get, without what was hidden", async () => {
  const { dataRequest } = await must(
    signe.api<{
      dataRequest: { preview: { html: string; withheld: string; redactions: number; undecided: number } };
    }>(PREVIEW, { id }),
  );

  expect(dataRequest.preview).toMatchObject({ undecided: 0 });
  expect(dataRequest.preview.redactions).toBeGreaterThan(0);
  expect(dataRequest.preview.html).toContain("[redacted: out of regard for another person]");
  expect(dataRequest.preview.html).not.toContain(BENT.name);
});

test("every right gets its own answer, and no more is promised than the law gives", async () => {
  await planErasure();
  const why = "What is named must stay for now.";
  const decisions = [
    { right: "ACCESS", outcome: "PARTLY", considerations: "A note names another patron." },
    { right: "RECTIFICATION", outcome: "PARTLY", considerations: "The name comes from the CPR register." },
    { right: "ERASURE", outcome: "PARTLY", erasureGround: "ART17_1_C", considerations: why },
    { right: "RESTRICTION", outcome: "GRANTED" },
    { right: "PORTABILITY", outcome: "PARTLY", considerations: "Most of it serves the public task." },
    { right: "OBJECTION", outcome: "GRANTED" },
  ];
  const whole = decisions.map((one) =>
    one.right === "PORTABILITY" ? { right: one.right, outcome: "GRANTED" } : one,
  );
  expect(await act(per, "decideDataRequest", { decisions: whole })).toEqual(["INVALID_INPUT"]);

  expect(await act(per, "decideDataRequest", { decisions })).toEqual([]);

  const { decisions: told, restrictions, objections, portability } = await read(anne, OWN);
  expect(told.map(({ right, outcome }) => [right, outcome])).toEqual([
    ["ACCESS", "PARTLY"],
    ["ERASURE", "PARTLY"],
    ["OBJECTION", "GRANTED"],
    ["PORTABILITY", "PARTLY"],
    ["RECTIFICATION", "PARTLY"],
    ["RESTRICTION", "GRANTED"],
  ]);
  expect(restrictions.map(({ state }) => state)).toEqual(["IN_FORCE", "IN_FORCE"]);
  expect(objections.map(({ state }) => state)).toEqual(["UPHELD", "UPHELD"]);
  expect(portability).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        activity: { key: "lending" },
        included: false,
        ground: "ART20_3_PUBLIC_TASK",
      }),
    ]),
  );
}, 120_000);

test("the value is corrected in the system, and people confirm what they did by hand", async () => {
  const done = await until(
    async () => read(),
    ({ rectificationPoints: [phone], package: copy }) => phone?.doneAt !== null && copy?.state === "READY",
  );
  expect(await correctedPhone()).toBe("+45 00 11 20 99");
  expect(done.tasks.map(({ kind }) => kind).sort()).toEqual(["ADD_NOTE", "RESTRICT", "STOP", "STOP"]);

  for (const { id: taskId } of done.tasks)
    expect(await act(signe, "completeTask", { taskId, note: "Done in the library system." })).toEqual([]);

  const { tasks, decisions } = await read();
  expect(tasks.every(({ doneAt }) => doneAt !== null)).toBe(true);
  expect(decisions.flatMap(({ right, fulfilledAt }) => (fulfilledAt ? [] : [right]))).toEqual(["ERASURE"]);
}, 120_000);

test("the copy holds a portable file, and nowhere in its bytes what was hidden", async () => {
  const query = `mutation D($input: CreatePackageDownloadInput!) { createPackageDownload(input: $input) { url } }`;
  const { createPackageDownload } = await must(
    anne.api<{ createPackageDownload: { url: string } }>(query, { input: { dataRequestId: id } }),
  );
  const response = await fetch(createPackageDownload.url, {
    headers: { authorization: `Bearer ${anne.token}` },
  });

  const { files } = await unzipped(Buffer.from(await response.arrayBuffer()));

  expect([...files.keys()].some((name) => name.startsWith("portability/library/"))).toBe(true);
  for (const [, content] of files) expect(content.toString("utf8")).not.toContain(BENT.name);
  expect(files.get("withheld.json")?.toString("utf8")).toContain('"redacted"');
}, 60_000);

test("restricted data is not erased before the restriction is lifted, and not lifted before she was told", async () => {
  await expectErasureRefused();
  const inForce = (await read()).restrictions.filter(({ state }) => state === "IN_FORCE");
  for (const { id: restrictionId } of inForce) {
    expect(await act(per, "liftRestriction", { restrictionId })).toEqual(["INVALID_TRANSITION"]);
    const liftsAt = new Date(Date.now() + 1_500).toISOString();
    const reason = "The fees have been checked, and you asked for erasure.";
    expect(await act(per, "announceLifting", { restrictionId, reason, liftsAt })).toEqual([]);
  }
  expect(
    (await read(anne, OWN)).restrictions.map((one) => (one as { liftReason?: string }).liftReason),
  ).toEqual([
    "The fees have been checked, and you asked for erasure.",
    "The fees have been checked, and you asked for erasure.",
  ]);
  for (const { id: restrictionId } of inForce)
    await until(
      async () => act(per, "liftRestriction", { restrictionId }),
      (codes) => codes.length === 0,
    );

  expect((await read()).restrictions.map(({ state }) => state)).toEqual(["LIFTED", "LIFTED"]);
}, 60_000);

test("the erasure is carried out, the recipients are on the list, and the case is closed", async () => {
  const upTo = await writesBeforeErasure();
  await expectErasureRefused();
  await must(per.api(MARK_READ, { input: { dataRequestId: id, upTo } }));
  await eraseInTheEnd();

  const closed = await until(
    async () => read(),
    ({ state }) => state === "CLOSED",
  );
  expect(closed.recipientNotices.map(({ right }) => right)).toEqual(
    expect.arrayContaining(["ERASURE", "OBJECTION", "RECTIFICATION", "RESTRICTION"]),
  );
  const [first, ...rest] = closed.recipientNotices;
  expect(await act(signe, "recordRecipientNotice", { noticeId: first?.id, state: "IMPOSSIBLE" })).toEqual([
    "INVALID_INPUT",
  ]);
  const reason = "The supplier no longer exists.";
  expect(
    await act(signe, "recordRecipientNotice", { noticeId: first?.id, state: "IMPOSSIBLE", reason }),
  ).toEqual([]);
  for (const { id: noticeId } of rest)
    expect(await act(signe, "recordRecipientNotice", { noticeId, state: "NOTIFIED" })).toEqual([]);
  const seen = await read(anne, OWN);
  expect(seen.recipientNotices.every(({ state }) => state !== "OPEN")).toBe(true);
  expect(seen.recipientNotices.find(({ state }) => state === "IMPOSSIBLE")).toMatchObject({ reason });
}, 180_000);

test("whatever let the version grow is what staff are told of as the last change, and only they", async () => {
  const { rows } = await service.database.db.raw<{ rows: { kind: string | null }[] }>(`
    select distinct e.kind from version_growths g left join audit_events e
      on e.subject_id = g.request and e.xmin::text::bigint = g.transaction`);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ kind }) => !(CHANGING_KINDS as (string | null)[]).includes(kind))).toEqual([]);

  const LAST = `query R($id: ID!) { dataRequest(id: $id) { lastChange { kind actorRole colleague isOwn } } }`;
  type Last = { dataRequest: { lastChange: object | null } };
  const last = { kind: "recipient.recorded", actorRole: "CASEWORKER", colleague: "Signe B." };
  for (const [who, isOwn] of [
    [signe, true],
    [per, false],
  ] as const)
    expect((await must(who.api<Last>(LAST, { id }))).dataRequest.lastChange).toEqual({ ...last, isOwn });
  expect((await must(anne.api<Last>(LAST, { id }))).dataRequest.lastChange).toBeNull();
});

test("after the whole journey no value of a person stands readable in a dump, nor in the files on disk", async () => {
  const db = openDatabase(service.database.url, { poolMax: 2, applicationName: "test" });
  try {
    const [dump, files] = [await dumpOf(db), await filesOf(db)];
    expect(dump).toContain(id);
    expect(files.size).toBeGreaterThan(100);
    for (const value of TOLD) {
      const written = waysToWrite(value).filter((text) => dump.includes(text));
      const onDisk = [...files].filter(([, bytes]) => bytes.includes(value)).map(([name]) => name);
      expect({ value, written, onDisk }).toEqual({ value, written: [], onDisk: [] });
    }
  } finally {
    await db.destroy();
  }
}, 60_000);

/** Every value of Anne's, of the patron her note names, and all that was written freely in this journey. */
const TOLD = [
  ...[ANNE.name, ANNE.cpr, ANNE.email, ANNE.phone, ANNE.cardNumber, BENT.name, BENT.cpr],
  ...["+45 00 11 20 99", "Anne Madsen", "Jeg har ikke lovet at betale.", "Jeg afviste kravet."],
  ...["The name comes from the register.", "The patron denies the claim.", "A note names another patron."],
  ...["The name comes from the CPR register.", "What is named must stay for now."],
  ...["Most of it serves the public task.", "Done in the library system.", "The supplier no longer exists."],
  "The fees have been checked, and you asked for erasure.",
];

async function planErasure(): Promise<void> {
  expect(await act(inger, "planErasure", { sharedRecords: "KEEP" })).toEqual([]);
  await until(
    async () => read(),
    ({ erasurePlans: [first] }) => first?.state === "READY",
  );
}

async function expectErasureRefused(): Promise<void> {
  const [plan] = (await read()).erasurePlans;
  const input = { planId: plan?.id, digest: plan?.digest };
  expect(await act(per, "approveErasure", input)).toEqual(["INVALID_TRANSITION"]);
}

const WRITE = `mutation W($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const MARK_READ = `mutation R($input: MarkMessagesReadInput!) { markMessagesRead(input: $input) { marked } }`;

/** Nothing is erased over a message that nobody has read. */
async function writesBeforeErasure(): Promise<string> {
  const input = { dataRequestId: id, text: "Please wait a day.", idempotencyKey: randomUUID() };
  const sent = await must(anne.api<{ sendMessage: { message: { id: string } } }>(WRITE, { input }));
  return sent.sendMessage.message.id;
}

/** The correction changed what was planned, so the first approval comes to a new plan and a new decision. */
async function eraseInTheEnd(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const [plan] = (await read()).erasurePlans;
    expect(await act(per, "approveErasure", { planId: plan?.id, digest: plan?.digest })).toEqual([]);
    const { state } = await until(
      async () => read(),
      ({ state: now, erasurePlans: [first] }) => now === "CLOSED" || first?.state === "CHANGED",
    );
    if (state === "CLOSED") return;
    await planErasure();
    const considerations = "What is named must stay for now.";
    const decision = { right: "ERASURE", outcome: "PARTLY", erasureGround: "ART17_1_C", considerations };
    expect(await act(per, "decideDataRequest", { decisions: [decision] })).toEqual([]);
  }
}

/** What the library system itself says now. */
async function correctedPhone(): Promise<string | null> {
  const query = "select phone from library.patrons where patron_id = ?";
  const { rows } = await inSampleLibrary(service, async (library) =>
    library.raw<{ rows: { phone: string }[] }>(query, [ANNE.patronId]),
  );
  return rows[0]?.phone ?? null;
}
