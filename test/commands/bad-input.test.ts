import { randomUUID } from "node:crypto";
import { ANNE } from "../../sample/personas.ts";
import { operations } from "../../tour/operations.ts";
import { must, visit, type Visitor } from "../../tour/people.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
const REGISTER = `mutation R($input: RegisterDataRequestInput!) { registerDataRequest(input: $input) { dataRequest { id } } }`;
const WITHDRAW = `mutation W($input: DataRequestVersionInput!) { withdrawDataRequest(input: $input) { dataRequest { id } } }`;
const LEAKS =
  /\b(select|insert into|update|where) [a-z_"]+|violates|syntax error at|node_modules|\.ts\b|\.js\b|\n\s+at |"stack|\/work\/|\/tmp\/|<html/i;

type Errors = { message: string; extensions: { code: string; fields?: { path: (string | number)[] }[] } }[];
type Sent = { status: number; type: string; text: string; errors: Errors; codes: string[]; fields: string[] };
type Send = { token?: string; method?: string; contentType?: string; search?: string };

let anne: Visitor;
let signe: Visitor;

beforeAll(async () => {
  anne = await visit(service.baseUrl, "anne");
  signe = await visit(service.baseUrl, "signe");
}, 60_000);

/** Sends bytes as they are, and checks of every answer that it is JSON and gives nothing away. */
async function send(
  body: string | undefined,
  { token, method = "POST", contentType, search = "" }: Send = {},
): Promise<Sent> {
  const response = await fetch(`${service.baseUrl}/graphql${search}`, {
    method,
    headers: {
      "content-type": contentType ?? "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  expect(text).not.toMatch(LEAKS);
  expect(text).not.toContain(ANNE.cpr);
  expect(type).toMatch(/json/);
  const { errors = [] } = JSON.parse(text) as { errors?: Errors };
  const codes = errors.map(({ extensions }) => extensions.code);
  const fields = errors
    .flatMap(({ extensions }) => extensions.fields ?? [])
    .map(({ path }) => path.join("."));
  return { status: response.status, type, text, errors, codes, fields };
}

const ask = (query: string, variables: object = {}, token?: string) =>
  send(JSON.stringify({ query, variables }), token ? { token } : {});

async function countRequests(): Promise<number> {
  const { rows } = await service.database.db.raw("select count(*)::int as count from data_requests");
  return rows[0].count;
}

const submitted = () => ({ rights: ["ACCESS"], language: "EN", idempotencyKey: randomUUID() });
const registered = () => ({
  rights: ["ACCESS"],
  channel: "LETTER",
  receivedAt: "2026-01-05T10:00:00Z",
  subject: { name: "Anne Madsen", cpr: ANNE.cpr },
  idempotencyKey: randomUUID(),
});

const LONE = "a\ud800b";

const badSubmissions = [
  ["a NUL in the scope", { scope: "loans\0only" }, "input.scope"],
  ["half a character in the scope", { scope: LONE }, "input.scope"],
  ["an empty scope", { scope: "" }, "input.scope"],
  ["a scope of blanks", { scope: " \n\t " }, "input.scope"],
  ["a scope of nothing that shows", { scope: "\u200b\u200b" }, "input.scope"],
  ["a scope of 2,001 characters", { scope: "x".repeat(2_001) }, "input.scope"],
  ["a contact address that is none", { contactEmail: "nobody" }, "input.contactEmail"],
  [
    "a contact address of 300 characters",
    { contactEmail: `${"x".repeat(290)}@example.dk` },
    "input.contactEmail",
  ],
  ["a contact address with a NUL", { contactEmail: "a\0b@example.dk" }, "input.contactEmail"],
  ["no rights", { rights: [] }, "input.rights"],
  ["the same right twice", { rights: ["ACCESS", "ACCESS"] }, "input.rights"],
  ["a short key", { idempotencyKey: "1234567" }, "input.idempotencyKey"],
  ["a long key", { idempotencyKey: "x".repeat(65) }, "input.idempotencyKey"],
  ["a key with a NUL", { idempotencyKey: "1234\x005678" }, "input.idempotencyKey"],
  ["a child that is not hers", { onBehalfOf: "\0" }, "input.onBehalfOf"],
] as const;

test.each(badSubmissions)("%s is refused, naming the field", async (_what, wrong, field) => {
  const before = await countRequests();

  const { codes, fields } = await ask(operations.submit, { input: { ...submitted(), ...wrong } }, anne.token);

  expect(codes).toEqual(["INVALID_INPUT"]);
  expect(fields).toEqual([field]);
  expect(await countRequests()).toBe(before);
});

test("a scope of exactly 2,000 characters is taken, halves of characters not counted", async () => {
  const input = { ...submitted(), scope: "\u{1f4d6}".repeat(2_000) };

  expect((await ask(operations.submit, { input }, anne.token)).codes).toEqual([]);
});

const person = (wrong: object) => ({ subject: { ...registered().subject, ...wrong } });

const badRegistrations = [
  ["a moment in the future", { receivedAt: "2999-01-01T00:00:00Z" }, "input.receivedAt"],
  ["a moment of another century", { receivedAt: "1926-01-05T10:00:00Z" }, "input.receivedAt"],
  ["the portal as the way it came", { channel: "PORTAL" }, "input.channel"],
  ["an empty name", person({ name: "" }), "input.subject.name"],
  ["a name with a NUL", person({ name: "Anne\0" }), "input.subject.name"],
  ["half a character in the address", person({ address: LONE }), "input.subject.address"],
  ["an address of 501 characters", person({ address: "x".repeat(501) }), "input.subject.address"],
  ["an e-mail address that is none", person({ email: ANNE.cpr }), "input.subject.email"],
] as const;

test.each(badRegistrations)(
  "staff who type in %s are refused, naming the field",
  async (_what, wrong, field) => {
    const { codes, fields } = await ask(REGISTER, { input: { ...registered(), ...wrong } }, signe.token);

    expect(codes).toEqual(["INVALID_INPUT"]);
    expect(fields).toEqual([field]);
  },
);

const misplaced = [
  ["a number with a digit too many", { input: { ...registered(), ...person({ cpr: `${ANNE.cpr}0` }) } }],
  ["a number where an enum belongs", { input: { ...registered(), channel: ANNE.cpr } }],
  ["a number where a right belongs", { input: { ...registered(), rights: [ANNE.cpr] } }],
  ["a number where a moment belongs", { input: { ...registered(), receivedAt: ANNE.cpr } }],
  ["a number as an unknown field's value", { input: { ...registered(), cpr: ANNE.cpr } }],
  ["a number instead of the person", { input: { ...registered(), subject: ANNE.cpr } }],
  ["a number instead of the input", { input: ANNE.cpr }],
  ["a number as the name of a field", { input: { ...registered(), [ANNE.cpr]: 1 } }],
  ["a list of numbers as a CPR", { input: { ...registered(), ...person({ cpr: [ANNE.cpr] }) } }],
  ["an object around a CPR", { input: { ...registered(), ...person({ cpr: { value: ANNE.cpr } }) } }],
  [
    "a name that is an object around a CPR",
    { input: { ...registered(), ...person({ name: { cpr: ANNE.cpr } }) } },
  ],
] as const;

test.each(misplaced)("%s is refused without repeating the CPR number", async (_what, variables) => {
  expect((await ask(REGISTER, variables, signe.token)).codes).toEqual(
    expect.arrayContaining(["INVALID_INPUT"]),
  );
});

const literals = [
  `channel: "${ANNE.cpr}"`,
  `rights: ["${ANNE.cpr}"]`,
  `subject: { name: ["${ANNE.cpr}"], cpr: "1" }`,
  `subject: { name: "A", cpr: "${ANNE.cpr}x" }`,
  `subject: { name: ${ANNE.cpr}, cpr: ${ANNE.cpr} }`,
  `receivedAt: "${ANNE.cpr}"`,
  `receivedAt: ${ANNE.cpr}`,
];

test.each(literals.map((literal) => [literal.replaceAll(ANNE.cpr, "‹CPR›"), literal]))(
  "written into the operation, %s is refused without repeating the CPR number",
  async (_shown, literal) => {
    const query = `mutation { registerDataRequest(input: { ${literal} }) { dataRequest { id } } }`;

    expect((await ask(query, {}, signe.token)).codes).toEqual(expect.arrayContaining(["INVALID_INPUT"]));
  },
);

type Submitted = {
  submitDataRequest: { dataRequest: { id: string; version: number }; receipt: { eventId: string } };
};

test("the same key and input give the first answer again, and one request", async () => {
  const input = submitted();
  const before = await countRequests();

  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => must(anne.api<Submitted>(operations.submit, { input }))),
  );
  const late = await must(anne.api<Submitted>(operations.submit, { input }));

  const ids = [...answers, late].map(({ submitDataRequest: { dataRequest, receipt } }) => [
    dataRequest.id,
    receipt.eventId,
  ]);
  expect(new Set(ids.map(String)).size).toBe(1);
  expect(await countRequests()).toBe(before + 1);
});

test("the same key with another input is a conflict; another person's same key is not", async () => {
  const input = submitted();
  const mikkel = await visit(service.baseUrl, "mikkel");
  await must(anne.api(operations.submit, { input }));

  const other = await ask(operations.submit, { input: { ...input, rights: ["ERASURE"] } }, anne.token);

  expect(other.codes).toEqual(["CONFLICT"]);
  expect(other.fields).toEqual(["input.idempotencyKey"]);
  expect((await mikkel.api(operations.submit, { input })).codes).toEqual([]);
});

test.each([0, 2, -1, 2_147_483_647])(
  "version %i of a request at version 1 is a conflict",
  async (version) => {
    const { submitDataRequest } = await must(anne.api<Submitted>(operations.submit, { input: submitted() }));
    expect(submitDataRequest.dataRequest.version).toBe(1);

    const { codes } = await ask(
      WITHDRAW,
      { input: { id: submitDataRequest.dataRequest.id, version } },
      anne.token,
    );

    expect(codes).toEqual(["CONFLICT"]);
  },
);

test("of two who change the same version at once, one is told to read again", async () => {
  const { submitDataRequest } = await must(anne.api<Submitted>(operations.submit, { input: submitted() }));
  const input = { id: submitDataRequest.dataRequest.id, version: 1 };

  const answers = await Promise.all([1, 2].map(() => ask(WITHDRAW, { input }, anne.token)));

  expect(answers.flatMap(({ codes }) => codes)).toEqual(["CONFLICT"]);
});

const nested = (levels: number) => `query { ${"a{".repeat(levels)}id${"}".repeat(levels)} }`;
const LONG_PAGES = `query Q($n: Int!) { dataRequests(first: $n) { nodes { id items(first: $n) { nodes { id values { value } } } } } }`;
const aliases = Array.from({ length: 20 }, (_, i) => `a${i}: organisation { name }`).join(" ");
const tooMuch = [
  ["20 aliases", `query { ${aliases} }`, {}],
  [
    "more than 21 levels",
    `query { __type(name: "Query") { fields { type { ${"ofType { ".repeat(20)}name${" }".repeat(20)} } } } }`,
    {},
  ],
  ["pages in pages by a variable", LONG_PAGES, { n: 100 }],
  ["pages in pages by a huge variable", LONG_PAGES, { n: 2_147_483_647 }],
] as const;

test.each(tooMuch)(
  "an operation of %s is refused before anything is read",
  async (_what, query, variables) => {
    const { codes } = await ask(query, variables, signe.token);

    expect(new Set(codes)).toEqual(new Set(["LIMIT_EXCEEDED"]));
  },
);

test("an operation 10,000 levels deep is refused as text, not as a crash", async () => {
  const { status, codes } = await ask(nested(10_000), {}, signe.token);

  expect(status).toBe(400);
  expect(codes).toEqual(["INVALID_INPUT"]);
});

const bodies = [
  ["half a JSON text", '{"query": "', 400],
  ["no JSON at all", "hello", 400],
  ["a JSON text alone", '"hello"', 400],
  ["null", "null", 400],
  ["nothing", "", 400],
  ["an empty object", "{}", 400],
  ["a list of operations", '[{"query":"{ organisation { name } }"}]', 400],
  ["a query that is a number", '{"query": 7}', 400],
  ["variables that are a text", '{"query":"{ organisation { name } }","variables":"x"}', 400],
  ["10,000 brackets", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, 400],
  ["more than 100 kB", JSON.stringify({ query: "{ organisation { name } }", pad: "x".repeat(103_000) }), 413],
] as const;

test.each(bodies)("a body of %s is answered in JSON", async (_what, body, status) => {
  const answer = await send(body);

  expect(answer.status).toBe(status);
  expect(answer.codes).toEqual([status === 413 ? "LIMIT_EXCEEDED" : "INVALID_INPUT"]);
});

test("a mutation by GET is not allowed", async () => {
  const search = `?query=${encodeURIComponent("mutation { signOut { __typename } }")}`;

  expect((await send(undefined, { method: "GET", search, token: anne.token })).status).toBe(405);
  expect((await anne.api(operations.me)).codes).toEqual([]);
});

test.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])(
  "a body of %s, as a foreign page's form would send it, is refused",
  async (contentType) => {
    const answer = await send("query=mutation{signOut{__typename}}", { contentType, token: anne.token });

    expect(answer.status).toBe(400);
    expect((await anne.api(operations.me)).codes).toEqual([]);
  },
);
