import { closeComplaint } from "../../server/complaints/close-complaint.ts";
import { readComplaints } from "../../server/complaints/read-complaints.ts";
import { registerComplaint } from "../../server/complaints/register-complaint.ts";
import { sendComplaintPosition } from "../../server/complaints/send-complaint-position.ts";
import type { Complaint, RegisterComplaintInput } from "../../server/generated/schema.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-11-25T12:00:00Z");
const RECEIVED = new Date("2026-11-20T10:00:00Z");
const ABOUT = "She says that a note about Bent Hald was kept from her.";

async function givenComplaint(more: Partial<RegisterComplaintInput> = {}): Promise<Complaint> {
  const input = { receivedAt: RECEIVED, about: ABOUT, reference: "2026-31-0001", ...more };
  return (await registerComplaint(desk.as("per"), input)).complaint;
}

const seen = ({ id, version }: Complaint) => ({ id, version });
const SENT = new Date("2026-11-24T10:00:00Z");

/** A refusal that leaves the register and the log as they were. */
async function expectNothing(act: () => Promise<unknown>, code: Parameters<typeof desk.expectRefusal>[1]) {
  const rows = async () =>
    (await desk.database.db.raw("select md5(string_agg(c::text, '' order by id)) as hash from complaints c"))
      .rows;
  const before = await rows();
  await desk.expectRefusal(act, code);
  expect(await rows()).toEqual(before);
}

test("a complaint follows its case from receipt to outcome, and the case's own log tells of it", async () => {
  const request = await desk.submit("anne");
  const complaint = await givenComplaint({ dataRequestId: request.id });

  const position = { ...seen(complaint), sentAt: SENT, position: "The note is about another person." };
  const { complaint: sent } = await sendComplaintPosition(desk.as("per"), position);
  const end = { ...seen(sent), outcome: "NOT_UPHELD", text: "No criticism." } as const;
  const { complaint: closed, receipt } = await closeComplaint(desk.as("per"), end);

  expect(closed).toMatchObject({ state: "CLOSED", outcomeText: "No criticism.", dataRequestId: request.id });
  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await desk.events(request.id)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["complaint.registered", "complaint.position_sent", "complaint.closed"]),
  );
});

test("no word of a complaint stands outside the seal", async () => {
  await givenComplaint();

  const { rows } = await desk.database.db.raw(
    "select (select string_agg(c::text, '') from complaints c) || (select string_agg(e::text, '') from audit_events e) as all",
  );
  expect(rows[0].all).not.toMatch(/Bent Hald|2026-31-0001/);
});

test("the newest come first, a page at a time, and the reading is in the log", async () => {
  await givenComplaint({ receivedAt: new Date("2026-11-21T10:00:00Z") });
  const page = await readComplaints(desk.as("per"), { first: 1 });
  const next = await readComplaints(desk.as("per"), { first: 1, after: page.pageInfo.endCursor });

  expect(page.nodes[0]?.receivedAt.toISOString()).toBe("2026-11-21T10:00:00.000Z");
  expect(next.nodes[0]?.id).not.toBe(page.nodes[0]?.id);
  const events = await desk.database.db("audit_events").where({ kind: "complaints.read" });
  expect(events.length).toBeGreaterThanOrEqual(2);
});

test.each([
  ["a moment that has not come", { receivedAt: new Date("2026-11-26T00:00:00Z") }],
  ["a case that does not exist", { dataRequestId: "00000000-0000-4000-8000-000000000000" }],
  ["what cannot be a case", { dataRequestId: "' or 1=1 --" }],
  ["nothing said", { about: "\u200b" }],
])("a complaint with %s is refused", async (_what, more) => {
  await expectNothing(() => givenComplaint(more), "INVALID_INPUT");
});

test("a position is not sent before the complaint, nor twice, nor on an old version", async () => {
  const complaint = await givenComplaint();
  const position = (more: object) => () =>
    sendComplaintPosition(desk.as("per"), { ...seen(complaint), sentAt: SENT, position: "Ours.", ...more });

  await expectNothing(position({ sentAt: new Date("2026-11-19T00:00:00Z") }), "INVALID_INPUT");
  await expectNothing(position({ version: 7 }), "CONFLICT");
  const { complaint: sent } = await position({})();
  await expectNothing(position({ version: sent.version }), "INVALID_TRANSITION");
});

test.each(["signe", "ravn", "anne"] as const)("%s neither reads nor changes the register", async (who) => {
  const complaint = await givenComplaint();
  const code = who === "anne" ? "NOT_FOUND" : "FORBIDDEN";
  const end = { ...seen(complaint), outcome: "UPHELD", text: "x" } as const;

  await expectNothing(() => readComplaints(desk.as(who), { first: 1 }), code);
  await expectNothing(() => registerComplaint(desk.as(who), { receivedAt: RECEIVED, about: ABOUT }), code);
  await expectNothing(() => closeComplaint(desk.as(who), end), code);
});
