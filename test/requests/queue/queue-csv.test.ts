import { ANNE, SIGNE } from "../../../sample/personas.ts";
import { assignDataRequest } from "../../../server/requests/queue/assign-data-request.ts";
import { queueCsv, readQueueCsv } from "../../../server/requests/queue/queue-csv.ts";
import { useDesk } from "../../support/desk.ts";

const desk = useDesk("2026-11-01T07:00:00Z");
const HEADER = "number,rights,state,receivedAt,dueOn,handler";

test("the queue under a filter is a file of lines without any citizen's name, and the listing is an event", async () => {
  const { id, number, version, dueOn } = await desk.submit("anne", { rights: ["ACCESS", "ERASURE"] });
  await desk.submit("karen");
  await assignDataRequest(desk.as("signe"), { id, version, handlerId: desk.personId("signe") });

  const csv = await readQueueCsv(desk.as("signe"), { filter: { right: "ERASURE" } });

  const { state } = await desk.read(id);
  const line = `${number},ACCESS ERASURE,${state},2026-11-01T07:00:00.000Z,${dueOn},${SIGNE.name}`;
  expect(csv).toBe(`${HEADER}\r\n${line}\r\n`);
  expect(csv).not.toContain(ANNE.name);
  const events = await desk.database.db("audit_events").where({ kind: "data_requests.listed" }).pluck("body");
  expect(events).toEqual([{ requests: [id] }]);
});

test("the list may be of one name, and an empty one has only its header", async () => {
  const { number } = await desk.submit("mikkel");

  expect(await readQueueCsv(desk.as("per"), { filter: { name: "Mikkel" } })).toContain(number);
  expect(await readQueueCsv(desk.as("per"), { filter: { number: "none" } })).toBe(`${HEADER}\r\n`);
});

test("what a spreadsheet would run as a formula does nothing there", async () => {
  const request = { ...(await desk.submit("anne")), handlerId: "x" };

  const csv = queueCsv([request], new Map([["x", '=HYPERLINK("http://evil.example")']]));

  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
});

test.each([
  ["anne", "NOT_FOUND"],
  ["ravn", "FORBIDDEN"],
] as const)("%s gets no list", async (who, code) => {
  await desk.expectRefusal(async () => readQueueCsv(desk.as(who), {}), code);
});
