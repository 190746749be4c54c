import fc from "fast-check";
import { catalogue } from "../../server/audit/catalogue.ts";
import type { FieldFormat } from "../../server/audit/catalogue-entry.ts";
import { checkBody } from "../../server/audit/check-body.ts";
import { record } from "../../server/audit/transact.ts";
import { systemContext } from "../../server/context.ts";
import { depsOf } from "../support/deps-of.ts";
import { useDatabase } from "../support/test-database.ts";

const ID = "6c1f9d1e-3a2b-4c5d-8e7f-001122334455";
const good = {
  right: "ERASURE",
  outcome: "PARTLY",
  grounds: ["DBL_22_1"],
};

const database = useDatabase();

test("codes, counts, hashes and ids are let through", () => {
  checkBody("data_request.decided", { decisions: [good] });
  checkBody("audit.verified", { size: 0, rootHash: "0f".repeat(32), problems: 2 ** 53 - 1 });
  checkBody("data_requests.listed", { requests: [ID] });
  checkBody("publication.published", {
    document: "PRIVACY_POLICY",
    version: ID,
    sha256: "ab".repeat(32),
    effectiveOn: "2026-11-01",
  });
});

const refused: [string, string, Record<string, unknown>][] = [
  ["a name", "collection.system_failed", { system: "Anne Hansen", attempt: 1, reason: "REFUSED" }],
  [
    "an e-mail address",
    "collection.system_failed",
    { system: "anne@example.dk", attempt: 1, reason: "REFUSED" },
  ],
  ["a CPR number", "collection.system_failed", { system: "library", attempt: 1, reason: "010190-1234" }],
  [
    "a CPR number without dash",
    "collection.system_failed",
    { system: "library", attempt: 1, reason: "0101901234" },
  ],
  [
    "a CPR number in a code",
    "collection.system_failed",
    { system: "cpr:0101901234", attempt: 1, reason: "REFUSED" },
  ],
  ["a long text", "session.refused", { reason: "x".repeat(65) }],
  ["a text of two lines", "session.refused", { reason: "REFUSED\nREFUSED" }],
  ["a code and a line break", "session.refused", { reason: "REFUSED\n" }],
  ["Danish letters", "session.refused", { reason: "Åge" }],
  ["a text where a count belongs", "collection.system_finished", { rows: "12" }],
  ["a broken count", "collection.system_finished", { rows: 1.5 }],
  ["less than nothing", "collection.system_finished", { rows: -1 }],
  ["a field that is not in the catalogue", "session.ended", { session: ID, name: "ANNE" }],
  ["a hash that is too short", "audit.verified", { rootHash: "ab" }],
  ["a hash in capitals", "audit.verified", { rootHash: "AB".repeat(32) }],
  ["a text instead of a list", "data_requests.listed", { requests: ID }],
  ["a bad item of a list", "data_requests.listed", { requests: [ID, "Anne"] }],
  [
    "a text deep inside",
    "data_request.decided",
    { decisions: [{ ...good, grounds: ["fordi hun bad om det"] }] },
  ],
  ["an unknown field deep inside", "data_request.decided", { decisions: [{ ...good, note: "X" }] }],
  ["a key that comes with every object", "session.ended", { constructor: "X" }],
  ["a kind that nobody wrote down", "test.happened", {}],
  ["a kind that comes with every object", "constructor", {}],
];

test.each(refused)("%s is refused, and its text is not repeated", (_what, kind, body) => {
  const problem = thrownBy(() => checkBody(kind, body));

  expect(problem).toBeInstanceOf(TypeError);
  for (const text of textsIn(body).filter((value) => /[ @\n]|\d{6}/.test(value))) {
    expect(String(problem)).not.toContain(text);
  }
});

test("a key that looks like personal data is not repeated either", () => {
  expect(String(thrownBy(() => checkBody("session.ended", { "Anne Hansen": 1 })))).not.toContain("Anne");
});

test("a change whose event holds free text is undone, and nothing is logged", async () => {
  const ctx = systemContext(depsOf(database.db), "test");

  const recording = record(ctx, ctx.actor!, {
    kind: "session.refused",
    subject: null,
    reason: "Anne Hansen could not log on",
  });

  await expect(recording).rejects.toThrow("session.refused.reason may hold only");
  expect(await database.db("audit_events").count()).toEqual([{ count: "0" }]);
});

test("an event that is too long for the log is refused", async () => {
  const ctx = systemContext(depsOf(database.db), "test");
  const requests = Array.from({ length: 1_700 }, () => ID);

  await expect(
    record(ctx, ctx.actor!, { kind: "data_requests.listed", subject: null, requests }),
  ).rejects.toThrow("too long for the log");
});

test("whatever text with a blank is put into whatever field, it is refused", () => {
  const kinds = Object.entries(catalogue).filter(([, { fields }]) => Object.keys(fields).length > 0);
  const text = fc
    .tuple(fc.string(), fc.constantFrom(" ", "\n", "@", "æ", "’"), fc.string())
    .map((parts) => parts.join(""));

  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.nat(), text, ([kind, { fields }], at, value) => {
      const names = Object.keys(fields);
      const name = names[at % names.length]!;
      const format = (fields as Record<string, FieldFormat>)[name]!;

      expect(() => checkBody(kind, { [name]: filled(format, value) })).toThrow(TypeError);
    }),
  );
});

/** A value of a format's shape with the text wherever a value stands. */
function filled(format: FieldFormat, text: string): unknown {
  if (typeof format === "string") return text;
  if (Array.isArray(format)) return [filled(format[0], text)];
  return Object.fromEntries(Object.entries(format).map(([name, inner]) => [name, filled(inner, text)]));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
