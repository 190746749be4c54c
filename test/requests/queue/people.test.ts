import { randomUUID } from "node:crypto";
import { LIV, MIKKEL } from "../../../sample/personas.ts";
import { ageOn, birthDateOf } from "../../../server/requests/identity/age.ts";
import { presentActions } from "../../../server/requests/present-data-request.ts";
import { readDuplicates } from "../../../server/requests/duplicates/read-duplicates.ts";
import { registerDataRequest } from "../../../server/requests/reception/register-data-request.ts";
import { checkGuardian, readRepresentation } from "../../../server/requests/identity/representation.ts";
import { ruleOnDuplicate } from "../../../server/requests/duplicates/rule-on-duplicate.ts";
import { startCollection } from "../../../server/sources/collection/start-collection.ts";
import type { RegisterDataRequestInput, RepresentationInput } from "../../../server/generated/schema.ts";
import { demoRules } from "../../support/demo-rules.ts";
import { useDesk } from "../../support/desk.ts";
import { upload } from "../../support/upload.ts";

const desk = useDesk("2026-09-01T07:00:00Z");

const register = async (more: Partial<RegisterDataRequestInput> = {}) => {
  const subject = { name: MIKKEL.name, cpr: MIKKEL.cpr };
  const input = { rights: ["ACCESS" as const], channel: "LETTER" as const, language: "DA" as const, subject };
  const when = { receivedAt: new Date("2026-08-20T10:00:00Z"), idempotencyKey: randomUUID() };
  return (await registerDataRequest(desk.as("signe"), { ...input, ...when, ...more })).dataRequest;
};

const power: RepresentationInput = {
  ...{ kind: "POWER_OF_ATTORNEY", name: "Advokat Ask Birk", rights: ["ACCESS"], expiresOn: "2026-09-20" },
  contact: "Birkevej 2",
};

test.each([
  ["7204164378", "2016-04-12"],
  ["7403851118", "1985-03-14"],
  ["0101304000", "2030-01-01"],
  ["0101374000", "1937-01-01"],
  ["0101575000", "2057-01-01"],
  ["0101585000", "1858-01-01"],
  ["0101009000", "2000-01-01"],
  ["010100-0000", "1900-01-01"],
])("the number %s is of somebody born on %s", (cpr, birth) => {
  expect(birthDateOf(cpr)?.toString()).toBe(birth);
});

test("a number that begins with no day has no age, and nobody is taken for a child", () => {
  expect(birthDateOf("3102850000")).toBeUndefined();
  const ctx = { rules: demoRules, clock: () => new Date("2026-09-01T07:00:00Z") };
  expect(() => checkGuardian(ctx, "3102850000", null, ["x"])).toThrow(/Correct/);
});

test("a child is fifteen on her birthday in Denmark, not the day before", () => {
  const birth = birthDateOf(LIV.cpr);
  if (!birth) throw new Error("Liv has a birthday");

  expect(ageOn(birth, "2031-04-11")).toBe(14);
  expect(ageOn(birth, "2031-04-12")).toBe(15);
});

describe("a guardian", () => {
  const ask = (at: string, reason: string | null, rules = demoRules) =>
    checkGuardian({ rules, clock: () => new Date(at) }, LIV.cpr, reason, ["input", "onBehalfReason"]);

  test("asks for a child of ten without giving a reason", () => {
    expect(() => ask("2026-09-01T07:00:00Z", null)).not.toThrow();
  });

  test("needs a reason from fifteen, or the child's own log-on, as the operator has decided", () => {
    const at = "2031-04-12T07:00:00Z";

    expect(() => ask(at, null)).toThrow(/Correct/);
    expect(() => ask(at, "She is in hospital and has asked me to.")).not.toThrow();
    expect(() =>
      ask(at, "She is in hospital.", { ...demoRules, guardianOfOlderChild: "OWN_LOGIN" }),
    ).toThrow();
  });

  test("asks for nobody who is of age", () => {
    expect(() => ask("2034-04-12T07:00:00Z", "She is in hospital and has asked me to.")).toThrow(/Correct/);
  });
});

test("a power of attorney is kept with its end and its rights, and what is personal is sealed", async () => {
  const request = await register({ representation: power });

  expect(request).toMatchObject({ onBehalf: true, state: "IDENTITY_PENDING" });
  const stored = await desk.read(request.id);
  expect(stored.authorityUntil).toBe("2026-09-20");
  expect(await readRepresentation(desk.as("signe"), stored)).toEqual({
    ...{ ...power, reason: null, documents: [] },
  });
  const { rows } = await desk.database.db.raw(
    "select string_agg(r::text, '') as everything from representations r",
  );
  expect(rows[0].everything).not.toMatch(/Birk/);
});

test("a power of attorney that has run out stops each further step, and the request can still be answered no", async () => {
  const { id } = await register({ representation: power });
  await desk.put(id, { state: "OPEN", assurance: "DOCUMENT" });
  await upload(desk.as("signe"), id, "POWER_OF_ATTORNEY");
  expect(presentActions(desk.as("per"), await desk.read(id))).toContain("START_COLLECTION");

  desk.setNow("2026-09-20T22:00:00Z");
  const { version } = await desk.read(id);
  await desk.expectRefusal(
    async () => startCollection(desk.as("signe"), { id, version }),
    "INVALID_TRANSITION",
    /run out/,
  );

  const left = presentActions(desk.as("per"), await desk.read(id));
  expect(left).not.toContain("START_COLLECTION");
  expect(left).toContain("DECIDE");
  desk.setNow("2026-09-01T07:00:00Z");
});

test.each([
  ["an estate", { kind: "ESTATE" }, /data protection officer/],
  ["a power of attorney for another right", { rights: ["ERASURE"] }, /does not cover/],
  ["a power of attorney without end", { expiresOn: null }, /until when/],
  ["a power of attorney of last year", { expiresOn: "2025-09-01" }, /run out/],
  ["a guardian of an adult", { kind: "GUARDIAN" }, /adult/],
] as const)("%s is refused with what can be done instead, and nothing is kept", async (_, more, message) => {
  const representation = { ...power, ...more } as RepresentationInput;

  await desk.expectRefusal(async () => register({ representation }), "INVALID_INPUT", message);
});

test("a second request on the same right is taken, and shown beside the first to staff and to its own citizen", async () => {
  const first = await desk.submit("anne", { rights: ["ACCESS", "ERASURE"] });
  const second = await desk.submit("anne");

  expect(second.state).toBe("OPEN");
  const seen = await readDuplicates(desk.as("signe"), await desk.read(second.id));
  expect(seen.map(({ id }) => id)).toContain(first.id);
  const own = await readDuplicates(desk.as("anne"), await desk.read(second.id));
  expect(own.map(({ id }) => id)).toContain(first.id);
  expect(own.every(({ ruling, reason }) => ruling === null && reason === null)).toBe(true);
});

test("whoever comes with a card and a PIN learns nothing of other requests under that number", async () => {
  await desk.submit("anne");
  const before = (await desk.submit("annesCard")).id;

  const request = await desk.read(before);

  expect(request.state).toBe("IDENTITY_PENDING");
  const shown = await readDuplicates(desk.as("annesCard"), request);
  for (const other of shown) expect((await desk.read(other.id)).submittedBy).toBe(desk.personId("annesCard"));
});

test("an unproven request under somebody's number blocks nothing of hers", async () => {
  const squatter = await register();
  const own = await desk.submit("mikkel");

  expect(own.state).toBe("OPEN");
  expect(presentActions(desk.as("signe"), await desk.read(own.id))).toContain("START_COLLECTION");
  expect((await desk.read(squatter.id)).state).toBe("IDENTITY_PENDING");
});

test("staff keep two requests apart with a reason, and either goes on; a later ruling takes its place", async () => {
  const one = await desk.submit("mikkel");
  const other = await desk.submit("mikkel");
  const rule = async (id: string, otherId: string, ruling: "LINKED" | "KEPT_APART") => {
    const { version } = await desk.read(id);
    const input = { id, version, otherId, ruling, reason: "They are about different years." };
    return ruleOnDuplicate(desk.as("signe"), input);
  };
  await rule(one.id, other.id, "KEPT_APART");
  await rule(other.id, one.id, "LINKED");

  const [seen] = (await readDuplicates(desk.as("per"), await desk.read(one.id))).filter(
    ({ id }) => id === other.id,
  );

  expect(seen).toMatchObject({ ruling: "LINKED", reason: "They are about different years." });
  for (const { id } of [one, other])
    expect(presentActions(desk.as("signe"), await desk.read(id))).toContain("START_COLLECTION");
  const stranger = await desk.submit("anne");
  await desk.expectRefusal(async () => rule(one.id, stranger.id, "LINKED"), "NOT_FOUND");
});
