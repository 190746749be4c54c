import { assignDataRequest } from "../../../server/requests/queue/assign-data-request.ts";
import { readColleagues } from "../../../server/requests/queue/read-colleagues.ts";
import { readDataRequests } from "../../../server/requests/read-data-requests.ts";
import { readWorkloads } from "../../../server/requests/queue/read-workloads.ts";
import { setAbsence } from "../../../server/requests/queue/set-absence.ts";
import { useDesk, type Who } from "../../support/desk.ts";

const desk = useDesk("2026-11-01T07:00:00Z");

const assign = async (who: Who, id: string, to: Who) => {
  const { version } = await desk.read(id);
  const handlerId = desk.personId(to);
  return (await assignDataRequest(desk.as(who), { id, version, handlerId })).dataRequest;
};
const queueOf = async (who: Who) =>
  (await readDataRequests(desk.as(who), { first: 100, filter: { handler: "MINE" } })).nodes.map(
    ({ id }) => id,
  );

test("who will be away is named beforehand with her substitute, and is still here; once it is over it is told no more", async () => {
  const absence = { fromOn: "2026-11-10", untilOn: "2026-11-12", substituteId: desk.personId("inger") };
  await setAbsence(desk.as("signe"), absence);
  const signe = async () =>
    (await readColleagues(desk.as("per"))).find(({ id }) => id === desk.personId("signe"));

  expect(await signe()).toMatchObject({ absence, awayUntil: null, substituteId: null });
  desk.setNow("2026-11-12T07:00:00Z");
  expect(await signe()).toMatchObject({ absence, awayUntil: "2026-11-12" });
  desk.setNow("2026-11-13T07:00:00Z");
  expect(await signe()).toMatchObject({ absence: null, awayUntil: null });
  desk.setNow("2026-11-01T07:00:00Z");
  await setAbsence(desk.as("signe"), {});
});

test("how much lies with each and with nobody is counted, for staff only", async () => {
  const of = async (who: Who | null) =>
    (await readWorkloads(desk.as("signe"))).find(({ handlerId }) => handlerId === (who && desk.personId(who)))
      ?.openRequests ?? 0;
  const [hers, nobodys] = [await of("signe"), await of(null)];
  const { id } = await desk.submit("anne");
  expect(await of(null)).toBe(nobodys + 1);

  await assign("signe", id, "signe");

  expect([await of("signe"), await of(null)]).toEqual([hers + 1, nobodys]);
  await desk.expectRefusal(async () => readWorkloads(desk.as("anne")), "NOT_FOUND");
});

test("what is meant for somebody who is away goes to her substitute, whose queue it is, until she is back", async () => {
  const { id } = await desk.submit("anne");
  await assign("per", id, "signe");
  const away = { fromOn: "2026-11-01", untilOn: "2026-11-03", substituteId: desk.personId("inger") };
  const { colleague } = await setAbsence(desk.as("signe"), away);
  expect(colleague).toMatchObject({ substituteId: desk.personId("inger"), awayUntil: "2026-11-03" });

  expect(await queueOf("inger")).toContain(id);
  expect((await assign("per", id, "signe")).handlerId).toBe(desk.personId("inger"));
  desk.setNow("2026-11-04T07:00:00Z");
  expect((await assign("per", id, "signe")).handlerId).toBe(desk.personId("signe"));

  desk.setNow("2026-11-01T07:00:00Z");
  await setAbsence(desk.as("signe"), {});
  expect((await assign("per", id, "signe")).handlerId).toBe(desk.personId("signe"));
});

test.each([
  ["a last day before the first", { fromOn: "2026-11-05", untilOn: "2026-11-04" }, "INVALID_INPUT"],
  ["no last day", { fromOn: "2026-11-05" }, "INVALID_INPUT"],
  [
    "nobody who takes over",
    { fromOn: "2026-11-05", untilOn: "2026-11-06", substituteId: "x" },
    "INVALID_INPUT",
  ],
] as const)("an absence with %s is refused", async (_, input, code) => {
  await desk.expectRefusal(async () => setAbsence(desk.as("signe"), input), code);
});

test("a caseworker does not set another's absence; the DPO may", async () => {
  const input = { personId: desk.personId("per") };

  await desk.expectRefusal(async () => setAbsence(desk.as("signe"), input), "FORBIDDEN");
  expect((await setAbsence(desk.as("inger"), input)).colleague.id).toBe(desk.personId("per"));
});
