import { createHash, randomUUID } from "node:crypto";
import { signIn } from "../support/sign-in.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

const POLICY = `query Policy { privacyPolicy(language: EN) { title } }`;
const ME = `query Me { me { name } }`;
const SIGN_OUT = `mutation Leave { signOut { receipt { leafHash } } }`;
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

let anne: { token: string; cookie: string };

beforeAll(async () => {
  const rows = [POLICY, ME, SIGN_OUT].map((text) => ({ sha256: hashOf(text), text, seen_at: new Date() }));
  await service.database.db("trusted_documents").insert(rows);
  anne = await signIn(service.baseUrl, "anne");
});

type Answer = { status: number; headers: Headers; code: string | undefined; data: unknown };

async function send(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${service.baseUrl}/graphql${path}`, init);
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, headers: response.headers, code: errors?.[0]?.extensions.code, data };
}

const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return send("", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function get(search: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
  const query = new URLSearchParams(search).toString();
  return send(`?${query}`, { headers: { "apollo-require-preflight": "1", ...headers } });
}

const asPage = () => ({ cookie: anne.cookie, origin: service.baseUrl });
const asProgram = () => ({ authorization: `Bearer ${anne.token}` });
const trusted = (text: string) => ({ extensions: persisted(text), variables: {} });
const byHash = (text: string) => ({ extensions: JSON.stringify(persisted(text)) });

describe("our pages", () => {
  test("send the hash of a trusted document, with a login or without", async () => {
    expect(await post(trusted(POLICY))).toMatchObject({
      status: 200,
      data: { privacyPolicy: { title: expect.any(String) as string } },
    });
    expect(await post(trusted(ME), asPage())).toMatchObject({
      status: 200,
      data: { me: { name: expect.any(String) as string } },
    });
  });

  test.each([
    ["a public question", { query: POLICY }],
    ["the text of a trusted document", { query: ME }],
    ["a text beside a hash", { query: ME, ...trusted(ME) }],
    ["an empty text beside a hash", { query: "", ...trusted(ME) }],
    ["no text at all", {}],
    ["several at once", [{ query: POLICY }]],
    ["a hash of another version", { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(ME) } } }],
    ["a hash that is no text", { extensions: { persistedQuery: { version: 1, sha256Hash: { $ne: null } } } }],
    ["text it takes for a hash", { extensions: "query { me { name } }" }],
  ])("are refused with a login whatever else they send: %s", async (_, body) => {
    expect(await post(body, asPage())).toMatchObject({ status: 403, code: "OPERATION_NOT_ALLOWED" });
  });

  test("are refused with a cookie that is no longer good, and with one from another site", async () => {
    const cookie = anne.cookie.replace(/=.*/, "=eyJhbGciOiJub25lIn0.e30.");

    expect(await post(trusted(POLICY), { ...asPage(), cookie })).toMatchObject({
      status: 401,
      code: "UNAUTHENTICATED",
    });
    for (const origin of ["https://evil.example", "null", `${service.baseUrl}.evil.example`]) {
      expect(await post(trusted(ME), { ...asPage(), origin })).toMatchObject({
        status: 403,
        code: "FORBIDDEN",
      });
    }
    expect(await post(trusted(ME), { cookie: anne.cookie })).toMatchObject({
      status: 403,
      code: "FORBIDDEN",
    });
  });

  test("are told to load again when their operation is not known", async () => {
    for (const hash of [hashOf(randomUUID()), "", "x".repeat(64), `${hashOf(ME)} `, "\u0000"]) {
      const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };

      expect(await post({ extensions }, asPage())).toMatchObject({
        status: 400,
        code: "OPERATION_NOT_ALLOWED",
      });
      expect(await post({ extensions })).toMatchObject({ status: 400, code: "OPERATION_NOT_ALLOWED" });
    }
  });
});

describe("a program", () => {
  test("asks what it likes about public things as nobody, and what its person may see with a token", async () => {
    expect(await post({ query: POLICY })).toMatchObject({ status: 200, code: undefined });
    expect(await post({ query: ME })).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await post({ query: ME }, asProgram())).toMatchObject({ status: 200, code: undefined });
    expect(await post(trusted(ME), asProgram())).toMatchObject({ status: 200, code: undefined });
  });

  test("with a token and a cookie is what its token says", async () => {
    const both = { ...asProgram(), ...asPage(), origin: "https://elsewhere.example" };

    expect(await post({ query: ME }, both)).toMatchObject({ status: 200, code: undefined });
  });

  test("cannot register a text of its own", async () => {
    const own = `query Own { privacyPolicy(language: DA) { title } }`;

    expect(await post({ query: own, extensions: persisted(own) })).toMatchObject({
      code: "OPERATION_NOT_ALLOWED",
    });
    expect(await post(trusted(own))).toMatchObject({ status: 400, code: "OPERATION_NOT_ALLOWED" });
  });
});

describe("a GET", () => {
  test("of a trusted document answers as nobody's, and reads no cookie", async () => {
    expect(await get(byHash(POLICY))).toMatchObject({ status: 200, code: undefined });
    expect(await get(byHash(POLICY), { cookie: anne.cookie })).toMatchObject({
      status: 200,
      code: undefined,
    });
    expect(await get(byHash(ME), { cookie: anne.cookie })).toMatchObject({ code: "UNAUTHENTICATED" });
    const broken = { cookie: anne.cookie.replace(/=.*/, "=broken") };
    expect(await get(byHash(POLICY), broken)).toMatchObject({ status: 200, code: undefined });
  });

  test("with a token is told to use POST", async () => {
    const answer = await get(byHash(POLICY), asProgram());

    expect(answer).toMatchObject({ status: 405, code: "OPERATION_NOT_ALLOWED" });
    expect(answer.headers.get("allow")).toBe("POST");
  });

  test("changes nothing, though the change is trusted", async () => {
    const answer = await get(byHash(SIGN_OUT), { cookie: anne.cookie });

    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("POST");
    expect(await post(trusted(ME), asPage())).toMatchObject({ status: 200, code: undefined });
  });

  test.each<Record<string, string>>([
    { query: POLICY },
    { query: POLICY, ...byHash(POLICY) },
    { query: "" },
    {},
    { extensions: "{" },
    { extensions: "[]" },
  ])("with text of its own, or none, is refused: %j", async (search) => {
    expect(await get(search)).toMatchObject({ status: 400, code: "OPERATION_NOT_ALLOWED" });
  });

  test("that another site could cause is refused", async () => {
    const search = new URLSearchParams(byHash(POLICY)).toString();

    expect(await send(`?${search}`, {})).toMatchObject({ status: 400, code: "INVALID_INPUT" });
  });
});

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
  "a body that a form of another site can send is refused: %s",
  async (type) => {
    const init = {
      method: "POST",
      headers: { "content-type": type },
      body: JSON.stringify({ query: POLICY }),
    };

    expect(await send("", init)).toMatchObject({ status: 400, code: "INVALID_INPUT" });
    expect(await send("", { ...init, headers: { ...init.headers, ...asPage() } })).toMatchObject({
      status: 403,
      code: "OPERATION_NOT_ALLOWED",
    });
  },
);
