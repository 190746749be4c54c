import { pinoHttp } from "pino-http";
import request from "supertest";
import express from "express";
import { AppError } from "../../server/errors.ts";
import { createLog, describeError, describeRequest, describeResponse } from "../../server/platform/log.ts";

const secret = "0101901234";

function recorder() {
  const lines: string[] = [];
  return { lines, to: { write: (line: string) => void lines.push(line) } };
}

test("a line is one JSON object with time, level, message and ids", () => {
  const { lines, to } = recorder();

  createLog({ level: "info", to }).info({ requestId: "r1", count: 3 }, "collected");

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    requestId: "r1",
    count: 3,
    msg: "collected",
  });
});

test.each([
  ...[
    "cpr",
    "name",
    "email",
    "phone",
    "address",
    "token",
    "password",
    "authorization",
    "cookie",
    "set-cookie",
    "body",
  ],
  ...[
    "CPR",
    "cprNumber",
    "fullName",
    "patron_email",
    "phoneNumbers",
    "Set-Cookie",
    "accessToken",
    "addresses",
    "variables",
  ],
])("the value of %s is cut out at any depth", (key) => {
  const { lines, to } = recorder();
  const log = createLog({ level: "info", to });

  log.info({ [key]: secret }, "a");
  log.info({ deep: { deeper: [{ [key]: { value: secret } }] } }, "b");

  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).not.toContain(secret);
    expect(line).toContain("[redacted]");
  }
});

test.each([
  "cpr",
  "name",
  "email",
  "phone",
  "address",
  "token",
  "password",
  "authorization",
  "cookie",
  "set-cookie",
])("the value of %s is cut out of what a child log says on every line", (key) => {
  const { lines, to } = recorder();

  createLog({ level: "info", to })
    .child({ [key]: secret, requestId: "r1" })
    .info("x");

  expect(lines[0]).toContain("r1");
  expect(lines[0]).not.toContain(secret);
});

test.each(["operationName", "systemId", "hostname", "milliseconds", "codes", "id"])(
  "the value of %s is kept",
  (key) => {
    const { lines, to } = recorder();

    createLog({ level: "info", to }).info({ [key]: "kept" }, "x");

    expect(lines[0]).toContain(`"${key}":"kept"`);
  },
);

test("what refers to itself is cut off instead of looping", () => {
  const { lines, to } = recorder();
  const circle: Record<string, unknown> = { id: 1 };
  circle["self"] = circle;

  createLog({ level: "info", to }).info(circle, "x");

  expect(lines).toHaveLength(1);
});

test("an error is logged as kind, code, constraint and stack, never as what it quotes", () => {
  const { lines, to } = recorder();
  const database = Object.assign(new Error(`invalid input syntax: "${secret}"`), {
    code: "22P02",
    constraint: "people_pkey",
    detail: `Key (cpr)=(${secret}) already exists.`,
    where: secret,
  });

  createLog({ level: "info", to }).error(
    { err: new AppError("CONFLICT", secret, [], { cause: database }) },
    "failed",
  );

  const { err } = JSON.parse(lines[0] ?? "") as { err: Record<string, unknown> };
  expect(lines[0]).not.toContain(secret);
  expect(err).toMatchObject({
    type: "AppError",
    code: "CONFLICT",
    cause: { code: "22P02", constraint: "people_pkey" },
  });
  expect(err["stack"]).toEqual(expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)]));
});

test.each([[undefined], [null], [secret], [{ message: secret }]])(
  "%j thrown instead of an error is logged as its type",
  (thrown) => {
    expect(JSON.stringify(describeError(thrown))).not.toContain(secret);
  },
);

test("of a request only method, path and status are kept", async () => {
  const { lines, to } = recorder();
  const serializers = { req: describeRequest, res: describeResponse, err: describeError };
  const app = express().use(pinoHttp({ logger: createLog({ level: "info", to }), serializers }));
  app.use((_, res) => void res.cookie("session", secret).status(418).json({ body: secret }));

  await request(app)
    .post(`/search?name=${secret}`)
    .set("authorization", `Bearer ${secret}`)
    .set("cookie", `session=${secret}`)
    .send({ cpr: secret });

  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(secret);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    req: { method: "POST", path: "/search" },
    res: { status: 418 },
  });
});

test("a log for eyes has one short line for each, and cuts out the same", () => {
  const { lines, to } = recorder();

  createLog({ level: "info", pretty: true, to }).warn({ id: 7, name: secret }, "waited");

  expect(lines).toEqual([
    expect.stringMatching(/^\d\d:\d\d:\d\d warn {2}waited \{"id":7,"name":"\[redacted\]"\}\n$/),
  ]);
});

test("what is below the level is not written", () => {
  const { lines, to } = recorder();

  createLog({ level: "warn", to }).info("quiet");

  expect(lines).toEqual([]);
});
