import { decideDataRequest } from "../../server/requests/decide-data-request.ts";
import { withdrawDataRequest } from "../../server/requests/withdraw-data-request.ts";
import { useDesk, type Who } from "../support/desk.ts";
import { openLettersOf } from "../support/open-letters.ts";

const desk = useDesk("2026-09-01T07:00:00Z");

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });
const refuse = async (who: Who, request: { id: string; version: number }) =>
  decideDataRequest(desk.as(who), {
    ...seen(request),
    decisions: [
      { right: "ACCESS", outcome: "REFUSED", ground: "MANIFESTLY_UNFOUNDED", considerations: "Sent daily." },
    ],
  });
const outcomesOf = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map(({ status }) => status).sort();

test("two data protection officers decide at once: one answer, one letter, and the other is told", async () => {
  const request = await desk.submit("anne");

  const outcomes = await outcomesOf([refuse("per", request), refuse("inger", request)]);

  expect(outcomes).toEqual(["fulfilled", "rejected"]);
  expect(await desk.read(request.id)).toMatchObject({ state: "REFUSED" });
  expect(await openLettersOf(desk.as("per"), request.id, "DECISION")).toHaveLength(1);
  const decided = (await desk.events(request.id)).filter(({ kind }) => kind === "data_request.decided");
  expect(decided).toHaveLength(1);
});

test("a citizen withdraws while it is decided: either happens whole, and never both", async () => {
  for (let round = 0; round < 5; round += 1) {
    const request = await desk.submit("anne");

    const outcomes = await outcomesOf([
      refuse("per", request),
      withdrawDataRequest(desk.as("anne"), seen(request)),
    ]);

    expect(outcomes).toEqual(["fulfilled", "rejected"]);
    const { state } = await desk.read(request.id);
    const letters = await openLettersOf(desk.as("per"), request.id, "DECISION");
    expect([state, letters.length]).toEqual(state === "REFUSED" ? ["REFUSED", 1] : ["WITHDRAWN", 0]);
  }
});
