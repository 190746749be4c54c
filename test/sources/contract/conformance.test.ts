import { randomUUID } from "node:crypto";
import type { DepartmentHandlers } from "../../../sample/department/handlers.ts";
import { Refused } from "../../../sample/department/refused.ts";
import { withTrial } from "../../../server/sources/contract/conformance/trial.ts";
import { tryContract, type Tried } from "../../../server/sources/contract/conformance/try-contract.ts";
import type { EraseQuestion } from "../../../server/sources/contract/messages.ts";
import type { Identity } from "../../../server/sources/map/identity-kinds.ts";
import { TOKEN, useDepartment } from "../../support/department.ts";

const rooms = useDepartment();
const ANNE: Identity = { kind: "patronId", value: "4711" };
const BO: Identity = { kind: "patronId", value: "4712" };

type Given = { person?: Identity; mayErase?: boolean; url?: string; headers?: Record<string, string> };

async function tried({ person, mayErase = false, url = rooms.url, headers = authorized }: Given = {}) {
  const all: Tried[] = [];
  const people = { person, bystander: person && BO };
  const isWhole = await withTrial(url, headers, people, async (trial) =>
    tryContract(trial, { mayErase }, (one) => all.push(one)),
  );
  const idsOf = (outcome: Tried["outcome"]) =>
    all.filter((one) => one.outcome === outcome).map(({ rule }) => rule.id);
  return { isWhole, all, failed: idsOf("FAIL"), passed: idsOf("PASS"), leftOut: idsOf("LEFT_OUT") };
}

const authorized = { authorization: `Bearer ${TOKEN}` };
const wholly: Given = { person: ANNE, mayErase: true };
const idsIn = async (table: string) => rooms.db(table).orderBy("id").pluck("id");

test("the reference system keeps every rule, and the test person is erased and nobody else", async () => {
  const { isWhole, failed, passed, leftOut } = await tried(wholly);

  expect({ isWhole, failed, leftOut }).toEqual({ isWhole: true, failed: [], leftOut: [] });
  expect(passed).toHaveLength(23);
  expect(await idsIn("bookings")).toEqual([4, 5]);
  expect(await idsIn("visits")).toEqual([3]);
});

test("without a test person nobody's records are asked for", async () => {
  const { isWhole, leftOut } = await tried();

  expect(isWhole).toBe(true);
  expect(leftOut).toHaveLength(13);
  const asked = JSON.stringify(rooms.calls);
  expect(rooms.calls.length).toBeGreaterThan(0);
  expect(asked.match(/"value":"(?!no-such-person-)/)).toBeNull();
  expect(asked).not.toContain('"identities":[]');
});

test("with a test person and without leave to erase, nothing is erased", async () => {
  const { isWhole, leftOut } = await tried({ person: ANNE });

  expect(isWhole).toBe(true);
  expect(leftOut).toEqual(["changed-since", "erase-with-keep", "erase"]);
  expect(await idsIn("bookings")).toEqual([1, 2, 3, 4, 5]);
  const erasures = rooms.calls
    .filter(({ call }) => call === "erase")
    .map(({ question }) => question as EraseQuestion);
  const real = erasures.filter(({ dryRun }) => !dryRun);
  expect(JSON.stringify(real)).not.toContain("4711");
});

test("a system that says it does not erase is not tried at it", async () => {
  rooms.behave((good) => ({ capabilities: async () => ({ ...(await good.capabilities()), erase: false }) }));

  const { isWhole, leftOut } = await tried(wholly);

  expect(isWhole).toBe(true);
  expect(leftOut).toEqual([
    ...[
      "dry-run-of-nobody",
      "digest-required",
      "dry-run-changes-nothing",
      "dry-run-counts",
      "keep",
      "digest",
    ],
    ...["changed-since", "erase-with-keep", "erase"],
  ]);
});

type Query = { collection: string; identities: Identity[]; pageSize: number; cursor: string | null };
type Change = (good: DepartmentHandlers) => Partial<DepartmentHandlers>;

const query =
  (answer: (good: DepartmentHandlers, question: Query) => Promise<unknown>): Change =>
  (good) => ({ query: async (question) => (await answer(good, question as Query)) as never });
const erase =
  (answer: (good: DepartmentHandlers, question: EraseQuestion) => Promise<unknown>): Change =>
  (good) => ({ erase: async (question) => (await answer(good, question as EraseQuestion)) as never });
const everybody = (question: Query) => ({ ...question, identities: [ANNE, BO] });
const dryOf = (question: EraseQuestion) => ({ ...question, dryRun: true, expect: null });
const counted =
  (change: (erased: number) => number) => (answer: Awaited<ReturnType<DepartmentHandlers["erase"]>>) => ({
    ...answer,
    collections: answer.collections.map((one) => ({ ...one, erased: change(one.erased) })),
  });

test.each([
  ["health", "is down", () => ({ health: async () => Promise.reject(new Error("down")) })],
  [
    "capabilities",
    "has a key that is no field",
    (good) => ({
      capabilities: async () => {
        const told = await good.capabilities();
        return { ...told, collections: told.collections.map((one) => ({ ...one, key: ["number"] })) };
      },
    }),
  ],
  [
    "nobody",
    "answers with everybody to an identifier that it does not know",
    query(async (good, question) =>
      good.query(JSON.stringify(question).includes("no-such-person") ? everybody(question) : question),
    ),
  ],
  [
    "nobody",
    "refuses an identifier because of its form",
    query(async (good, question) => {
      if (question.identities.some(({ value }) => !/^\d+$/.test(value))) throw new Refused(400, "NO_NUMBER");
      return good.query(question);
    }),
  ],
  [
    "unknown-collection",
    "answers with nothing for a collection that is not there",
    query(async (good, question) =>
      question.collection === "no-such-collection" ? { records: [], next: null } : good.query(question),
    ),
  ],
  [
    "page-size",
    "gives pages of any size",
    query(async (good, question) =>
      good.query({ ...question, pageSize: Math.min(question.pageSize, 1_000) }),
    ),
  ],
  [
    "dry-run-of-nobody",
    "counts what is not there",
    erase(async (good, question) => counted((count) => count + 1)(await good.erase(question))),
  ],
  [
    "digest-required",
    "erases without a digest",
    erase(async (good, question) => {
      const expect = question.expect ?? (await good.erase(dryOf(question))).digest;
      return good.erase(question.dryRun ? question : { ...question, expect });
    }),
  ],
  [
    "fields",
    "gives a field that it does not name",
    query(async (good, question) => {
      const { records, next } = await good.query(question);
      return { records: records.map((one) => ({ ...one, fields: { ...one.fields, cpr: "x" } })), next };
    }),
  ],
  [
    "fields",
    "gives one key twice",
    query(async (good, question) => {
      const { records, next } = await good.query(question);
      return { records: records.map((one) => ({ ...one, fields: { ...one.fields, id: 1 } })), next };
    }),
  ],
  [
    "found-by",
    "says another kind",
    query(async (good, question) => {
      const { records, next } = await good.query(question);
      return { records: records.map((one) => ({ ...one, foundBy: ["email"] })), next };
    }),
  ],
  [
    "pages",
    "forgets what comes after a page",
    query(async (good, question) => ({ ...(await good.query(question)), next: null })),
  ],
  [
    "pages",
    "gives the same page for ever",
    query(async (good, question) => {
      const { records } = await good.query({ ...question, cursor: null });
      return { records, next: records.length === question.pageSize ? "again" : null };
    }),
  ],
  [
    "pages",
    "gives all on one page, whatever was asked for",
    query(async (good, question) => good.query({ ...question, pageSize: 1_000 })),
  ],
  [
    "exact",
    "takes identifiers for patterns",
    query(async (good, question) => {
      const identities = question.identities.map((one) => ({
        ...one,
        value: one.value.replace(/[%*]$/, ""),
      }));
      return good.query({ ...question, identities });
    }),
  ],
  [
    "exact",
    "puts identifiers into its statements",
    query(async (good, question) => {
      const identities = question.identities.map((one) => ({ ...one, value: one.value.split("'")[0] ?? "" }));
      return good.query({ ...question, identities });
    }),
  ],
  [
    "no-identifier",
    "takes no identifier for everybody",
    query(async (good, question) =>
      good.query(question.identities.length === 0 ? everybody(question) : question),
    ),
  ],
  [
    "dry-run-counts",
    "counts otherwise than it shows",
    erase(async (good, question) => counted((count) => Math.max(0, count - 1))(await good.erase(question))),
  ],
  [
    "dry-run-changes-nothing",
    "erases in a dry run",
    erase(async (good, question) => {
      const answer = await good.erase(question);
      if (JSON.stringify(question).includes("4711"))
        await rooms.db("visits").where({ patron_id: "4711" }).delete();
      return answer;
    }),
  ],
  [
    "keep",
    "passes over what must stay",
    erase(async (good, question) =>
      good.erase({ ...question, collections: question.collections.map((one) => ({ ...one, keep: [] })) }),
    ),
  ],
  [
    "digest",
    "has another digest each time",
    erase(async (good, question) => ({ ...(await good.erase(question)), digest: randomUUID() })),
  ],
  [
    "digest",
    "has one digest for everything",
    erase(async (good, question) => ({ ...(await good.erase(dryOf(question))), digest: "same" })),
  ],
] as const satisfies readonly (readonly [string, string, Change])[])(
  "%s: a system that %s is found out",
  async (rule, _, change) => {
    rooms.behave(change as Change);

    const { isWhole, failed, all } = await tried({ person: ANNE });

    expect(isWhole).toBe(false);
    expect(failed).toContain(rule);
    const said = JSON.stringify(all.map(({ why }) => why));
    expect(said).not.toMatch(/4711|anne@|127\.0\.0\.1/);
  },
);

test.each([
  [
    "changed-since",
    "erases whatever the digest",
    erase(async (good, question) => {
      if (question.dryRun) return good.erase(question);
      const isNobody = JSON.stringify(question).includes("no-such-person");
      return good.erase(
        isNobody ? question : { ...question, expect: (await good.erase(dryOf(question))).digest },
      );
    }),
  ],
  [
    "erase-with-keep",
    "says that it erased, and did not",
    erase(async (good, question) => {
      if (question.dryRun || JSON.stringify(question).includes("no-such-person")) return good.erase(question);
      const answer = await good.erase(dryOf(question));
      if (answer.digest !== question.expect) throw new Refused(409, "CHANGED");
      return { ...answer, dryRun: false };
    }),
  ],
  [
    "erase-with-keep",
    "erases others as well",
    erase(async (good, question) => {
      const answer = await good.erase(question);
      if (!question.dryRun) await rooms.db("bookings").where({ patron_id: "4712" }).delete();
      return answer;
    }),
  ],
  [
    "erase-with-keep",
    "erases what had to stay as well",
    erase(async (good, question) => {
      const answer = await good.erase(question);
      if (!question.dryRun) await rooms.db("bookings").where({ patron_id: "4711" }).delete();
      return answer;
    }),
  ],
  [
    "erase-with-keep",
    "says another number afterwards",
    erase(async (good, question) => {
      const answer = await good.erase(question);
      return question.dryRun ? answer : counted((count) => count + 1)(answer);
    }),
  ],
] as const satisfies readonly (readonly [string, string, Change])[])(
  "%s: a system that %s is found out once it may erase the test person",
  async (rule, _, change) => {
    rooms.behave(change as Change);

    const { isWhole, failed } = await tried(wholly);

    expect(isWhole).toBe(false);
    expect(failed).toContain(rule);
  },
);

test("a test person without records tries nothing, and is said to be wrong", async () => {
  const { failed } = await tried({ person: { kind: "patronId", value: "TEST-9" } });

  expect(failed).toContain("found");
});
