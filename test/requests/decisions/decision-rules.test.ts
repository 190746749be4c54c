import { AppError } from "../../../server/errors.ts";
import type { Right } from "../../../server/generated/schema.ts";
import type { DataRequest } from "../../../server/requests/data-request-store.ts";
import { reasonsOf } from "../../../server/requests/decisions/decision-rules.ts";
import type { GivenDecision, Prepared } from "../../../server/requests/decisions/given-decision.ts";

const request = (state: DataRequest["state"] = "REVIEW") => ({ state }) as DataRequest;
const WHY = "What was weighed.";

const prepared = (unanswered: Right[], more: Partial<Prepared> = {}): Prepared => ({
  ...{
    items: [],
    foundFiles: [],
    redactions: [],
    leftOut: [],
    plans: [],
    points: [],
    restrictions: [],
    objections: [],
  },
  ...{ openToObjection: new Set(["messages"]), portability: [], hasUpheldObjection: false, unanswered },
  ...more,
});

const objection = (activity: string | null) => ({
  ...{ id: "o", dataRequestId: "r", activity, directMarketing: activity === null, ground: null },
  state: "PENDING" as const,
});
const asked = (...activities: string[]) =>
  ({
    id: "x",
    state: "ASKED",
    ground: "ART18_1_A",
    activities,
  }) as unknown as Prepared["restrictions"][number];
const point = (method: string | null, ground: string | null = null) =>
  ({ id: "p", method, ground }) as unknown as Prepared["points"][number];
const scope = (key: string, included: boolean, ground: "ART20_3_PUBLIC_TASK" | null) => ({
  ...{ key, included, ground, records: 1 },
  title: { da: key, en: key },
});
const plan = { state: "READY", plan: { blocked: [], steps: [] } } as unknown as Prepared["plans"][number];
const redaction = { findingPageId: "f", position: 0, column: "body", start: 0, end: 1 };

function codeOf(decision: GivenDecision, given: Prepared, state?: DataRequest["state"]): string {
  try {
    reasonsOf(request(state), [decision], given);
    return "ACCEPTED";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.fields?.[0]?.path.at(-1)].filter((part) => part !== undefined).join(" ");
  }
}

const partly = (right: Right, more: Partial<GivenDecision> = {}): GivenDecision => ({
  ...{ right, outcome: "PARTLY", considerations: WHY },
  ...more,
});
const refused = (right: Right, ground: GivenDecision["ground"]): GivenDecision => ({
  ...{ right, outcome: "REFUSED", ground, considerations: WHY },
});
const granted = (right: Right, more: Partial<GivenDecision> = {}): GivenDecision => ({
  ...{ right, outcome: "GRANTED" },
  ...more,
});

const both = [objection("messages"), objection(null)];
const mixed = [scope("loan-history", true, null), scope("lending", false, "ART20_3_PUBLIC_TASK")];

test.each<[string, GivenDecision, Partial<Prepared>, string]>([
  [
    "a copy with a hidden part is not the whole copy",
    granted("ACCESS"),
    { redactions: [{ ...redaction, ground: "RIGHTS_OF_OTHERS" }] },
    "INVALID_INPUT outcome",
  ],
  [
    "a copy with a hidden part is a part of it",
    partly("ACCESS"),
    { redactions: [{ ...redaction, ground: "RIGHTS_OF_OTHERS" }] },
    "ACCEPTED",
  ],
  [
    "a copy without a system is not the whole copy",
    granted("ACCESS"),
    { leftOut: ["library"] },
    "INVALID_INPUT outcome",
  ],
  ["a copy without a system is a part of it", partly("ACCESS"), { leftOut: ["library"] }, "ACCEPTED"],
  ["nothing held back is no part", partly("ACCESS"), {}, "INVALID_INPUT outcome"],
  [
    "erasure needs the ground on which it is owed",
    granted("ERASURE"),
    { plans: [plan] },
    "INVALID_INPUT erasureGround",
  ],
  [
    "erasure after an objection needs one that was upheld",
    granted("ERASURE", { erasureGround: "ART17_1_C" }),
    { plans: [plan] },
    "INVALID_INPUT erasureGround",
  ],
  [
    "an earlier upheld objection is a ground for erasure",
    granted("ERASURE", { erasureGround: "ART17_1_C" }),
    { plans: [plan], hasUpheldObjection: true },
    "ACCEPTED",
  ],
  [
    "a refused erasure has no ground to be owed on",
    { ...refused("ERASURE", "NO_ART17_GROUND"), erasureGround: "ART17_1_A" },
    {},
    "INVALID_INPUT erasureGround",
  ],
  [
    "a secret of the administration does not stop an erasure",
    refused("ERASURE", "DBL22_PUBLIC"),
    {},
    "INVALID_INPUT ground",
  ],
  [
    "every point of a rectification is answered first",
    granted("RECTIFICATION"),
    { points: [point(null)] },
    "INVALID_TRANSITION",
  ],
  [
    "a refused point makes it a part",
    granted("RECTIFICATION"),
    { points: [point("CORRECT"), point("REFUSE", "ART16_NOT_INACCURATE")] },
    "INVALID_INPUT outcome",
  ],
  [
    "a referred point makes it a part",
    partly("RECTIFICATION"),
    { points: [point("ADD_NOTE"), point("REFER_TO_CPR", "NOT_CONTROLLER")] },
    "ACCEPTED",
  ],
  [
    "no point put right is a refusal",
    partly("RECTIFICATION"),
    { points: [point("REFUSE", "ART16_NOT_INACCURATE")] },
    "INVALID_INPUT outcome",
  ],
  [
    "what serves the public task is not moved",
    granted("PORTABILITY"),
    { portability: mixed },
    "INVALID_INPUT outcome",
  ],
  [
    "what rests on consent is moved, the rest refused",
    partly("PORTABILITY"),
    { portability: mixed },
    "ACCEPTED",
  ],
  [
    "where nothing can be moved it is refused",
    partly("PORTABILITY"),
    { portability: mixed.slice(1) },
    "INVALID_INPUT outcome",
  ],
  [
    "a restriction in part names its activities",
    partly("RESTRICTION", { ground: "ART18_NO_GROUND" }),
    { restrictions: [asked("fees", "lending")] },
    "INVALID_INPUT activities",
  ],
  [
    "a restriction in part names only what was asked",
    partly("RESTRICTION", { ground: "ART18_NO_GROUND", activities: ["messages"] }),
    { restrictions: [asked("fees", "lending")] },
    "INVALID_INPUT activities",
  ],
  [
    "a restriction of all that was asked is granted",
    partly("RESTRICTION", { ground: "ART18_NO_GROUND", activities: ["fees"] }),
    { restrictions: [asked("fees")] },
    "INVALID_INPUT outcome",
  ],
  [
    "a restriction in part says why not the rest",
    partly("RESTRICTION", { activities: ["fees"] }),
    { restrictions: [asked("fees", "lending")] },
    "INVALID_INPUT ground",
  ],
  [
    "a restriction in part is granted in part",
    partly("RESTRICTION", { ground: "ART18_NO_GROUND", activities: ["fees"] }),
    { restrictions: [asked("fees", "lending")] },
    "ACCEPTED",
  ],
  [
    "direct marketing stops, whatever the grounds",
    refused("OBJECTION", "ART21_COMPELLING_GROUNDS"),
    { objections: both },
    "INVALID_INPUT outcome",
  ],
  [
    "direct marketing stops while the rest goes on",
    partly("OBJECTION", { ground: "ART21_COMPELLING_GROUNDS" }),
    { objections: both },
    "ACCEPTED",
  ],
  [
    "nobody is obeyed who is not known",
    refused("OBJECTION", "IDENTITY_NOT_ESTABLISHED"),
    { objections: both },
    "ACCEPTED",
  ],
  [
    "an objection to a consent is not upheld",
    granted("OBJECTION"),
    { objections: [objection("newsletter")] },
    "INVALID_INPUT activities",
  ],
  [
    "a public task is not called another basis",
    partly("OBJECTION", { ground: "ART21_OTHER_BASIS" }),
    { objections: both },
    "INVALID_INPUT ground",
  ],
  [
    "a ground of Article 20 does not refuse an objection",
    refused("OBJECTION", "ART20_3_PUBLIC_TASK"),
    { objections: [objection("messages")] },
    "INVALID_INPUT ground",
  ],
])("%s", (_rule, decision, more, code) => {
  expect(codeOf(decision, prepared([decision.right], more))).toBe(code);
});

test.each<Right>(["ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY", "OBJECTION"])(
  "%s can only be refused before it is known who asks, and a refusal has its considerations",
  (right) => {
    const given = prepared([right]);

    const owed = right === "ERASURE" ? { erasureGround: "ART17_1_A" as const } : {};
    expect(codeOf(granted(right, owed), given, "IDENTITY_PENDING")).toBe("INVALID_TRANSITION");
    expect(codeOf(refused(right, "IDENTITY_NOT_ESTABLISHED"), given, "IDENTITY_PENDING")).toBe("ACCEPTED");
    const silent = { ...refused(right, "EXCESSIVE"), considerations: null };
    expect(codeOf(silent, given)).toBe("INVALID_INPUT considerations");
  },
);

test("only the rights that wait are answered, each once", () => {
  expect(codeOf(granted("ACCESS"), prepared(["ERASURE"]))).toMatch(/^INVALID_INPUT/);
  expect(codeOf(granted("ACCESS"), prepared(["ACCESS", "ERASURE"]))).toMatch(/^INVALID_INPUT/);
});

test("what is refused of a portability names the activities, and points to access", () => {
  const [answer] = reasonsOf(
    request(),
    [partly("PORTABILITY")],
    prepared(["PORTABILITY"], { portability: mixed }),
  );

  expect(answer?.reasons).toMatchObject([{ ground: "ART20_3_PUBLIC_TASK" }]);
  expect(answer?.reasons[0]?.text.en).toMatch(/^lending: .*Article 15/);
});
