import { readFileSync } from "node:fs";
import { changeDataRequest } from "../../server/requests/change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../../server/requests/data-request-store.ts";
import { drawWorkflow } from "../../server/requests/draw-workflow.ts";
import { conditions } from "../../server/requests/preconditions.ts";
import { presentActions } from "../../server/requests/present-data-request.ts";
import { standingOf } from "../../server/requests/queue/standing.ts";
import { transitions, type Step } from "../../server/requests/transitions.ts";
import { dataRequestActions, leadsTo } from "../../server/requests/workflow.ts";
import type { DataRequestState } from "../../server/generated/schema.ts";
import { useDesk, type Who } from "../support/desk.ts";

const desk = useDesk("2026-09-01T07:00:00Z");
const STATES = [
  ...(["RECEIVED", "IDENTITY_PENDING", "OPEN", "COLLECTING", "REVIEW"] as const),
  ...(["DECIDED", "FULFILLING", "CLOSED", "WITHDRAWN", "REFUSED"] as const),
] as const satisfies readonly DataRequestState[];
const ENDED: readonly DataRequestState[] = ["CLOSED", "WITHDRAWN", "REFUSED"];
const ACTORS = { CITIZEN: "anne", CASEWORKER: "signe", DPO: "per", AUDITOR: "ravn", SYSTEM: null } as const;
const STEPS = [...new Set(transitions.map(({ step }) => step))];

const contextFor = (who: Who | null) => (who === null ? desk.asSystem() : desk.as(who));

async function requestIn(state: DataRequestState, assurance: string | null = "MITID_SUBSTANTIAL") {
  const request = await desk.submit("anne", { rights: ["ACCESS", "ERASURE"] });
  const closed_at = ENDED.includes(state) ? "2026-09-01T08:00:00Z" : null;
  await desk.put(request.id, { state, closed_at, assurance });
  return desk.read(request.id);
}

/** Makes a step and nothing else, as a command would that does nothing of its own. */
async function take(
  step: Step,
  who: Who | null,
  { id, version }: { id: string; version: number },
  to?: DataRequestState,
) {
  const ctx = contextFor(who);
  if (!ctx.actor) throw new Error("somebody acts");
  return changeDataRequest(ctx, ctx.actor, step, { id, version }, async (tx, request) => ({
    dataRequest: await setDataRequestState(tx, request, { state: to ?? request.state }),
    event: { kind: "data_request.withdrawn", subject: id, from: request.state },
  }));
}

test("docs/workflow.md is what the table says; npm run generate:workflow draws it anew", () => {
  expect(readFileSync("docs/workflow.md", "utf8")).toBe(drawWorkflow());
});

test("every action has a line, and no line leads out of an ended request into work without saying so", () => {
  expect(STEPS).toEqual(expect.arrayContaining([...dataRequestActions]));
  for (const { from, to = [], effect } of transitions) {
    expect(from.length).toBeGreaterThan(0);
    expect(effect).toMatch(/^[A-Z].*\.$/);
    for (const state of [...from, ...to]) expect(STATES).toContain(state);
  }
});

/** The line of the table under which somebody in this role may take a step now. */
function lineFor(step: Step, role: string, request: DataRequest) {
  const standing = standingOf(desk.as("per"), request);
  return transitions.find(
    (line) =>
      line.step === step &&
      line.from.includes(request.state) &&
      (line.by as readonly string[]).includes(role) &&
      (line.right === undefined || [line.right].flat().some((right) => request.rights.includes(right))) &&
      (line.when ?? []).every((name) => conditions[name].holds(standing)),
  );
}

describe.each(STATES)("from %s", (state) => {
  test.each(STEPS)(
    "%s is made by whom the table names and refused to all others, without a trace",
    async (step) => {
      const assurance = step === "ASK_IDENTITY" ? null : "MITID_SUBSTANTIAL";
      const request = await requestIn(state, assurance);
      const before = await desk.everything();
      for (const [role, who] of Object.entries(ACTORS)) {
        if (lineFor(step, role, request)) continue;
        await expect(take(step, who, request)).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
      }
      expect(await desk.everything()).toEqual(before);
      for (const [role, who] of Object.entries(ACTORS)) {
        const line = lineFor(step, role, request);
        if (!line) continue;
        const to = line.to?.[0] ?? state;
        expect((await take(step, who, await requestIn(state, assurance), to)).dataRequest.state).toBe(to);
      }
    },
  );

  test("nobody is offered what would be refused", async () => {
    const request = await requestIn(state);
    for (const [role, who] of Object.entries(ACTORS)) {
      const offered = presentActions(contextFor(who), request);
      for (const step of dataRequestActions) {
        const isPossible = lineFor(step, role, request) !== undefined;
        expect([role, step, offered.includes(step)]).toEqual([role, step, isPossible]);
      }
    }
  });
});

test("a command that would lead where the table does not is stopped, and nothing is written", async () => {
  const before = await requestIn("OPEN");

  await expect(take("START_COLLECTION", "signe", before, "CLOSED")).rejects.toThrow(/the workflow knows no/);

  expect(await desk.read(before.id)).toEqual(before);
  expect(leadsTo("START_COLLECTION", "OPEN", "CLOSED")).toBe(false);
  expect(leadsTo("START_COLLECTION", "OPEN", "COLLECTING")).toBe(true);
});

test("two staff take the same step at once: one has done it, the other is told that somebody was first", async () => {
  const request = await requestIn("OPEN");

  const outcomes = await Promise.allSettled([
    take("START_COLLECTION", "signe", request, "COLLECTING"),
    take("START_COLLECTION", "per", request, "COLLECTING"),
  ]);

  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "CONFLICT" },
  });
  expect(
    (await desk.events(request.id)).filter(({ kind }) => kind === "data_request.withdrawn"),
  ).toHaveLength(1);
});
